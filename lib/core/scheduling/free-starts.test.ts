import { expect, test } from "vitest";
import { at, between, clinic, weekBefore } from "../../../tests/scheduling/clinic";
import { type BookingPolicy, decideBooking } from "../appointments/decide-booking";
import type { OpenSession, ProfessionalSchedule, SchedulingContext } from "./context";
import { offerSlots } from "./offer-slots";

const session: OpenSession = { sessionId: "s1", seatsLeft: 2, ...between("09:40", "10:10") };

test("a session is offered at its exact start with the seats that it has left, elsewhere a new one with all", () => {
  expect(seats(group())).toEqual({ "09:00": 5, "09:40": 2, "10:30": 5 });
});

test("a full session is offered to nobody, and says so", () => {
  const full = group({ sessions: [{ ...session, seatsLeft: 0 }] });
  expect(seats(full)).toEqual({ "09:00": 5, "10:30": 5 });
  expect(join(full)).toEqual({ ok: false, code: "session_full" });
  expect(join(full, "staff_outside_hours")).toEqual({ ok: false, code: "session_full" });
});

test("who joins takes a seat, no room and no time of the professional's", () => {
  const context = group();
  const rooms = { ...context, rules: { ...context.rules, needsResource: true }, resources: [] };
  expect(join(rooms)).toEqual({
    ok: true,
    value: {
      ...{ professionalId: "perez", siteId: null, resourceId: null, sessionId: "s1" },
      ...between("09:40", "10:10"),
      occupied: between("09:40", "10:10"),
    },
  });
});

test("a session outside of hours may be joined, not one from which the professional is away", () => {
  const outside = group({ weeklyHours: [] });
  expect(join(outside)).toMatchObject({ ok: true });
  const away = group({ timeOff: [between("10:00", "12:00")] });
  expect(join(away)).toEqual({ ok: false, code: "outside_hours" });
  expect(join(away, "staff_outside_hours")).toMatchObject({ ok: true });
});

test("the notice, the horizon and reserved hours hold for joining as well", () => {
  const context = group();
  const soon = { ...context, rules: { ...context.rules, minimumNoticeMinutes: 60 } };
  expect(seats(soon, at("09:00"))).toEqual({ "10:30": 5 });
  const reserved = [
    {
      weekday: 1 as const,
      startMinuteOfDay: 540,
      endMinuteOfDay: 590,
      level: 1,
      releaseMinutes: 0,
    },
  ];
  expect(join({ ...context, reserved })).toMatchObject({ code: "reserved_for_priority" });
});

test("who overbooks at a session's start stands beside it", () => {
  expect(join(group(), "staff_overbook")).toMatchObject({ value: { sessionId: null } });
});

function group(perez: Partial<ProfessionalSchedule> = {}): SchedulingContext {
  return clinic(
    { capacity: 5 },
    { sessions: [session], busy: [between("09:40", "10:10")], ...perez },
  );
}

function join(context: SchedulingContext, policy: BookingPolicy = "client") {
  const request = { professionalId: "any", startMinute: at("09:40") };
  return decideBooking(context, request, weekBefore, policy);
}

function seats(context: SchedulingContext, nowMinute = weekBefore) {
  const minutesOf = (time: number) => new Date((time - 240) * 60_000).toISOString().slice(11, 16);
  return Object.fromEntries(
    offerSlots(context, nowMinute).map((slot) => [minutesOf(slot.startMinute), slot.seatsLeft]),
  );
}
