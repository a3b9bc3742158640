"use server";

import { redirect } from "next/navigation";
import { visitorAction } from "@/lib/auth/actions";
import { askSignUp } from "@/lib/setup/ask-sign-up";
import { confirmSignUp } from "@/lib/setup/confirm-sign-up";
import { mailCodeAgain } from "@/lib/setup/mail-code-again";
import { proposeSlug } from "@/lib/setup/propose-slug";
import {
  askSignUpInput,
  confirmSignUpInput,
  mailCodeAgainInput,
  proposeSlugInput,
} from "@/lib/setup/schema";

export const askSignUpAction = visitorAction(askSignUpInput, askSignUp, {
  after: (_visitor, { letterId }) => redirect(`/start/${letterId}`),
});

export const confirmSignUpAction = visitorAction(confirmSignUpInput, confirmSignUp, {
  after: (_visitor, { slug, isEntered }) => {
    const setUp = `/dashboard/${slug}/setup`;
    redirect(isEntered ? setUp : `/login?next=${encodeURIComponent(setUp)}`);
  },
});

export const mailCodeAgainAction = visitorAction(mailCodeAgainInput, mailCodeAgain, {
  after: (_visitor, { letterId }) => redirect(`/start/${letterId}?sent=1`),
});

export const proposeSlugAction = visitorAction(proposeSlugInput, proposeSlug);
