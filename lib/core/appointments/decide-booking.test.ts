import { expect, test } from "vitest";
import { at, between, clinic, weekBefore } from "../../../tests/scheduling/clinic";
import { type BookingPolicy, decideBooking } from "./decide-booking";

const half9 = { professionalId: "perez", startMinute: at("09:30") };

test("a free start is booked, and blocks its buffers too", () => {
  const context = clinic({ bufferBeforeMinutes: 5, bufferAfterMinutes: 10 });
  expect(decideBooking(context, half9, weekBefore)).toEqual({
    ok: true,
    value: {
      professionalId: "perez",
      siteId: null,
      resourceId: null,
      sessionId: null,
      ...between("09:30", "10:00"),
      occupied: between("09:25", "10:10"),
    },
  });
});

test("the past, the notice and the horizon are told apart", () => {
  expect(decideBooking(clinic(), half9, at("09:31"))).toMatchObject({ code: "in_the_past" });
  const notice = clinic({ minimumNoticeMinutes: 60 });
  expect(decideBooking(notice, half9, at("08:31"))).toMatchObject({ code: "too_soon" });
  expect(decideBooking(notice, half9, at("08:30"))).toMatchObject({ ok: true });
  const near = clinic({ horizonDays: 6 });
  expect(decideBooking(near, half9, weekBefore)).toMatchObject({ code: "beyond_horizon" });
});

test("a start outside of hours, off the grid or with nobody known is refused", () => {
  const refusal = (time: string, professionalId = "perez") =>
    decideBooking(clinic(), { professionalId, startMinute: at(time) }, weekBefore);
  expect(refusal("08:30")).toMatchObject({ code: "outside_hours" });
  expect(refusal("10:45")).toMatchObject({ code: "outside_hours" });
  expect(refusal("09:10")).toMatchObject({ code: "off_grid" });
  expect(refusal("09:30", "nobody")).toMatchObject({ code: "unknown_professional" });
});

test("busy time refuses, also when only the buffers would touch it", () => {
  const context = clinic({ bufferAfterMinutes: 10 }, { busy: [between("10:05", "10:35")] });
  expect(decideBooking(context, half9, weekBefore)).toMatchObject({ code: "slot_taken" });
  expect(
    decideBooking(clinic({}, { busy: [between("10:00", "10:30")] }), half9, weekBefore),
  ).toMatchObject({
    ok: true,
  });
});

test("staff books at short notice, far ahead and between the steps, but in working time", () => {
  const context = clinic({ minimumNoticeMinutes: 600, horizonDays: 1 });
  const staff = (time: string, now: number) =>
    decideBooking(context, { professionalId: "perez", startMinute: at(time) }, now, "staff");
  expect(staff("09:40", at("09:35"))).toMatchObject({ ok: true });
  expect(staff("09:40", weekBefore)).toMatchObject({ ok: true });
  expect(staff("10:40", weekBefore)).toMatchObject({ code: "outside_hours" });
  expect(staff("09:00", at("09:35"))).toMatchObject({ code: "in_the_past" });
});

test("staff may be let outside of hours, never into busy time", () => {
  const context = clinic(
    {},
    { timeOff: [between("00:00", "23:00")], busy: [between("18:00", "19:00")] },
  );
  const late = (time: string) =>
    decideBooking(
      context,
      { professionalId: "perez", startMinute: at(time) },
      weekBefore,
      "staff_outside_hours",
    );
  expect(late("19:00")).toMatchObject({ ok: true });
  expect(late("18:30")).toMatchObject({ code: "slot_taken" });
});

test("staff may note who was seen earlier the same local day, not the day before, and not over somebody else", () => {
  const context = clinic({}, { busy: [between("10:00", "10:30")] });
  const noted = (startMinute: number, policy: "staff" | "staff_outside_hours") =>
    decideBooking(context, { professionalId: "perez", startMinute }, at("23:59"), policy);
  expect(noted(at("00:00"), "staff_outside_hours")).toMatchObject({ ok: true });
  expect(noted(at("09:15"), "staff_outside_hours")).toMatchObject({ ok: true });
  expect(noted(at("10:15"), "staff_outside_hours")).toMatchObject({ code: "slot_taken" });
  expect(noted(at("00:00") - 1, "staff_outside_hours")).toMatchObject({ code: "in_the_past" });
  expect(noted(at("09:15"), "staff")).toMatchObject({ code: "in_the_past" });
});

