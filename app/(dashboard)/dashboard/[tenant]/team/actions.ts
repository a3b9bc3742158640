"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/actions";
import { addProfessional } from "@/lib/team/add-professional";
import { removeProfessional } from "@/lib/team/remove-professional";
import { saveProfessional } from "@/lib/team/save-professional";
import {
  addProfessionalInput,
  professionalIdInput,
  saveProfessionalInput,
} from "@/lib/team/schema";

export const saveProfessionalAction = tenantAction(
  "team:edit",
  saveProfessionalInput,
  saveProfessional,
  { after: () => refresh() },
);

/** On to their hours, since without any nobody can book them. */
export const addProfessionalAction = tenantAction(
  "team:edit",
  addProfessionalInput,
  addProfessional,
  {
    after: ({ tenant }, { id, availabilityMode }) =>
      redirect(
        availabilityMode === "by_hand"
          ? `/dashboard/${tenant.slug}/hours`
          : `/dashboard/${tenant.slug}/hours/weekly/${id}`,
      ),
  },
);

export const removeProfessionalAction = tenantAction(
  "team:edit",
  professionalIdInput,
  removeProfessional,
  { after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/team`) },
);
