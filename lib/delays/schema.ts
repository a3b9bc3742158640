import { z } from "zod";
import { delayBounds, delayKinds } from "@/lib/core/delays/words";
import { parseTimeOfDay } from "@/lib/core/time/civil";
import { checkbox, entityId, optional, requiredText, wholeNumber } from "@/lib/input";

/** Whether appointments are moved, or their clients told alone. */
export const delayModes = ["tell", "move"] as const;

export type DelayMode = (typeof delayModes)[number];

/** `leave`: nothing happens to it. */
const delayAnswers = ["shift", "tell", "propose", "leave"] as const;

export type DelayAnswer = (typeof delayAnswers)[number];

const clock = z
  .string({ error: "required" })
  .transform((text) => parseTimeOfDay(text.slice(0, 5)))
  .refine((minute) => minute !== null, "invalid_time");

/** A professional who is late from now on, or away from a time to another of today; minutes of the day. */
export const delayInput = z
  .object({
    professionalId: entityId,
    kind: z.enum(delayKinds, "invalid_choice"),
    minutes: optional(wholeNumber(delayBounds.least, delayBounds.most)),
    from: optional(clock),
    to: optional(clock),
    mode: z.enum(delayModes, "invalid_choice"),
    /** Whether the day may end as much later as it takes. */
    overtime: checkbox,
  })
  .refine(({ kind, minutes }) => kind !== "late" || minutes !== undefined, {
    ...{ error: "required", path: ["minutes"] },
  })
  .refine(({ kind, from }) => kind !== "away" || from != null, {
    ...{ error: "required", path: ["from"] },
  })
  .refine(({ kind, to }) => kind !== "away" || to != null, {
    ...{ error: "required", path: ["to"] },
  })
  .refine(({ from, to }) => from == null || to == null || from < to, {
    ...{ error: "end_before_start", path: ["to"] },
  });

export type DelayInput = z.output<typeof delayInput>;

export const announceDelayInput = delayInput.and(
  z.object({
    /** The epoch minute for which it was worked out, and the sign of what was shown. */
    asOfMinute: wholeNumber(0, 999_999_999),
    seen: requiredText(40),
    /** By appointment; left out: as suggested. */
    ways: z.record(entityId, z.enum(delayAnswers, "invalid_choice")).default({}),
  }),
);

export type AnnounceDelayInput = z.output<typeof announceDelayInput>;

export const delayIdInput = z.object({ delayId: entityId });

export type DelayIdInput = z.output<typeof delayIdInput>;

export const toldByHandInput = z.object({ noticeId: entityId, isTold: checkbox });

export type ToldByHandInput = z.output<typeof toldByHandInput>;

/** One of the times (ISO 8601 with its offset), or what else the client says. */
export const answerTimesInput = z.object({
  noticeId: entityId,
  answer: z.union([z.enum(["kept", "cancelled"]), requiredText(40)], { error: "required" }),
});

export type AnswerTimesInput = z.output<typeof answerTimesInput>;
