"use server";

import { redirect } from "next/navigation";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { publicAction } from "@/lib/auth/actions";
import { publicBookingInput } from "./public-booking-input";

export const bookAppointmentAction = publicAction(publicBookingInput, bookAppointment, {
  after: (scope, { id }) => redirect(`/${scope.tenant.slug}/book/done/${id}`),
});
