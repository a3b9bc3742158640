import { expect, test } from "vitest";
import { at, between, clinic } from "../../../tests/scheduling/clinic";
import type { ProfessionalSchedule } from "../scheduling/context";
import type { Interval } from "../time/interval";
import { byFewestAppointments } from "./any-professional";

test("who has fewest appointments that day comes first, however long they are", () => {
  const two = [between("08:00", "08:10"), between("08:10", "08:20")];
  expect(order({ perez: two, arias: [between("06:00", "08:50")] })).toEqual(["arias", "perez"]);
});

test("of equals, who has been idle longest comes first, and who had nobody yet before all", () => {
  expect(
    order({
      perez: [between("08:00", "08:50")],
      arias: [between("08:30", "08:40")],
      rosario: [between("15:00", "16:00")],
    }),
  ).toEqual(["rosario", "arias", "perez"]);
});

test("of equals in all, the order of the list decides", () => {
  expect(order({ perez: [], arias: [], rosario: [] })).toEqual(["perez", "arias", "rosario"]);
});

test("another day's appointments do not count, one that reaches into the day does", () => {
  const sunday = { startMinute: at("08:00", "2026-11-22"), endMinute: at("20:00", "2026-11-22") };
  const night = { startMinute: at("23:00", "2026-11-22"), endMinute: at("00:30") };
  expect(order({ perez: [night], arias: [sunday] })).toEqual(["arias", "perez"]);
});

test("the local day is the one of each place", () => {
  const lateOnSunday = {
    startMinute: at("20:00", "2026-11-22"),
    endMinute: at("21:00", "2026-11-22"),
  };
  expect(order({ perez: [lateOnSunday], arias: [] }, { timeZone: "Asia/Kathmandu" })).toEqual([
    "arias",
    "perez",
  ]);
  expect(order({ perez: [lateOnSunday], arias: [] })).toEqual(["perez", "arias"]);
});

/** Who is asked first for Monday at nine. */
function order(
  busyOf: Readonly<Record<string, readonly Interval[]>>,
  place: Partial<ProfessionalSchedule> = {},
): string[] {
  const context = clinic(
    {},
    ...Object.entries(busyOf).map(([professionalId, busy]) => ({ professionalId, busy, ...place })),
  );
  return byFewestAppointments(context.professionals, at("09:00"), context).map(
    ({ professionalId }) => professionalId,
  );
}
