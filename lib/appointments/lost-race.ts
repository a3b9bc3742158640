import { databaseCode } from "@/db/errors";
import { type Failure, fail } from "@/lib/core/result";

/** The time went to somebody else between reading and writing; thrown to roll the change back. */
export class LostRace extends Error {
  constructor(readonly code: "slot_taken" | "client_busy") {
    super(code);
  }
}

/** The code of a lost race, also where the judge itself refused (23P01); undefined for every other error. */
export function lostRace(error: unknown): LostRace["code"] | undefined {
  if (error instanceof LostRace) return error.code;
  return databaseCode(error) === "23P01" ? "slot_taken" : undefined;
}

/** Catches outside of the transaction, which is dead by then. */
export async function catchLostRace<T>(
  work: Promise<T>,
): Promise<T | Failure<LostRace["code"], undefined>> {
  try {
    return await work;
  } catch (error) {
    const lost = lostRace(error);
    if (lost) return fail(lost);
    throw error;
  }
}
