import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type TakeOptions, type Taking, timeAsked } from "./placement";
import { callTakeTime } from "./store";

/**
 * Takes the time of professionals, rooms, seats and clients, all or nothing: the one way in which anything becomes
 * occupied. Appointments, holds and opened sessions are written before it. Throws what `lostRace` reads.
 */
export async function takeTime(
  tx: Tx,
  _scope: TenantScope,
  takings: readonly Taking[],
  options: TakeOptions = {},
): Promise<void> {
  await callTakeTime(tx, JSON.stringify(timeAsked(takings, options)));
}
