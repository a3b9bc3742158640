"use server";

import { redirect } from "next/navigation";
import { correctBookedEmail } from "@/lib/appointments/correct-booked-email";
import { correctBookedEmailInput } from "@/lib/appointments/schema";
import { publicAction } from "@/lib/auth/actions";
import { justBookedHere, rememberBooked } from "../../just-booked";

export const correctEmailAction = publicAction(
  correctBookedEmailInput,
  async (scope, input) => correctBookedEmail(await justBookedHere(scope))(scope, input),
  {
    async after(scope, { appointmentId, email }) {
      await rememberBooked(scope, appointmentId, email);
      redirect(`/${scope.tenant.slug}/book/done/${appointmentId}?corrected=1`);
    },
  },
);
