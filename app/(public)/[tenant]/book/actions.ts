"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { bookByVisitorInput } from "@/lib/appointments/book-by-visitor-schema";
import { withAlternative } from "@/lib/appointments/with-alternative";
import { publicAction } from "@/lib/auth/actions";
import { byVisitor } from "@/lib/clients/by-visitor";
import { ok } from "@/lib/core/result";
import { asHuman } from "@/lib/human/as-human";
import { withIntake } from "@/lib/intake/with-intake";
import { bookVisit } from "@/lib/visits/book-visit";
import { bookVisitInput } from "@/lib/visits/schema";
import { rememberBooked } from "./just-booked";
import { forgetPerson } from "./remembered";
import { remembering } from "./remembering";
import { sender } from "./sender";

/** What both answer, so that one form can send either. */
type Booked = { readonly id: string };

type OneByVisitor = z.output<typeof bookByVisitorInput>;
type SeveralByVisitor = z.output<typeof bookVisitInput>;

const bookOne = remembering(
  asHuman(byVisitor<OneByVisitor, Booked>(withIntake(bookAppointment)), sender),
);
const bookSeveral = remembering(
  asHuman(byVisitor<SeveralByVisitor, Booked>(withIntake(bookVisit)), sender),
);

export const bookAppointmentAction = publicAction(withAlternative(bookByVisitorInput), bookOne, {
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

export const forgetPersonAction = publicAction(z.object({}), async (scope) => {
  await forgetPerson(scope);
  return ok(null);
});
