import { expect, test } from "vitest";
import { at, between, clinic, weekBefore } from "../../../tests/scheduling/clinic";
import type { ProfessionalSchedule, SchedulingContext } from "./context";
import { firstFree } from "./first-free";
import { offerSlots } from "./offer-slots";

/** Mondays and Wednesdays from 9 to 11 and from 15 to 18, over four weeks. */
const twiceAWeek = (...people: Partial<ProfessionalSchedule>[]): SchedulingContext => ({
  ...clinic(
    {},
    ...people.map((each) => ({
      weeklyHours: ([1, 3] as const).flatMap((weekday) => [
        { weekday, startMinuteOfDay: 540, endMinuteOfDay: 660 },
        { weekday, startMinuteOfDay: 900, endMinuteOfDay: 1080 },
      ]),
      ...each,
    })),
  ),
  range: { startMinute: weekBefore, endMinute: at("00:00", "2026-12-14") },
});

test("is the first of what is offered", () => {
  const context = twiceAWeek({ busy: [between("09:00", "11:00")] });
  expect(firstFree(context, at("08:00"))).toEqual(offerSlots(context, at("08:00"))[0]);
  expect(firstFree(context, at("08:00"))?.startMinute).toBe(at("15:00"));
});

test("comes on a wanted weekday, at a wanted time of its day", () => {
  const context = twiceAWeek({});
  const now = at("12:00");
  const first = (wanted: Parameters<typeof firstFree>[2]) =>
    firstFree(context, now, wanted)?.startMinute;
  expect(first({ fromMinuteOfDay: 960 })).toBe(at("16:00"));
  expect(first({ toMinuteOfDay: 720 })).toBe(at("09:00", "2026-11-25"));
  expect(first({ weekdays: [3], fromMinuteOfDay: 960 })).toBe(at("16:00", "2026-11-25"));
  expect(first({ weekdays: [2] })).toBeUndefined();
});

test("is found however far ahead the range reaches", () => {
  const context = twiceAWeek({ timeOff: [between("00:00", "23:59")] });
  const away = [{ startMinute: weekBefore, endMinute: at("10:00", "2026-12-09") }];
  const late = {
    ...context,
    professionals: context.professionals.map((p) => ({ ...p, timeOff: away })),
  };
  expect(firstFree(late, weekBefore)?.startMinute).toBe(at("10:00", "2026-12-09"));
});

test("with anyone names whom booking would choose: who has the fewest appointments that day", () => {
  const context = twiceAWeek(
    { professionalId: "perez", busy: [between("16:00", "16:30")] },
    { professionalId: "rios" },
  );
  expect(firstFree(context, at("08:00"))).toMatchObject({
    professionalId: "rios",
    startMinute: at("09:00"),
  });
});

test("asks the clock of the place", () => {
  const context = twiceAWeek({ siteId: "chile", timeZone: "America/Santiago" });
  // In November Santiago is an hour ahead of Santo Domingo.
  expect(firstFree(context, at("08:00"), { fromMinuteOfDay: 1020 })).toMatchObject({
    siteId: "chile",
    startMinute: at("16:00"),
  });
});
