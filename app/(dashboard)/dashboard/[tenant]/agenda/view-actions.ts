"use server";

import { refresh } from "next/cache";
import { findAppointmentsInput, resizeAppointmentInput } from "@/lib/appointments/agenda-schema";
import { findAppointments } from "@/lib/appointments/find-appointments";
import { resizeAppointment } from "@/lib/appointments/resize-appointment";
import { tenantAction } from "@/lib/auth/actions";

export const resizeAction = tenantAction(
  "appointment:reschedule",
  resizeAppointmentInput,
  resizeAppointment,
  { after: () => refresh() },
);

export const findAppointmentsAction = tenantAction(
  "agenda:read",
  findAppointmentsInput,
  findAppointments,
);
