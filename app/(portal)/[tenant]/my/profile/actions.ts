"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { portalAction } from "@/lib/auth/actions";
import { changeEmail } from "@/lib/portal/change-email";
import { confirmEmail } from "@/lib/portal/confirm-email";
import { dropEmail } from "@/lib/portal/drop-email";
import { saveProfile } from "@/lib/portal/save-profile";
import {
  changeEmailInput,
  confirmEmailInput,
  dropEmailInput,
  saveProfileInput,
} from "@/lib/portal/schema";
import { whileOn } from "@/lib/portal/while-on";

export const saveProfileAction = portalAction(saveProfileInput, whileOn("profile", saveProfile));

export const changeEmailAction = portalAction(changeEmailInput, whileOn("profile", changeEmail), {
  after: () => refresh(),
});

export const confirmEmailAction = portalAction(
  confirmEmailInput,
  whileOn("profile", confirmEmail),
  { after: ({ tenant }) => redirect(`/${tenant.slug}/my/profile?done=email`) },
);

export const dropEmailAction = portalAction(dropEmailInput, whileOn("profile", dropEmail), {
  after: () => refresh(),
});
