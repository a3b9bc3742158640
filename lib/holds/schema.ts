import { bookAppointmentInput } from "@/lib/appointments/schema";

/** What a booking will ask for, without who comes. */
export const holdSlotInput = bookAppointmentInput.pick({
  ...{ serviceId: true, professionalId: true, siteId: true, start: true },
  ...{ declared: true, holdId: true },
});
