import "server-only";
import type { z } from "zod";
import type { TenantScope } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { localeOf } from "@/lib/clients/locale-of";
import { fail, ok, type Result } from "@/lib/core/result";
import { bookVisit } from "@/lib/visits/book-visit";
import { loadRequest } from "./load-request";
import type { KeptBooking } from "./request";
import { requestBooking } from "./request-booking";
import type { askAgainInput } from "./schema";

type Asked = Result<{ readonly id: string } | { readonly requestId: string }, string, unknown>;

/**
 * What was typed for a request that expired, for that time or another: booked where the e-mail is known to be theirs by
 * now, else a request once more.
 */
export function askAgain(knowsEmail: (scope: TenantScope, email: string) => Promise<boolean>) {
  return async (
    scope: TenantScope,
    { requestId, time, email }: z.output<typeof askAgainInput>,
  ): Promise<Asked> => {
    const former = await loadRequest(scope, requestId);
    if (!former?.booking?.client) return fail("not_found");
    if (!former.isExpired) return ok({ requestId });
    const booking = withTime(former.booking, time, email);
    if (await knowsEmail(scope, email)) {
      return "parts" in booking ? bookVisit(scope, booking) : bookAppointment(scope, booking);
    }
    const options = { source: "public", locale: localeOf(scope), insteadOf: requestId } as const;
    return requestBooking(scope, booking, options);
  };
}

function withTime(
  booking: KeptBooking,
  { start, professionalId }: z.output<typeof askAgainInput>["time"],
  email: string,
): KeptBooking {
  const client = { ...booking.client, name: booking.client?.name ?? "", email };
  const whom = "parts" in booking || !professionalId ? {} : { professionalId };
  return { ...booking, ...whom, start, client };
}
