import { randomUUID } from "node:crypto";
import type { TenantScope } from "@/db/scope";
import { type BookAppointmentInput, bookAppointment } from "@/lib/appointments/book-appointment";
import type { BookedAppointment } from "@/lib/appointments/views";
import type { TestTenant } from "../factories";

/** What somebody nobody knows yet asks for, with the tenant's first professional unless given. */
export function wish(
  at: Pick<TestTenant, "serviceId" | "professionalId">,
  start: string,
  given: Partial<BookAppointmentInput> = {},
): BookAppointmentInput {
  return {
    serviceId: at.serviceId,
    professionalId: at.professionalId,
    start,
    client: stranger(),
    ...given,
  };
}

export function stranger() {
  const id = randomUUID();
  return { name: `Persona ${id}`, email: `${id}@ejemplo.example`, phone: "+18095550199" };
}

/** Books, or fails the test. */
export async function booked(
  scope: TenantScope,
  input: BookAppointmentInput,
): Promise<BookedAppointment> {
  const outcome = await bookAppointment(scope, input);
  if (!outcome.ok) throw new Error(`Not booked: ${outcome.code}`);
  return outcome.value;
}
