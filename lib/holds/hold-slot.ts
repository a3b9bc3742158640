import "server-only";
import type { TenantScope } from "@/db/scope";
import { namesAlternatives, withAlternatives } from "@/lib/appointments/alternatives";
import type { PlacementCode } from "@/lib/appointments/decide-placement";
import type { LostRace } from "@/lib/appointments/lost-race";
import { tryPlacing } from "@/lib/appointments/try-placing";
import type { RefusalDetail } from "@/lib/appointments/views";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { fail, type Result } from "@/lib/core/result";
import { answerOnce, type KeepAnswer, type OnceKey } from "@/lib/idempotency/answer-once";
import type { AskedPart } from "@/lib/visits/read-parts";
import { withVisitAlternatives } from "@/lib/visits/visit-alternatives";
import { attemptHold, type HeldSlot, type HoldRequest } from "./hold-attempt";

/** One service, or those of a visit in the order in which they are given. */
export type HoldSlotInput = (AskedPart | { readonly parts: readonly AskedPart[] }) & {
  /** A place, null for the main one; left out: wherever it is free. */
  readonly siteId?: string | null | undefined;
  /** ISO 8601 with its offset, or the tenant's wall clock without one. */
  readonly start: string;
  /** Rules of priority that were ticked. */
  readonly declared?: readonly string[] | undefined;
  /** The hold that the caller had before: gone on with where it is of the same time, given back where it is not. */
  readonly holdId?: string | undefined;
};

export type HoldOptions = {
  /** A digest of who asks: nobody keeps more than `mostHolds` at once. */
  readonly holder?: string;
  readonly once?: OnceKey;
};

export type HoldCode =
  | PlacementCode
  | LostRace
  | "idempotency_key_reused"
  | "invalid_time"
  | "service_inactive"
  | "time_skipped"
  | "too_many_holds";

export type HoldOutcome = Result<HeldSlot, HoldCode, RefusalDetail>;

/**
 * Keeps a free time for the tenant's `holdMinutes`, by the database's clock, in the way an appointment takes it; of a
 * visit all of its services, or none. Who asks again for the time that they keep is told the same expiry: a hold is
 * never put off. `slot_taken` names three free starts nearby.
 */
export async function holdSlot(
  scope: TenantScope,
  input: HoldSlotInput,
  { holder, once }: HoldOptions = {},
): Promise<HoldOutcome> {
  const start = parseStart(input.start, scope.tenant.timeZone);
  if (!start.ok) return fail(start.code);
  const parts = "parts" in input ? input.parts : [input];
  const request = { ...input, parts, startMinute: start.value, holder };
  return answerOnce<HeldSlot, HoldCode, RefusalDetail>(scope, once, (keep) =>
    hold(scope, request, keep),
  );
}

async function hold(
  scope: TenantScope,
  request: HoldRequest,
  keep?: KeepAnswer<HeldSlot>,
): Promise<HoldOutcome> {
  const { parts, startMinute, siteId } = request;
  const isOpen = parts.some(({ professionalId }) => professionalId === "any");
  const [first, ...others] = parts;
  const outcome = await tryPlacing(
    scope,
    { professionalId: isOpen ? "any" : (first?.professionalId ?? "any") },
    (tx) => attemptHold(tx, scope, request, keep),
  );
  if (outcome.ok || !first) return outcome;
  if (others.length > 0) return withVisitAlternatives(scope, request, outcome);
  const { code } = outcome;
  const wanted = { ...first, startMinute, siteId };
  return namesAlternatives(scope, code) ? withAlternatives(scope, wanted, code) : outcome;
}
