"use server";

import { redirect } from "next/navigation";
import { visitorAction } from "@/lib/auth/actions";
import { askPassword } from "@/lib/auth/ask-password";
import { changePassword } from "@/lib/auth/change-password";
import { askPasswordInput, changePasswordInput, setPasswordInput } from "@/lib/auth/schema";
import { setPassword } from "@/lib/auth/set-password";

export const askPasswordAction = visitorAction(askPasswordInput, askPassword, {
  after: () => redirect("/password/sent"),
});

export const setPasswordAction = visitorAction(setPasswordInput, setPassword, {
  after: (_visitor, { to }) => redirect(to),
});

export const changePasswordAction = visitorAction(changePasswordInput, changePassword);
