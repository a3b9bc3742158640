import { z } from "zod";
import { checkbox, entityId, optional } from "@/lib/input";
import type { ResizeAppointmentInput } from "./resize-appointment";

export const resizeAppointmentInput = z.object({
  appointmentId: entityId,
  /** ISO 8601 with its offset, or the tenant's wall clock without one. */
  end: z
    .string({ error: "required" })
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, "invalid_time")
    .max(40, "invalid_time"),
  expectedVersion: optional(z.coerce.number("invalid_number").int("invalid_number").min(1)),
  outsideHours: checkbox,
}) satisfies z.ZodType<ResizeAppointmentInput>;

export const findAppointmentsInput = z.object({
  text: z.string({ error: "required" }).trim().max(80, "too_long"),
});
