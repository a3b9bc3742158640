import "server-only";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { bookAppointmentInput } from "@/lib/appointments/schema";
import type { BookedAppointment } from "@/lib/appointments/views";
import { aboutVisitor } from "@/lib/clients/visitor-schema";
import { intakeFields } from "@/lib/intake/schema";
import type { ApiAnswer } from "./answer-response";
import type { ApiCall } from "./api-route";
import { bookByApi } from "./book-by-api";

const apiBookingInput = bookAppointmentInput
  .omit({ formId: true })
  .extend({ client: aboutVisitor.client, ...intakeFields });

export async function bookingAnswer(call: ApiCall): Promise<ApiAnswer> {
  return bookByApi(call, {
    kind: "api",
    schema: apiBookingInput,
    book: bookAppointment,
    bodyOf: (booked) => bookingBody(booked, call.scope.tenant.timeZone),
  });
}

function bookingBody(booked: BookedAppointment, timeZone: string) {
  const { id, code, status, start, end, service, professional, priceMinor, currency } = booked;
  return {
    ...{ id, code, status, start, end, timeZone, service, professional },
    client: { name: booked.client.name, email: booked.client.email },
    price: priceMinor === null ? null : { minor: priceMinor, currency },
  };
}
