"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { reassignAppointments } from "@/lib/appointments/reassign-appointments";
import { reassignAppointmentsInput } from "@/lib/appointments/schema";
import { tenantAction } from "@/lib/auth/actions";
import { moveService } from "@/lib/services/move-service";
import { removeService } from "@/lib/services/remove-service";
import { saveService } from "@/lib/services/save-service";
import {
  moveServiceInput,
  saveServiceInput,
  serviceIdInput,
  switchServiceInput,
} from "@/lib/services/schema";
import { switchService } from "@/lib/services/switch-service";

export const saveServiceAction = tenantAction("service:edit", saveServiceInput, saveService, {
  after: () => refresh(),
});

export const addServiceAction = tenantAction("service:edit", saveServiceInput, saveService, {
  after: ({ tenant }) => redirect(`/dashboard/${tenant.slug}/services`),
});

export const switchServiceAction = tenantAction("service:edit", switchServiceInput, switchService, {
  after: () => refresh(),
});

export const moveServiceAction = tenantAction("service:edit", moveServiceInput, moveService, {
  after: () => refresh(),
});

/** What is only switched off is shown so, beside what offers it again. */
export const removeServiceAction = tenantAction("service:edit", serviceIdInput, removeService, {
  after: ({ tenant }, { outcome }) =>
    outcome === "deleted" ? redirect(`/dashboard/${tenant.slug}/services`) : refresh(),
});

export const handOverAppointmentsAction = tenantAction(
  "service:edit",
  reassignAppointmentsInput,
  reassignAppointments,
  { after: () => refresh() },
);
