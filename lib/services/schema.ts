import { z } from "zod";
import { leavesTimeToBook, serviceBounds } from "@/lib/core/scheduling/service-bounds";
import {
  amountInput,
  checkbox,
  checkedList,
  entityId,
  optional,
  optionalText,
  requiredText,
  wholeNumber,
} from "@/lib/input";
import { remindersInput } from "@/lib/notices/schema";

const reminding = ["usual", "own", "none"] as const;

const within = ({ least, most }: { least: number; most: number }) => wholeNumber(least, most);

export const saveServiceInput = z
  .object({
    /** Left out for a new one. */
    serviceId: optional(entityId),
    /** How the service stood when the form was opened; left out: whatever stands now is overwritten. */
    seen: optionalText(40),
    name: requiredText(80, 2),
    description: optionalText(500),
    specialty: optionalText(60),
    durationMinutes: within(serviceBounds.durationMinutes),
    bufferBeforeMinutes: within(serviceBounds.bufferMinutes),
    bufferAfterMinutes: within(serviceBounds.bufferMinutes),
    stepMinutes: within(serviceBounds.stepMinutes),
    packTightly: checkbox,
    minimumNoticeMinutes: within(serviceBounds.minimumNoticeMinutes),
    horizonDays: within(serviceBounds.horizonDays),
    dailyMax: optional(within(serviceBounds.dailyMax)),
    weeklyMax: optional(within(serviceBounds.weeklyMax)),
    resourceKindId: optional(entityId),
    capacity: optional(within(serviceBounds.capacity)),
    followUpDays: optional(within(serviceBounds.followUpDays)),
    /** When clients are reminded of it: as of the others, by rows of its own, or never. */
    reminding: z.enum(reminding, "invalid_choice").default("usual"),
    reminders: remindersInput,
    price: amountInput,
    active: checkbox,
    professionalIds: checkedList(entityId, 200),
    /** Minutes by professional, where somebody takes another time than the service says. */
    durations: optional(z.record(z.string(), optional(within(serviceBounds.durationMinutes)))),
  })
  .refine(({ reminding, reminders }) => reminding !== "own" || reminders.length > 0, {
    ...{ path: ["reminders", 0, "amount"], message: "reminder_missing" },
  })
  .refine(
    // A horizon below its own bound is told as such.
    ({ minimumNoticeMinutes, horizonDays }) =>
      horizonDays < 1 || leavesTimeToBook(minimumNoticeMinutes, horizonDays),
    { path: ["minimumNoticeMinutes"], message: "notice_beyond_horizon" },
  );

export type SaveServiceInput = z.output<typeof saveServiceInput>;

export const serviceIdInput = z.object({ serviceId: entityId });

export type ServiceIdInput = z.output<typeof serviceIdInput>;

export const switchServiceInput = z.object({ serviceId: entityId, active: checkbox });

export type SwitchServiceInput = z.output<typeof switchServiceInput>;

export const moveServiceInput = z.object({
  serviceId: entityId,
  direction: z.enum(["up", "down"], "invalid_choice"),
});

export type MoveServiceInput = z.output<typeof moveServiceInput>;

export const saveListInput = z.object({
  /** By id. What of a service is not named stays as it is. */
  services: z
    .record(
      entityId,
      z.object({
        offered: checkbox,
        name: requiredText(80, 2),
        durationMinutes: within(serviceBounds.durationMinutes),
        price: amountInput,
      }),
    )
    .refine((all) => Object.keys(all).length <= 60, "too_many"),
});

export type SaveListInput = z.output<typeof saveListInput>;