test("staff has a notice of its own, which who insists may pass", () => {
  const context = clinic({ staffNoticeMinutes: 60, minimumNoticeMinutes: 600 });
  const book = (now: string, policy: BookingPolicy) =>
    decideBooking(context, half9, at(now), policy);
  expect(book("08:30", "staff")).toMatchObject({ ok: true });
  expect(book("08:31", "staff")).toMatchObject({ code: "too_soon" });
  expect(book("08:31", "staff_outside_hours")).toMatchObject({ ok: true });
});

test("who overbooks books into busy time and outside of hours, into the same local day at most", () => {
  const context = clinic({ bufferAfterMinutes: 5 }, { busy: [between("09:00", "11:00")] });
  const overbook = (startMinute: number, now: number) =>
    decideBooking(context, { ...half9, startMinute }, now, "staff_overbook");
  expect(overbook(at("09:30"), weekBefore)).toMatchObject({
    value: { resourceId: null, sessionId: null, occupied: between("09:30", "10:05") },
  });
  expect(overbook(at("20:00"), weekBefore)).toMatchObject({ ok: true });
  expect(overbook(at("09:30"), at("10:00"))).toMatchObject({ ok: true });
  expect(overbook(at("09:30"), at("00:00", "2026-11-24"))).toMatchObject({ code: "in_the_past" });
});

test("a place may be asked for, and is named where any will do", () => {
  const context = clinic({}, { busy: [between("09:00", "11:00")] }, { siteId: "north" });
  expect(decideBooking(context, half9, weekBefore)).toMatchObject({ value: { siteId: "north" } });
  const here = { ...half9, siteId: null };
  expect(decideBooking(context, here, weekBefore)).toMatchObject({ code: "slot_taken" });
  const nowhere = { ...half9, siteId: "south" };
  expect(decideBooking(context, nowhere, weekBefore)).toMatchObject({
    code: "unknown_professional",
  });
});

test("any asks the free in turn: who has fewest appointments that day first", () => {
  const any = { professionalId: "any", startMinute: at("09:30") };
  const chosen = (...busyOf: ReturnType<typeof between>[][]) =>
    decideBooking(
      clinic({}, ...busyOf.map((busy, index) => ({ professionalId: `p${index}`, busy }))),
      any,
      weekBefore,
    );
  expect(chosen([between("10:00", "11:00")], [])).toMatchObject({
    value: { professionalId: "p1" },
  });
  expect(chosen([between("10:00", "11:00")], [between("09:30", "10:00")])).toMatchObject({
    value: { professionalId: "p0" },
  });
});

test("any is refused for the reason that comes nearest to a yes", () => {
  const context = clinic(
    {},
    { professionalId: "busy", busy: [between("09:00", "11:00")] },
    { professionalId: "away", weeklyHours: [] },
  );
  const any = { professionalId: "any", startMinute: at("09:30") };
  expect(decideBooking(context, any, weekBefore)).toMatchObject({ code: "slot_taken" });
  expect(decideBooking({ ...context, professionals: [] }, any, weekBefore)).toMatchObject({
    code: "unknown_professional",
  });
});

test("an appointment may move over its own time once that is left out of busy time", () => {
  const own = between("09:30", "10:00");
  const request = { professionalId: "perez", startMinute: at("09:45") };
  const decide = (busy: (typeof own)[]) =>
    decideBooking(clinic({ stepMinutes: 15 }, { busy }), request, weekBefore);
  expect(decide([own])).toMatchObject({ code: "slot_taken" });
  expect(decide([])).toMatchObject({ ok: true });
});
