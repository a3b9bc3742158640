import "server-only";
import type { z } from "zod";
import type { TenantScope } from "@/db/scope";
import type { BookingOptions } from "@/lib/appointments/book-appointment";
import type { RefusalDetail } from "@/lib/appointments/views";
import type { AskedBooking } from "@/lib/booking-requests/request";
import { requestBooking } from "@/lib/booking-requests/request-booking";
import { type Failure, ok, type Result } from "@/lib/core/result";
import { invalidFields } from "@/lib/http/invalid-fields";
import { resolveLocale } from "@/lib/i18n/resolve-locale";
import type { GivenIntake } from "@/lib/intake/given-intake";
import type { IntakeFields } from "@/lib/intake/schema";
import { inspectDetails } from "@/lib/intake/wrong-details";
import type { ApiAnswer } from "./answer-response";
import type { ApiCall } from "./api-route";
import { idempotencyKey, onceOf } from "./idempotency";
import { jsonBody } from "./json-body";
import { refusedPlacement } from "./refused-placement";
import { withinContactLimit } from "./within-contact-limit";

type Asked = AskedBooking &
  IntakeFields & { readonly client: { readonly email?: string | undefined } } & (
    | { readonly serviceId: string }
    | { readonly parts: readonly { readonly serviceId: string }[] }
  );

type Booking<S extends z.ZodType<Asked>, T> = {
  /** Of its keys: one intent of each kind. */
  readonly kind: "api" | "api-visit";
  readonly schema: S;
  readonly book: (
    scope: TenantScope,
    input: z.output<S> & { readonly intake: GivenIntake },
    options: BookingOptions,
  ) => Promise<Result<T, string, unknown>>;
  readonly bodyOf: (booked: T) => unknown;
};

/**
 * What every booking of the API does: all that is wrong with its body told at once, what is asked and accepted kept, at
 * most so many with one e-mail, and where the practice confirms e-mails a request in place of an appointment: 202.
 */
export async function bookByApi<S extends z.ZodType<Asked>, T>(
  { scope, request }: ApiCall,
  { kind, schema, book, bodyOf }: Booking<S, T>,
): Promise<ApiAnswer> {
  const body = await jsonBody(request);
  if (!body.ok) return { problem: { code: body.code } };
  const key = idempotencyKey(request);
  if (!key.ok) return { problem: { code: key.code } };
  const parsed = schema.safeParse(body.value);
  const { fields, intake } = await inspectDetails(scope, body.value);
  if (!parsed.success || Object.keys(fields).length > 0) {
    const wrong = parsed.success ? {} : invalidFields(parsed.error, body.value);
    return { problem: { code: "invalid_input", fields: { ...fields, ...wrong } } };
  }
  const options = { source: "api", once: onceOf(`${kind}:${key.value}`, parsed.data) } as const;
  const locale = resolveLocale({ acceptLanguage: request.headers.get("accept-language") });
  const input = { ...parsed.data, intake };
  const kept = async (): Promise<Result<Kept<T>, string, unknown>> => {
    if (scope.tenant.confirmsEmail) {
      const asked = await requestBooking(scope, input, { ...options, locale });
      return asked.ok ? ok({ requested: asked.value }) : asked;
    }
    const booked = await book(scope, input, options);
    return booked.ok ? ok({ booked: booked.value }) : booked;
  };
  const limited = { client: parsed.data.client, idempotencyKey: `${kind}:${key.value}` };
  const outcome = await withinContactLimit(scope, limited, kept);
  if (!outcome.ok) return refusal(outcome, kind === "api-visit");
  const { value } = outcome;
  if ("booked" in value) return { status: 201, body: bodyOf(value.booked) };
  const { requestId, expiresAt } = value.requested;
  return { status: 202, body: { id: requestId, status: "waiting_for_email", expiresAt } };
}

type Kept<T> =
  | { readonly booked: T }
  | { readonly requested: { readonly requestId: string; readonly expiresAt: string } };

function refusal(outcome: Failure<string>, isVisit: boolean): ApiAnswer {
  const { code, detail } = outcome as Failure<
    string,
    RefusalDetail & { retryAfterSeconds?: number }
  >;
  if (code === "rate_limited") {
    return {
      problem: { code, headers: { "Retry-After": String(detail?.retryAfterSeconds ?? 60) } },
    };
  }
  return refusedPlacement(outcome as Failure<string, RefusalDetail>, { isVisit });
}
