"use server";

import { redirect } from "next/navigation";
import { removePassword } from "@/lib/accounts/remove-password";
import { removePasswordInput, setPasswordInput } from "@/lib/accounts/schema";
import { setPassword } from "@/lib/accounts/set-password";
import { portalAction } from "@/lib/auth/actions";
import { whileOn } from "@/lib/portal/while-on";

export const setPasswordAction = portalAction(setPasswordInput, whileOn("account", setPassword), {
  after: ({ tenant }) => redirect(`/${tenant.slug}/my/access?done=password`),
});

/** To take it away is possible whatever is switched off. */
export const removePasswordAction = portalAction(removePasswordInput, removePassword, {
  after: ({ tenant }) => redirect(`/${tenant.slug}/my/access?done=removed`),
});
