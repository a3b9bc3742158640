import "server-only";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { bookAppointmentInput } from "@/lib/appointments/schema";
import type { BookedAppointment } from "@/lib/appointments/views";
import { invalidFields } from "@/lib/http/invalid-fields";
import type { ApiAnswer } from "./answer-response";
import type { ApiCall } from "./api-route";
import { idempotencyKey, onceOf } from "./idempotency";
import { jsonBody } from "./json-body";
import { refusedPlacement } from "./refused-placement";

const apiBookingInput = bookAppointmentInput.omit({ formId: true });

export async function bookingAnswer({ scope, request }: ApiCall): Promise<ApiAnswer> {
  const body = await jsonBody(request);
  if (!body.ok) return { problem: { code: body.code } };
  const key = idempotencyKey(request);
  if (!key.ok) return { problem: { code: key.code } };
  const parsed = apiBookingInput.safeParse(body.value);
  if (!parsed.success) {
    return { problem: { code: "invalid_input", fields: invalidFields(parsed.error, body.value) } };
  }
  const once = onceOf(`api:${key.value}`, parsed.data);
  const outcome = await bookAppointment(scope, parsed.data, { source: "api", once });
  if (outcome.ok) return { status: 201, body: bookingBody(outcome.value, scope.tenant.timeZone) };
  return refusedPlacement(outcome);
}

function bookingBody(booked: BookedAppointment, timeZone: string) {
  const { id, code, status, start, end, service, professional, priceMinor, currency } = booked;
  return {
    ...{ id, code, status, start, end, timeZone, service, professional },
    client: { name: booked.client.name, email: booked.client.email },
    price: priceMinor === null ? null : { minor: priceMinor, currency },
  };
}
