import { expect, test } from "vitest";
import { at, clinic, weekBefore } from "../../../tests/scheduling/clinic";
import { decideBooking } from "../appointments/decide-booking";
import type { ProfessionalSchedule, ServiceRules } from "./context";
import { offerSlots } from "./offer-slots";

const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;
const hours = everyDay.map((weekday) => ({
  weekday,
  startMinuteOfDay: 540,
  endMinuteOfDay: 570,
}));

test("a day that has its appointments of the service offers no more, the next day does", () => {
  const monday = [at("15:00"), at("16:00")];
  expect(days({ dailyMax: 2 }, { bookedStarts: monday })).toEqual(["24", "25"]);
  expect(days({ dailyMax: 3 }, { bookedStarts: monday })).toEqual(["23", "24", "25"]);
});

test("a week runs from Monday to Sunday", () => {
  const sundays = [at("10:00", "2026-11-22"), at("10:00", "2026-11-29")];
  expect(days({ weeklyMax: 1 }, { bookedStarts: sundays.slice(0, 1) })).toHaveLength(3);
  expect(days({ weeklyMax: 1 }, { bookedStarts: sundays.slice(1) })).toEqual([]);
});

test("the local day counts, of the place where it is", () => {
  const lateOnMonday = [at("23:30")];
  expect(days({ dailyMax: 1 }, { bookedStarts: lateOnMonday })).toEqual(["24", "25"]);
  const madrid = { timeZone: "Europe/Madrid", siteId: "madrid", bookedStarts: lateOnMonday };
  expect(days({ dailyMax: 1 }, madrid)).toEqual(["23", "25"]);
});

test("each start that is known of counts, also where two are at once", () => {
  const bookedStarts = [at("15:00"), at("15:00")];
  expect(days({ dailyMax: 2 }, { bookedStarts })).not.toContain("23");
  expect(days({ dailyMax: 2, capacity: 5 }, { bookedStarts })).not.toContain("23");
  expect(days({ dailyMax: 3, capacity: 5 }, { bookedStarts })).toContain("23");
});

test("a maximum binds staff too, unless it insists", () => {
  const bookedStarts = [at("15:00"), at("16:00", "2026-11-24")];
  const context = clinic({ dailyMax: 1, weeklyMax: 2 }, { weeklyHours: hours, bookedStarts });
  const book = (date: string, policy: "client" | "staff" | "staff_outside_hours") =>
    decideBooking(
      context,
      { professionalId: "perez", startMinute: at("09:00", date) },
      weekBefore,
      policy,
    );
  expect(book("2026-11-23", "client")).toMatchObject({ code: "daily_max_reached" });
  expect(book("2026-11-25", "staff")).toMatchObject({ code: "weekly_max_reached" });
  expect(book("2026-11-25", "staff_outside_hours")).toMatchObject({ ok: true });
});

/** From Monday the 23rd on: the days on which something is offered. */
function days(rules: Partial<ServiceRules>, perez: Partial<ProfessionalSchedule>): string[] {
  const context = clinic(rules, { weeklyHours: hours, ...perez });
  const range = { startMinute: at("00:00"), endMinute: at("00:00", "2026-11-26") };
  const slots = offerSlots({ ...context, range }, weekBefore);
  return slots.map(({ startMinute }) => new Date(startMinute * 60_000).toISOString().slice(8, 10));
}
