"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/actions";
import { askAgain } from "@/lib/booking-requests/ask-again";
import { confirmRequest } from "@/lib/booking-requests/confirm-request";
import { dropRequest } from "@/lib/booking-requests/drop-request";
import { mailAgain } from "@/lib/booking-requests/mail-again";
import {
  askAgainInput,
  confirmRequestInput,
  dropRequestInput,
  mailAgainInput,
} from "@/lib/booking-requests/schema";
import { goOn } from "../../go-on";
import { knowsEmail, rememberEmail } from "../../own-emails";
import { ofOwnRequest } from "../../own-request";

/** On whichever device the code is written: whoever has it reads that e-mail. */
export const confirmRequestAction = publicAction(confirmRequestInput, confirmRequest, {
  async after(scope, { id, email }) {
    await rememberEmail(scope, email);
    await goOn(scope, { id });
  },
});

export const mailAgainAction = publicAction(mailAgainInput, ofOwnRequest(mailAgain), {
  after: ({ tenant }, { requestId }) =>
    redirect(`/${tenant.slug}/book/request/${requestId}?sent=1`),
});

export const dropRequestAction = publicAction(dropRequestInput, ofOwnRequest(dropRequest), {
  after: ({ tenant }) => redirect(`/${tenant.slug}/book`),
});

export const askAgainAction = publicAction(askAgainInput, ofOwnRequest(askAgain(knowsEmail)), {
  after: goOn,
});
