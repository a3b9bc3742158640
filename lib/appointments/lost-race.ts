import { databaseCode, databaseHint, databaseMessage } from "@/db/errors";
import { type Failure, fail } from "@/lib/core/result";

const lostCodes = [
  "slot_taken",
  "client_busy",
  "no_room",
  "session_full",
  "professional_unavailable",
  "overbook_limit_reached",
  "daily_max_reached",
  "weekly_max_reached",
  "too_many_open",
] as const;

/** What went to somebody else, or a limit that was reached, between reading and writing. */
export type LostRace = (typeof lostCodes)[number];

/**
 * The code of a lost race: as `app.take_time` raises it, or `slot_taken` where the judge itself refused (23P01).
 * Undefined for every other error.
 */
export function lostRace(error: unknown): LostRace | undefined {
  const code = databaseCode(error);
  if (code === "23P01") return "slot_taken";
  if (code !== "CT001") return undefined;
  return lostCodes.find((each) => each === databaseMessage(error));
}

/** Whether the same may go well in another room, or in the session that somebody else opened meanwhile. */
export function isWorthAnother(error: unknown): boolean {
  return databaseCode(error) === "CT001" && databaseHint(error) === "again";
}

/** Catches outside of the transaction, which is dead by then. */
export async function catchLostRace<T>(
  work: Promise<T>,
): Promise<T | Failure<LostRace, undefined>> {
  try {
    return await work;
  } catch (error) {
    const lost = lostRace(error);
    if (lost) return fail(lost);
    throw error;
  }
}
