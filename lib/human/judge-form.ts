import "server-only";
import { isProof } from "@/lib/core/human/proof";
import { fail, type Result } from "@/lib/core/result";
import { bookingLimits } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import { readFormToken } from "./form-token";
import type { HumanFields } from "./schema";

/** Nobody fills in a form sooner; who proves their work has taken longer anyway. */
const leastMs = 2_000;

type Refusal = "looks_automated" | "form_expired" | "too_fast" | "rate_limited";

/**
 * Whether a form was filled in by somebody: `of` is what its token was made for. Who has no script cannot prove any
 * work: from their address fewer forms are taken.
 */
export async function judgeForm(
  sent: { readonly of: string; readonly nowMs: number; readonly address: string },
  { formToken = "", proof = "", homepage }: HumanFields,
): Promise<Result<null, Refusal, RateLimited | undefined>> {
  const { of, nowMs, address } = sent;
  if (homepage) return fail("looks_automated");
  const shown = readFormToken(of, formToken, nowMs);
  if (!shown) return fail("form_expired");
  const isProven = isProof(formToken, proof);
  if (!isProven && nowMs - shown.shownMs < leastMs) return fail("too_fast");
  const unproven = { kind: "unproven", key: address, limit: bookingLimits.unproven };
  const form = { kind: "form", key: shown.id, limit: bookingLimits.form };
  return takeHits(isProven ? [form] : [form, unproven], nowMs);
}
