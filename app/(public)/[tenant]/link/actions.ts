"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { askForCode } from "@/lib/accounts/ask-for-code";
import { enterByCode } from "@/lib/accounts/enter-by-code";
import { enterByPassword } from "@/lib/accounts/enter-by-password";
import { forgetEmail } from "@/lib/accounts/entering-email";
import {
  askForCodeInput,
  enterByCodeInput,
  enterByPasswordInput,
  forgetEmailInput,
} from "@/lib/accounts/schema";
import { publicAction } from "@/lib/auth/actions";
import { askForLink } from "@/lib/invitations/ask-for-link";
import { askForLinkInput } from "@/lib/invitations/schema";
import { whileOn } from "@/lib/portal/while-on";

export const askForLinkAction = publicAction(askForLinkInput, askForLink, { isEarly: true });

export const askForCodeAction = publicAction(askForCodeInput, whileOn("account", askForCode), {
  isEarly: true,
  after: ({ tenant }) => redirect(`/${tenant.slug}/link/code`),
});

/** The same where the code is written: one stays there. */
export const askForCodeAgainAction = publicAction(askForCodeInput, whileOn("account", askForCode), {
  isEarly: true,
});

export const enterByCodeAction = publicAction(enterByCodeInput, whileOn("account", enterByCode), {
  isEarly: true,
  after: ({ tenant }) => redirect(`/${tenant.slug}/my`),
});

export const enterByPasswordAction = publicAction(
  enterByPasswordInput,
  whileOn("account", enterByPassword),
  { isEarly: true, after: ({ tenant }) => redirect(`/${tenant.slug}/my`) },
);

export const forgetEmailAction = publicAction(forgetEmailInput, forgetEmail, {
  isEarly: true,
  after: () => refresh(),
});
