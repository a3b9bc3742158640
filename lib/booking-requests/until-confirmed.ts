import "server-only";
import type { TenantScope } from "@/db/scope";
import { localeOf } from "@/lib/clients/locale-of";
import type { Result } from "@/lib/core/result";
import type { AskedBooking } from "./request";
import { requestBooking } from "./request-booking";

type Booked = { readonly id: string } | { readonly requestId: string };

type Verb<I, T> = (scope: TenantScope, input: I) => Promise<Result<T, string, unknown>>;

/**
 * A booking verb for visitors: where the tenant wants e-mails confirmed and this one is not known to be theirs on this
 * device, the time is kept as a request instead, which counts once they have shown that it is.
 */
export function untilConfirmed<I extends AskedBooking>(
  verb: Verb<I, { readonly id: string }>,
  knowsEmail: (scope: TenantScope, email: string) => Promise<boolean>,
): Verb<I, Booked> {
  return async (scope, input) => {
    const { email } = input.client ?? {};
    if (!scope.tenant.confirmsEmail || !email || (await knowsEmail(scope, email))) {
      return verb(scope, input);
    }
    return requestBooking(scope, input, { source: "public", locale: localeOf(scope) });
  };
}
