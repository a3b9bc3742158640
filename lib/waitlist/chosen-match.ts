import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayServe } from "@/lib/core/tenancy/permissions";
import type { Match } from "@/lib/core/waitlist/best-match";
import { type Decided, findMatches } from "./find-matches";
import { type FreedTime, lockFreed, takeTurn } from "./freed-store";
import { findOpenOffer } from "./offer-store";
import type { ChooseInput } from "./schema";

export type Chosen = {
  readonly freed: FreedTime;
  /** It stands in no row yet. */
  readonly isNew: boolean;
  readonly match: Match;
  readonly decided: Decided;
};

export type ChooseCode =
  | "not_found"
  | "no_match"
  | "offer_pending"
  | "invalid_time"
  | "time_skipped";

/**
 * What the desk chose for somebody who waits, as the engine sees it now: the first slot of a freed time that they want,
 * or a start that is free. Whether they were asked before does not count. Nobody else chooses until it is done.
 */
export async function chosenMatch(
  tx: Tx,
  scope: TenantScope,
  { entryId, ...choice }: ChooseInput,
): Promise<Result<Chosen, ChooseCode, undefined>> {
  await takeTurn(tx, scope, { waits: true });
  if (await findOpenOffer(tx, scope, entryId)) return fail("offer_pending");
  const about = await freedOf(tx, scope, choice);
  if (!about.ok) return about;
  const { freed, startMinute } = about.value;
  const found = await findMatches(tx, scope, freed, { again: true, startMinute });
  const match = found.inTurn.find(({ wish }) => wish.entryId === entryId);
  const decided = match && found.decide(match);
  if (!match || !decided) return fail("no_match");
  return ok({ freed, isNew: startMinute !== undefined, match, decided });
}

type About = {
  readonly freed: FreedTime;
  /** Of a start that is free for other reasons than that it was freed. */
  readonly startMinute?: number;
};

async function freedOf(
  tx: Tx,
  scope: TenantScope,
  choice: Omit<ChooseInput, "entryId">,
): Promise<Result<About, ChooseCode, undefined>> {
  if (choice.freedTimeId) {
    const freed = await lockFreed(tx, scope, choice.freedTimeId);
    return freed && mayServe(scope.actor, freed.professionalId) ? ok({ freed }) : fail("not_found");
  }
  const start = parseStart(choice.start ?? "", scope.tenant.timeZone);
  if (!start.ok) return fail(start.code);
  const startMinute = start.value;
  const freed = {
    ...{ id: randomUUID(), professionalId: choice.professionalId ?? null, resourceKindId: null },
    ...{ startMinute, endMinute: startMinute + 1 },
  };
  return ok({ freed, startMinute });
}
