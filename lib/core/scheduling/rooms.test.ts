import { expect, test } from "vitest";
import { at, between, clinic, shown, weekBefore } from "../../../tests/scheduling/clinic";
import { type BookingPolicy, decideBooking } from "../appointments/decide-booking";
import type { ResourceSchedule, SchedulingContext } from "./context";
import { offerSlots } from "./offer-slots";

const half9 = { professionalId: "perez", startMinute: at("09:30") };

test("a start is offered while some room of the place is free for all of it", () => {
  const context = withRooms(
    room("a", { busy: [between("09:00", "10:00")] }),
    room("b", { busy: [between("09:50", "10:10")] }),
  );
  expect(shown(offerSlots(context, weekBefore))).toEqual([
    "09:00 perez",
    "10:00 perez",
    "10:30 perez",
  ]);
});

test("the buffers need the room too", () => {
  const context = withRooms(room("a", { busy: [between("10:05", "11:00")] }));
  const rules = { ...context.rules, bufferAfterMinutes: 10 };
  expect(shown(offerSlots({ ...context, rules }, weekBefore))).toEqual(["09:00 perez"]);
});

test("the first free room is taken, in their order", () => {
  const context = withRooms(room("a", { busy: [between("09:00", "10:00")] }), room("b"), room("c"));
  expect(decideBooking(context, half9, weekBefore)).toMatchObject({ value: { resourceId: "b" } });
  const later = { ...half9, startMinute: at("10:00") };
  expect(decideBooking(context, later, weekBefore)).toMatchObject({ value: { resourceId: "a" } });
});

test("a room of another place, away for the day or of none helps nobody", () => {
  const away = [between("00:00", "23:59")];
  const recurring = {
    ...between("09:00", "09:45"),
    recurrence: { every: 1, unit: "day" },
  } as const;
  for (const context of [
    withRooms(room("there", { siteId: "north" })),
    withRooms(room("a", { timeOff: away })),
    withRooms(room("a", { recurringTimeOff: [recurring] })),
    withRooms(),
  ]) {
    expect(decideBooking(context, half9, weekBefore)).toEqual({ ok: false, code: "no_room" });
  }
});

test("staff that insists needs a room, who overbooks takes none", () => {
  const context = withRooms(room("a", { busy: [between("09:00", "11:00")] }));
  const book = (policy: BookingPolicy) => decideBooking(context, half9, weekBefore, policy);
  expect(book("staff")).toMatchObject({ code: "no_room" });
  expect(book("staff_outside_hours")).toMatchObject({ code: "no_room" });
  expect(book("staff_overbook")).toMatchObject({ value: { resourceId: null } });
});

test("each place has its own rooms", () => {
  const context = {
    ...clinic({ needsResource: true }, { professionalId: "perez" }, { siteId: "north" }),
    resources: [
      room("here", { busy: [between("09:00", "10:00")] }),
      room("there", { siteId: "north" }),
    ],
  };
  expect(decideBooking(context, half9, weekBefore)).toMatchObject({
    value: { siteId: "north", resourceId: "there" },
  });
  expect(decideBooking(context, { ...half9, siteId: null }, weekBefore)).toMatchObject({
    code: "no_room",
  });
});

function withRooms(...resources: ResourceSchedule[]): SchedulingContext {
  return { ...clinic({ needsResource: true }), resources };
}

function room(resourceId: string, facts: Partial<ResourceSchedule> = {}): ResourceSchedule {
  return { resourceId, timeOff: [], busy: [], ...facts };
}
