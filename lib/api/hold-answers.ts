import "server-only";
import { createHash } from "node:crypto";
import { isUuid } from "@/lib/core/uuid";
import { env } from "@/lib/env";
import type { HeldSlot } from "@/lib/holds/hold-attempt";
import { holdSlot } from "@/lib/holds/hold-slot";
import { releaseHold } from "@/lib/holds/release-hold";
import { holdSlotInput } from "@/lib/holds/schema";
import { clientAddress } from "@/lib/http/client-address";
import { invalidFields } from "@/lib/http/invalid-fields";
import { holdVisitInput } from "@/lib/visits/schema";
import type { ApiAnswer } from "./answer-response";
import type { ApiCall } from "./api-route";
import { idempotencyKey, onceOf } from "./idempotency";
import { jsonBody } from "./json-body";
import { refusedPlacement } from "./refused-placement";

export async function holdAnswer({ scope, request }: ApiCall): Promise<ApiAnswer> {
  const body = await jsonBody(request);
  if (!body.ok) return { problem: { code: body.code } };
  const key = idempotencyKey(request);
  if (!key.ok) return { problem: { code: key.code } };
  const parsed = (isVisit(body.value) ? holdVisitInput : holdSlotInput).safeParse(body.value);
  if (!parsed.success) {
    return { problem: { code: "invalid_input", fields: invalidFields(parsed.error, body.value) } };
  }
  const outcome = await holdSlot(scope, parsed.data, {
    once: onceOf(`api-hold:${key.value}`, parsed.data),
    ...(env().RATE_LIMITS ? { holder: holderOf(request) } : {}),
  });
  if (!outcome.ok) return refusedPlacement(outcome, { isVisit: isVisit(body.value) });
  return {
    status: 201,
    body: { ...outcome.value, secondsLeft: secondsLeft(outcome.value, scope) },
  };
}

export async function releaseAnswer({ scope, params }: ApiCall): Promise<ApiAnswer> {
  const holdId = params?.hold?.toLowerCase();
  const outcome = isUuid(holdId) ? await releaseHold(scope, { holdId }) : undefined;
  return outcome?.ok ? { status: 204 } : { problem: { code: "not_found" } };
}

/** Several services in one visit, or one. */
function isVisit(body: unknown): boolean {
  return typeof body === "object" && body !== null && "parts" in body;
}

/** The table never holds an address. */
function holderOf(request: Request): string {
  return createHash("sha256").update(clientAddress(request.headers)).digest("base64url");
}

/** For clocks that are wrong: how much of it is left by ours. */
function secondsLeft({ expiresAt }: HeldSlot, { nowMs }: { readonly nowMs: number }): number {
  return Math.max(0, Math.round((Date.parse(expiresAt) - nowMs) / 1000));
}
