import { z } from "zod";
import { ownLength } from "@/lib/availability/schema";
import { contactInput, deskContactInput, emailInput } from "@/lib/clients/schema";
import { statusSteps } from "@/lib/core/appointments/decide-step";
import { appointmentStatuses } from "@/lib/core/appointments/status";
import {
  checkbox,
  checkedList,
  chosenBox,
  entityId,
  optional,
  optionalText,
  placeInput,
  wholeNumber,
} from "@/lib/input";
import type { BookAppointmentInput } from "./book-appointment";
import type { ReassignAppointmentsInput } from "./reassign-appointments";

const professionalOrAny = z.union([z.literal("any"), entityId], { error: "required" });

/** ISO 8601 with its offset, or the tenant's wall clock without one: `2026-11-23T09:30`. */
const start = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, "invalid_time")
  .max(40, "invalid_time");

const what = { serviceId: entityId, professionalId: professionalOrAny, siteId: placeInput, start };
const reason = optionalText(500);
/** Drawn when the form is shown: a double click or the back button books once. */
const formId = optional(z.guid("invalid_input"));
/** Rules of priority that were ticked. */
const declared = checkedList(entityId, 20);
/** For who may: on top of another appointment, with why. */
const overbooking = { overbook: checkbox, overbookReason: reason };
const expectedVersion = optional(z.coerce.number("invalid_number").int("invalid_number").min(1));

/** What only the desk says of a booking. */
export const deskWords = {
  /** For the team alone. */
  notes: optionalText(2000),
  /** Who called, where somebody else comes. */
  callerName: optionalText(120),
  /** Whether the client is told; left out: as the practice usually does. */
  tellsClient: chosenBox,
};

/** From the public page and the API. */
export const bookAppointmentInput = z.object({
  ...what,
  client: contactInput,
  reason,
  declared,
  /** The time that was kept while the form was filled in. */
  holdId: optional(entityId),
  formId,
});

/** From the desk: for a client of the list (`clientId`) or for a caller (`client`). */
export const deskBookingInput = z
  .object({
    ...what,
    clientId: optional(entityId),
    client: deskContactInput.optional(),
    reason,
    declared,
    durationMinutes: ownLength,
    outsideHours: checkbox,
    ...overbooking,
    ...deskWords,
    formId,
  })
  .refine((input) => input.clientId || input.client, {
    error: "required",
    path: ["client", "name"],
  }) satisfies z.ZodType<BookAppointmentInput>;

export const rescheduleAppointmentInput = z.object({
  appointmentId: entityId,
  start,
  /** Left out: stays with the same professional. */
  professionalId: optional(professionalOrAny),
  siteId: placeInput,
  expectedVersion,
  reason,
  outsideHours: checkbox,
  ...overbooking,
  tellsClient: chosenBox,
  undoes: chosenBox,
  canBeUndone: chosenBox,
});

/** One of the practice's reasons (`listedReason`), words of one's own, or both: "Lo pidió el cliente · viaja". */
export function withListedReason(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("listedReason" in input)) return input;
  const given = [input.listedReason, "reason" in input ? input.reason : ""];
  const texts = given.map((text) => (typeof text === "string" ? text.trim() : ""));
  return { ...input, reason: texts.filter(Boolean).join(" · ") };
}

/** The team must say why (`reason_required`); a client may. */
export const cancelAppointmentInput = z.preprocess(
  withListedReason,
  z.object({
    ...{ appointmentId: entityId, expectedVersion, reason },
    ...{ tellsClient: chosenBox, canBeUndone: chosenBox },
  }),
);

/** One of those that were cancelled together, as it was left. */
export const undoCancellationInput = z.object({
  appointmentId: entityId,
  expectedVersion: wholeNumber(1, 1_000_000),
});

/** Whether the client is told of the last change is decided otherwise. */
export const noticeInput = z.object({
  appointmentId: entityId,
  expectedVersion: wholeNumber(1, 1_000_000),
});

export const saveNotesInput = z.object({
  appointmentId: entityId,
  notes: optionalText(2000),
  /** The notes that the form was opened with. */
  before: optionalText(2000),
});

export const acceptAppointmentInput = z.object({ appointmentId: entityId });

export const changeStatusInput = z.object({
  appointmentId: entityId,
  step: z.enum(statusSteps, "invalid_choice"),
  expectedStatus: optional(z.enum(appointmentStatuses, "invalid_choice")),
});

/** More than these are handed over in several goes. */
export const mostReassigned = 200;

/** To whom appointments go (`professionalId`), or as which service they go on (`serviceId`). */
export const reassignAppointmentsInput = z
  .object({
    appointmentIds: checkedList(entityId, mostReassigned),
    professionalId: optional(professionalOrAny),
    serviceId: optional(entityId),
    reason,
  })
  .refine(({ appointmentIds }) => appointmentIds.length > 0, {
    ...{ error: "required", path: ["appointmentIds"] },
  }) satisfies z.ZodType<ReassignAppointmentsInput>;

/** Right after a booking of the public page, by who made it. */
export const correctBookedEmailInput = z.object({ appointmentId: entityId, email: emailInput });
