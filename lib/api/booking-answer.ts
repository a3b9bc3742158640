import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import { type BookingCode, bookAppointment } from "@/lib/appointments/book-appointment";
import { bookAppointmentInput } from "@/lib/appointments/schema";
import type { BookedAppointment, RefusalDetail } from "@/lib/appointments/views";
import { invalidFields } from "@/lib/http/invalid-fields";
import type { OnceKey } from "@/lib/idempotency/answer-once";
import type { ApiAnswer, ApiCall } from "./api-route";
import { jsonBody } from "./json-body";

const apiBookingInput = bookAppointmentInput.omit({ formId: true });

export async function bookingAnswer({ scope, request }: ApiCall): Promise<ApiAnswer> {
  const body = await jsonBody(request);
  if (!body.ok) return { problem: { code: body.code } };
  const key = request.headers.get("idempotency-key");
  if (key === null) return { problem: { code: "idempotency_key_missing" } };
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return { problem: { code: "idempotency_key_invalid" } };
  const parsed = apiBookingInput.safeParse(body.value);
  if (!parsed.success) {
    return { problem: { code: "invalid_input", fields: invalidFields(parsed.error, body.value) } };
  }
  const once = onceOf(key, parsed.data);
  const outcome = await bookAppointment(scope, parsed.data, { source: "api", once });
  if (outcome.ok) return { status: 201, body: bookingBody(outcome.value, scope.tenant.timeZone) };
  const { code, detail } = outcome;
  const path = pathOfCode[code];
  return {
    problem: {
      code,
      ...(path ? { fields: { [path]: code } } : {}),
      ...(detail ? { extensions: extensionsOf(detail) } : {}),
    },
  };
}

function extensionsOf({ alternatives, levelName, until }: RefusalDetail) {
  return {
    ...(alternatives ? { alternatives } : {}),
    ...(until ? { reservedFor: { level: levelName, until } } : {}),
  };
}

/** What was understood is what is compared: spaces and the order of members make no other request. */
function onceOf(key: string, input: z.output<typeof apiBookingInput>): OnceKey {
  const requestHash = createHash("sha256").update(JSON.stringify(input)).digest();
  return { key: `api:${key}`, requestHash, keepRefusals: true };
}

function bookingBody(booked: BookedAppointment, timeZone: string) {
  const { id, code, status, start, end, service, professional, priceMinor, currency } = booked;
  return {
    ...{ id, code, status, start, end, timeZone, service, professional },
    client: { name: booked.client.name, email: booked.client.email },
    price: priceMinor === null ? null : { minor: priceMinor, currency },
  };
}

/** Which part of the body a refusal of the verb is about. */
const pathOfCode: Readonly<Partial<Record<BookingCode, string>>> = {
  beyond_horizon: "start",
  in_the_past: "start",
  invalid_phone: "client.phone",
  invalid_time: "start",
  off_grid: "start",
  outside_hours: "start",
  professional_unavailable: "professionalId",
  reserved_for_priority: "start",
  service_inactive: "serviceId",
  time_skipped: "start",
  too_soon: "start",
};
