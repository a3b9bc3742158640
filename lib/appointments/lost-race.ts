import { databaseCode } from "@/db/errors";

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
