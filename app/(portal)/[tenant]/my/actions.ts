"use server";

import { redirect } from "next/navigation";
import { acceptAppointment } from "@/lib/appointments/accept-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import {
  acceptAppointmentInput,
  cancelAppointmentInput,
  rescheduleAppointmentInput,
} from "@/lib/appointments/schema";
import { withAlternative } from "@/lib/appointments/with-alternative";
import { portalAction } from "@/lib/auth/actions";
import { leavePortal } from "@/lib/invitations/leave-portal";
import { leavePortalInput } from "@/lib/invitations/schema";

export const acceptAppointmentAction = portalAction(acceptAppointmentInput, acceptAppointment, {
  after: (scope, { id }) => redirect(`/${scope.tenant.slug}/my/${id}?done=accepted`),
});

export const rescheduleAppointmentAction = portalAction(
  withAlternative(rescheduleAppointmentInput),
  rescheduleAppointment,
  { after: (scope, { id }) => redirect(`/${scope.tenant.slug}/my/${id}?done=moved`) },
);

export const cancelAppointmentAction = portalAction(cancelAppointmentInput, cancelAppointment, {
  after: (scope, { id }) => redirect(`/${scope.tenant.slug}/my/${id}?done=cancelled`),
});

export const leavePortalAction = portalAction(leavePortalInput, leavePortal, {
  after: (scope) => redirect(`/${scope.tenant.slug}`),
});
