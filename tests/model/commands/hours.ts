import fc from "fast-check";
import { addTimeOff } from "@/lib/availability/add-time-off";
import { openHours } from "@/lib/availability/open-hours";
import { openHoursInput, removeOpeningsInput } from "@/lib/availability/opening-schema";
import { removeOpenings } from "@/lib/availability/remove-openings";
import { removeTimeOff } from "@/lib/availability/remove-time-off";
import { addTimeOffInput } from "@/lib/availability/time-off-schema";
import { command, pick } from "./command";
import { anyDate, clock, drawn } from "./draws";

const stretch = fc
  .tuple(fc.integer({ min: 9, max: 18 }), fc.integer({ min: 1, max: 3 }))
  .map(([hour, hours]) => ({ start: clock(hour * 60), end: clock((hour + hours) * 60) }));

export const deskOpens = fc.record({ who: drawn, date: anyDate, window: stretch }).map((given) =>
  command("deskOpens", given, async (world, known, { who, date, window }) => {
    const professionalIds = [pick(world.practice.professionalIds, who) ?? ""];
    const wanted = { professionalIds, dates: [date], windows: [window], openDoubtful: true };
    const outcome = await openHours(world.desk, openHoursInput.parse(wanted));
    if (outcome.ok) known.batchIds.push(outcome.value.batchId);
    return outcome;
  }),
);

export const deskCloses = fc.record({ which: drawn, standing: fc.nat(2) }).map((given) =>
  command("deskCloses", given, async (world, known, { which, standing }) => {
    const batchId = pick(known.batchIds, which);
    if (!batchId) return undefined;
    const wanted = removeOpeningsInput.parse({ batchId, confirmedStanding: standing });
    return removeOpenings(world.desk, wanted);
  }),
);

export const deskNotesAbsence = fc
  .record({ who: drawn, date: anyDate, window: stretch, standing: fc.nat(2) })
  .map((given) =>
    command("deskNotesAbsence", given, async (world, known, { who, date, window, standing }) => {
      const wanted = addTimeOffInput.parse({
        ...{ who: pick(world.practice.professionalIds, who), from: date, to: date, ...window },
        confirmedStanding: standing,
      });
      const outcome = await addTimeOff(world.desk, wanted);
      if (outcome.ok) known.timeOffIds.push(outcome.value.id);
      return outcome;
    }),
  );

export const deskEndsAbsence = drawn.map((which) =>
  command("deskEndsAbsence", which, async (world, known) => {
    const timeOffId = pick(known.timeOffIds, which);
    return timeOffId ? removeTimeOff(world.desk, { timeOffId }) : undefined;
  }),
);
