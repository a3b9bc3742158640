import "server-only";
import type { TenantScope } from "@/db/scope";
import { ok, type Result } from "@/lib/core/result";
import { type AcceptCode, acceptOffer } from "./accept-offer";
import { declineOffer, type OfferAnswer } from "./decline-offer";
import type { DeclineOfferInput, OfferInput } from "./schema";

/** Where a client lands with their answer: at their appointment, or at the offer, which says how it stands. */
export type Landing = { readonly offerId: string; readonly appointmentId: string | null };

/** Yes. Too late is no mistake of theirs: they land at the offer, which tells them what to do next. */
export async function sayYes(
  scope: TenantScope,
  { offerId }: OfferInput,
): Promise<Result<Landing, AcceptCode, unknown>> {
  const outcome = await acceptOffer(scope, { offerId });
  if (outcome.ok) return outcome;
  const theirs = ["not_found", "client_busy", "too_many_open"].includes(outcome.code);
  return theirs ? outcome : ok({ offerId, appointmentId: null });
}

/** No. Said after a yes it changes nothing, and they land at the offer, which leads to their appointment. */
export async function sayNo(
  scope: TenantScope,
  input: DeclineOfferInput,
): Promise<Result<OfferAnswer, "not_found", undefined>> {
  const outcome = await declineOffer(scope, input);
  if (outcome.ok || outcome.code === "offer_over") return ok({ offerId: input.offerId });
  return { ok: false, code: "not_found" };
}
