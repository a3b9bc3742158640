"use server";

import { redirect } from "next/navigation";
import type { TenantScope } from "@/db/scope";
import { type BookAppointmentInput, bookAppointment } from "@/lib/appointments/book-appointment";
import { bookAppointmentInput } from "@/lib/appointments/schema";
import { withAlternative } from "@/lib/appointments/with-alternative";
import { publicAction } from "@/lib/auth/actions";
import type { Verb } from "@/lib/auth/gate";
import { type BookVisitInput, bookVisit } from "@/lib/visits/book-visit";
import { bookVisitInput } from "@/lib/visits/schema";
import { rememberBooked } from "./just-booked";

/** What both answer, so that one form can send either. */
type Booked = { readonly id: string };

const bookOne: Verb<TenantScope, BookAppointmentInput, Booked> = bookAppointment;
const bookSeveral: Verb<TenantScope, BookVisitInput, Booked> = bookVisit;

export const bookAppointmentAction = publicAction(withAlternative(bookAppointmentInput), bookOne, {
  async after(scope, { id }) {
    await rememberBooked(scope, id);
    redirect(`/${scope.tenant.slug}/book/done/${id}`);
  },
});

export const bookVisitAction = publicAction(bookVisitInput, bookSeveral, {
  async after(scope, { id }) {
    await rememberBooked(scope, id);
    redirect(`/${scope.tenant.slug}/book/done/${id}`);
  },
});
