import { z } from "zod";
import { appointmentStatuses } from "@/lib/core/appointments/status";
import { type Mark, markSteps } from "@/lib/core/offline/mark";
import { mostMarksAtOnce } from "./marks-bounds";

const moment = z.number().int().nonnegative();
const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);

export const sendMarksInput = z.object({
  /** Now, by the clock of the device. */
  sentAtMs: moment,
  marks: z
    .array(z.object({ id: z.guid(), nonce: base64url(16), box: base64url(4_000) }))
    .min(1)
    .max(mostMarksAtOnce),
});

export type SendMarksInput = z.output<typeof sendMarksInput>;

/** What a mark holds once it is opened: its maker is believed as little as any other form. */
export const markInput = z.object({
  id: z.guid(),
  appointmentId: z.guid(),
  step: z.enum(markSteps),
  madeAtMs: moment,
  listReadAtMs: moment,
  seenStatus: z.enum(appointmentStatuses),
  seenVersion: z.number().int().min(1),
  name: z.string().max(200),
  start: z.iso.datetime({ offset: true }),
}) satisfies z.ZodType<Mark>;
