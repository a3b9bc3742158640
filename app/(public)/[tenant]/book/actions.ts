"use server";

import { z } from "zod";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { bookByVisitorInput } from "@/lib/appointments/book-by-visitor-schema";
import { withAlternative } from "@/lib/appointments/with-alternative";
import { publicAction } from "@/lib/auth/actions";
import { untilConfirmed } from "@/lib/booking-requests/until-confirmed";
import { byVisitor } from "@/lib/clients/by-visitor";
import { ok } from "@/lib/core/result";
import { asHuman } from "@/lib/human/as-human";
import { withIntake } from "@/lib/intake/with-intake";
import { wrongDetails } from "@/lib/intake/wrong-details";
import { bookVisit } from "@/lib/visits/book-visit";
import { bookVisitInput } from "@/lib/visits/schema";
import { forgetVisitor } from "./forget-visitor";
import { goOn } from "./go-on";
import { knowsEmail } from "./own-emails";
import { remembering } from "./remembering";
import { sender } from "./sender";

/** What both answer, so that one form can send either: an appointment, or a request that is not one yet. */
type Booked = { readonly id: string } | { readonly requestId: string };

type OneByVisitor = z.output<typeof bookByVisitorInput>;
type SeveralByVisitor = z.output<typeof bookVisitInput>;

const bookOne = remembering(
  asHuman(
    byVisitor<OneByVisitor, Booked>(withIntake(untilConfirmed(bookAppointment, knowsEmail))),
    sender,
  ),
);
const bookSeveral = remembering(
  asHuman(
    byVisitor<SeveralByVisitor, Booked>(withIntake(untilConfirmed(bookVisit, knowsEmail))),
    sender,
  ),
);

export const bookAppointmentAction = publicAction(withAlternative(bookByVisitorInput), bookOne, {
  after: goOn,
  inspect: wrongDetails,
});

export const bookVisitAction = publicAction(bookVisitInput, bookSeveral, {
  after: goOn,
  inspect: wrongDetails,
});

export const forgetPersonAction = publicAction(z.object({}), async (scope) => {
  await forgetVisitor(scope);
  return ok(null);
});
