"use server";

import { refresh } from "next/cache";
import { answerIntake } from "@/lib/appointments/answer-intake";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { changeStatus } from "@/lib/appointments/change-status";
import { giveNotice } from "@/lib/appointments/give-notice";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import { saveNotes } from "@/lib/appointments/save-notes";
import {
  acceptAppointmentInput,
  cancelAppointmentInput,
  changeStatusInput,
  deskBookingInput,
  noticeInput,
  rescheduleAppointmentInput,
  saveNotesInput,
  undoCancellationInput,
} from "@/lib/appointments/schema";
import { undoCancellation } from "@/lib/appointments/undo-cancellation";
import { withholdNotice } from "@/lib/appointments/withhold-notice";
import { tenantAction } from "@/lib/auth/actions";
import { findFirstFree } from "@/lib/availability/find-first-free";
import { loadAvailability } from "@/lib/availability/load-availability";
import { deskFirstFreeInput, deskTimesInput } from "@/lib/availability/schema";
import { findAlike } from "@/lib/clients/find-alike";
import { searchClients } from "@/lib/clients/reads";
import { findAlikeInput, searchClientsInput } from "@/lib/clients/schema";
import { answerIntakeInput } from "@/lib/intake/schema";
import { createInvitation } from "@/lib/invitations/create-invitation";
import { createInvitationInput } from "@/lib/invitations/schema";
import { acceptVisit } from "@/lib/visits/accept-visit";

const shown = { after: () => refresh() };

/** What the client said, written down by the team. */
export const answerIntakeAction = tenantAction(
  "appointment:book",
  answerIntakeInput,
  answerIntake,
  shown,
);

export const bookAction = tenantAction(
  "appointment:book",
  deskBookingInput,
  bookAppointment,
  shown,
);

export const moveAction = tenantAction(
  "appointment:reschedule",
  rescheduleAppointmentInput,
  rescheduleAppointment,
  shown,
);

export const cancelAction = tenantAction(
  "appointment:cancel",
  cancelAppointmentInput,
  cancelAppointment,
  shown,
);

export const undoCancelAction = tenantAction(
  "appointment:cancel",
  undoCancellationInput,
  undoCancellation,
  shown,
);

export const withholdAction = tenantAction("client:tell", noticeInput, withholdNotice, shown);

export const tellAction = tenantAction("client:tell", noticeInput, giveNotice, shown);

export const acceptAction = tenantAction(
  "appointment:attend",
  acceptAppointmentInput,
  acceptVisit,
  shown,
);

export const stepAction = tenantAction(
  "appointment:attend",
  changeStatusInput,
  changeStatus,
  shown,
);

export const notesAction = tenantAction("appointment:attend", saveNotesInput, saveNotes, shown);

export const freeTimesAction = tenantAction("appointment:book", deskTimesInput, loadAvailability);

export const firstFreeAction = tenantAction("appointment:book", deskFirstFreeInput, findFirstFree);

export const searchClientsAction = tenantAction("client:read", searchClientsInput, searchClients);

export const findAlikeAction = tenantAction("client:read", findAlikeInput, findAlike);

export const linkAction = tenantAction(
  "invitation:create",
  createInvitationInput,
  createInvitation,
);
