"use server";

import { redirect } from "next/navigation";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { bookAppointmentInput } from "@/lib/appointments/schema";
import { withAlternative } from "@/lib/appointments/with-alternative";
import { publicAction } from "@/lib/auth/actions";
import { rememberBooked } from "./just-booked";

export const bookAppointmentAction = publicAction(
  withAlternative(bookAppointmentInput),
  bookAppointment,
  {
    async after(scope, { id }) {
      await rememberBooked(scope, id);
      redirect(`/${scope.tenant.slug}/book/done/${id}`);
    },
  },
);
