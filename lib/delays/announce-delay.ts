import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { fail, type Result } from "@/lib/core/result";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { kickNotifications } from "@/lib/notifications/kick";
import { undoSeconds } from "@/lib/notifications/outbox";
import { allOrNothing } from "./all-or-nothing";
import { carryOut } from "./carry-out";
import { chosenWays } from "./chosen-ways";
import { closeDelay } from "./end-delay";
import { type LayOutCode, layOut } from "./lay-out";
import type { AnnounceDelayInput } from "./schema";
import { lockOpenDelay, lockRows } from "./store";
import type { Announced } from "./views";

/** `delay_changed`: something is not as it was shown. `delay_blocked`: not everything that was chosen goes together. */
export type AnnounceCode = LayOutCode | "delay_changed" | "delay_blocked" | "nobody_affected";

/** How long what was shown may be looked at before it is worked out again. */
const shownMinutes = 5;

/**
 * Does what was shown, all of it or nothing: moves, keeps the gap from being booked, notes what it means for whom, and owes
 * each client one message. Where anything changed since it was shown, nothing happens.
 */
export async function announceDelay(
  scope: TenantScope,
  input: AnnounceDelayInput,
): Promise<Result<Announced, AnnounceCode>> {
  if (!mayActOnProfessional(scope.actor, input.professionalId)) return fail("not_found");
  const nowMinute = toMinute(scope.nowMs);
  const isRecent = input.asOfMinute <= nowMinute && input.asOfMinute > nowMinute - shownMinutes;
  if (!isRecent) return fail("delay_changed");
  const outcome = await allOrNothing(scope, (tx) => announce(tx, scope, input));
  if (outcome.ok) kickNotifications(scope, { afterSeconds: undoSeconds });
  return outcome;
}

async function announce(
  tx: Tx,
  scope: TenantScope,
  input: AnnounceDelayInput,
): Promise<Result<Announced, AnnounceCode>> {
  const openDelayId = await lockOpenDelay(tx, scope, input.professionalId);
  const laidOut = await layOut(tx, scope, input, input.asOfMinute);
  if (!laidOut.ok) return laidOut;
  const { rows, seen, walkIns } = laidOut.value;
  const ids = rows.map(({ id }) => id);
  const locked = await lockRows(tx, scope, ids);
  const isAsShown =
    input.seen === seen &&
    openDelayId === laidOut.value.openDelayId &&
    rows.every(({ id, version }) => locked.get(id)?.version === version);
  if (!isAsShown) return fail("delay_changed");
  const chosen = chosenWays(scope, laidOut.value, input);
  if (!chosen) return fail("delay_blocked");
  if (chosen.length === 0 && walkIns === 0) return fail("nobody_affected");
  if (openDelayId) await closeDelay(tx, scope, openDelayId);
  return carryOut(tx, scope, { input, laidOut: laidOut.value, chosen, locked });
}
