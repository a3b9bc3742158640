"use server";

import { redirect } from "next/navigation";
import { portalAction } from "@/lib/auth/actions";
import { addPerson } from "@/lib/family/add-person";
import { savePerson } from "@/lib/family/save-person";
import { addPersonInput, personInput, savePersonInput } from "@/lib/family/schema";
import { takeBackPerson } from "@/lib/family/take-back-person";
import { takeOffPerson } from "@/lib/family/take-off-person";
import { whileOn } from "@/lib/portal/while-on";

export const addPersonAction = portalAction(addPersonInput, whileOn("family", addPerson), {
  after: ({ tenant }) => redirect(`/${tenant.slug}/my/family?done=added`),
});

export const savePersonAction = portalAction(savePersonInput, whileOn("family", savePerson), {
  after: ({ tenant }) => redirect(`/${tenant.slug}/my/family?done=saved`),
});

export const takeOffPersonAction = portalAction(personInput, whileOn("family", takeOffPerson), {
  after: ({ tenant }, { personId }) =>
    redirect(`/${tenant.slug}/my/family?done=takenOff&person=${personId}`),
});

export const takeBackPersonAction = portalAction(personInput, whileOn("family", takeBackPerson), {
  after: ({ tenant }) => redirect(`/${tenant.slug}/my/family?done=takenBack`),
});
