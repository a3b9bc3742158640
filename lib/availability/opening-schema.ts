import { z } from "zod";
import { mostOpeningDates, mostOpenings, mostOpeningWindows } from "@/lib/core/openings/bounds";
import { overlappingWindow } from "@/lib/core/openings/opening-counts";
import { availabilityModes } from "@/lib/core/scheduling/context";
import { minutesPerDay } from "@/lib/core/time/civil";
import { checkbox, entityId, localDate, optional } from "@/lib/input";
import { listOf, moment, timeOfDay, toldCount } from "./fields";

/** From a time to a time of the same day, midnight included, or of the next where that is said. */
const openingWindow = z
  .object({ start: timeOfDay, end: timeOfDay, endsNextDay: checkbox })
  .transform(({ start, end, endsNextDay }) => ({
    startMinuteOfDay: start,
    endMinuteOfDay: endsNextDay || (end === 0 && start > 0) ? end + minutesPerDay : end,
  }))
  .refine(({ startMinuteOfDay, endMinuteOfDay }) => startMinuteOfDay < endMinuteOfDay, {
    error: "reversed_range",
    path: ["end"],
  })
  .refine(
    ({ startMinuteOfDay, endMinuteOfDay }) => endMinuteOfDay - startMinuteOfDay <= minutesPerDay,
    { error: "longer_than_a_day", path: ["end"] },
  );

export const openHoursInput = z
  .object({
    professionalIds: listOf(entityId, 50),
    dates: listOf(localDate, mostOpeningDates),
    windows: z
      .array(openingWindow, { error: "required" })
      .min(1, "required")
      .max(mostOpeningWindows, "too_many"),
    /** Left out: the main place. */
    siteId: optional(entityId),
    /** Opens on holidays and in time off as well. */
    openDoubtful: checkbox,
    /** How many conflicts the person was shown and leaves out. */
    leaveOut: toldCount,
  })
  .superRefine(({ professionalIds, dates, windows }, context) => {
    const index = overlappingWindow(windows);
    if (index !== null) {
      context.addIssue({
        code: "custom",
        message: "windows_overlap",
        path: ["windows", index, "start"],
      });
    }
    if (professionalIds.length * dates.length * windows.length > mostOpenings) {
      context.addIssue({ code: "custom", message: "too_many", path: ["dates"] });
    }
  });

export const removeOpeningsInput = z
  .object({
    batchId: optional(entityId),
    openingId: optional(entityId),
    confirmedStanding: toldCount,
  })
  .refine((input) => input.batchId || input.openingId, { error: "required", path: ["openingId"] });

export const restoreOpeningsInput = z.object({
  openings: z
    .array(
      z
        .object({
          professionalId: entityId,
          siteId: optional(entityId),
          start: moment,
          end: moment,
        })
        .refine(({ start, end }) => start < end && end - start <= minutesPerDay, "reversed_range"),
    )
    .min(1, "required")
    .max(mostOpenings, "too_many"),
});

const mode = z.enum(availabilityModes, "invalid_choice");

export const setAvailabilityModeInput = z.object({
  professionalId: entityId,
  mode,
  /** What the person saw before changing it. */
  expectedMode: mode,
});
