"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { reassignAppointments } from "@/lib/appointments/reassign-appointments";
import { reassignAppointmentsInput } from "@/lib/appointments/schema";
import { tenantAction } from "@/lib/auth/actions";
import { addProfessional } from "@/lib/team/add-professional";
import { removeProfessional } from "@/lib/team/remove-professional";
import { restoreProfessional } from "@/lib/team/restore-professional";
import { resumeMemberMail } from "@/lib/team/resume-member-mail";
import { saveGrants } from "@/lib/team/save-grants";
import { saveProfessional } from "@/lib/team/save-professional";
import {
  addProfessionalInput,
  professionalIdInput,
  resumeMemberMailInput,
  saveGrantsInput,
  saveProfessionalInput,
} from "@/lib/team/schema";
import { saveSeeingOthers } from "@/lib/tenants/save-seeing-others";
import { saveSeeingOthersInput } from "@/lib/tenants/schema";

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

/** Whoever is only switched off is shown so, beside what takes them back. */
export const removeProfessionalAction = tenantAction(
  "team:edit",
  professionalIdInput,
  removeProfessional,
  {
    after: ({ tenant }, { outcome }) =>
      outcome === "deleted" ? redirect(`/dashboard/${tenant.slug}/team`) : refresh(),
  },
);

export const restoreProfessionalAction = tenantAction(
  "team:edit",
  professionalIdInput,
  restoreProfessional,
  { after: () => refresh() },
);

export const saveGrantsAction = tenantAction("team:edit", saveGrantsInput, saveGrants, {
  after: () => refresh(),
});

export const saveSeeingOthersAction = tenantAction(
  "settings:edit",
  saveSeeingOthersInput,
  saveSeeingOthers,
  { after: () => refresh() },
);

export const handOverAppointmentsAction = tenantAction(
  "team:edit",
  reassignAppointmentsInput,
  reassignAppointments,
  { after: () => refresh() },
);

export const resumeMemberMailAction = tenantAction(
  "team:edit",
  resumeMemberMailInput,
  resumeMemberMail,
  { after: () => refresh() },
);
