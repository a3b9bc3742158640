import "server-only";
import { setTimeout } from "node:timers/promises";
import { withSystem } from "@/db/scope";
import { takeTurns } from "./store";

/** What a provider takes of all our processes together. */
export type Pace = {
  /** Its host: another address is another provider. */
  readonly provider: string;
  readonly perSecond: number;
};

/** So short that a batch, which waits a few times, is over before its lease is. */
const patienceSeconds = 10;

/**
 * Waits until so many messages may leave: all processes together hand a provider no more in a second than it takes. What
 * is given up, or dies while it waits, costs its turns and holds up nobody. To be asked before a message is looked at a
 * last time, so that none grows old while it waits. Answers 0, or in how many seconds to ask again: then none may leave.
 */
export async function awaitTurns({ provider, perSecond }: Pace, count: number): Promise<number> {
  if (count === 0) return 0;
  const turns = { provider, seconds: count / perSecond, patienceSeconds };
  const turn = await withSystem((tx) => takeTurns(tx, turns));
  if (!turn?.isTaken) return Math.max(turn?.waitMs ?? 0, 1_000) / 1000;
  if (turn.waitMs > 0) await setTimeout(turn.waitMs);
  return 0;
}
