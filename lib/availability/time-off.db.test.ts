import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { appointment, resource, resourceKind } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { holdSlot } from "@/lib/holds/hold-slot";
import { offerNow } from "@/lib/waitlist/offer-now";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { waits } from "@/tests/factories/waitlist";
import { addTimeOff } from "./add-time-off";
import { changeTimeOff } from "./change-time-off";
import { loadAvailability } from "./load-availability";
import { loadTimeOff } from "./load-time-off";
import { removeTimeOff } from "./remove-time-off";
import { restoreTimeOff } from "./restore-time-off";
import { addTimeOffInput, changeTimeOffInput, restoreTimeOffInput } from "./time-off-schema";

// It is Monday 2 March 2026, 08:00 in Santo Domingo.
let at: TestTenant;
let elsewhere: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 2 });
  elsewhere = await createTenant();
  desk = memberScope(at, "staff");
});
afterAll(closePool);

const wednesday = { from: "2026-03-11", to: "2026-03-11" };
const away = (given: Record<string, unknown>, scope = desk) =>
  addTimeOff(scope, addTimeOffInput.parse({ ...wednesday, ...given }));

async function startsOn(date: string, of: TestTenant = at): Promise<string[]> {
  const outcome = await loadAvailability(publicScope(of), {
    serviceId: of.serviceId,
    professionalId: of.professionalId,
    from: date,
    to: date,
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.slots.map(({ start }) => start.slice(11, 16));
}

describe("time off", () => {
  test("tells what stands in it before it is noted, takes the times away, and gives them back", async () => {
    await booked(publicScope(at), wish(at, "2026-03-11T10:00"));
    const partial = { who: at.professionalId, start: "09:00", end: "16:30" };
    const appointments = [{ start: "2026-03-11T10:00:00-04:00", service: "Consulta" }];
    const standing = { standingAppointments: 1, appointments };
    expect(await away(partial)).toMatchObject({
      ...{ ok: false, code: "confirmation_needed", detail: standing },
    });
    const noted = await away({ ...partial, confirmedStanding: "1" });
    expect(noted).toMatchObject({
      ok: true,
      value: { start: "2026-03-11T09:00:00-04:00", ...standing },
    });
    expect(await startsOn("2026-03-11")).toEqual(["16:30", "17:00", "17:30"]);
    const agenda = await loadAgenda(desk, wednesday);
    expect(agenda.appointments).toMatchObject([{ status: "confirmed" }]);
    expect((await removeTimeOff(desk, { timeOffId: noted.ok ? noted.value.id : "" })).ok).toBe(
      true,
    );
    expect(await startsOn("2026-03-11")).toHaveLength(17);
  });

  test("asks before it is noted over what is offered or being booked, and says to whom", async () => {
    const here = await createTenant({ tenant: { waitlistRefills: true } });
    const [front, date] = [memberScope(here, "staff"), "2026-03-18"];
    const entryId = await waits(here, "Primera", { start: "10:00", end: "10:30" });
    const { serviceId, professionalId } = here;
    const offer = { serviceId, professionalId, start: `${date}T10:00:00-04:00` };
    expect(await offerNow(front, { ...offer, entryId, freedTimeId: undefined })).toMatchObject({
      ok: true,
    });
    await holdSlot(publicScope(here), { ...offer, start: `${date}T11:00` });
    const morning = {
      ...{ who: professionalId, from: date, to: date, start: "09:00", end: "12:00" },
    };
    const asked = await away(morning, front);
    expect(asked).toMatchObject({ code: "confirmation_needed" });
    expect(!asked.ok && asked.detail).toMatchObject({
      standingAppointments: 0,
      kept: [
        { start: `${date}T10:00:00-04:00`, isOffered: true, offeredTo: "Primera" },
        { start: `${date}T11:00:00-04:00`, isOffered: false, offeredTo: null },
      ],
    });
    expect(await away({ ...morning, confirmedStanding: "2" }, front)).toMatchObject({ ok: true });
  });

  test("of the whole practice is always confirmed, with no appointments too", async () => {
    const holiday = { who: "everybody", from: "2026-03-12", to: "2026-03-13", reason: "Feria" };
    expect(await away(holiday)).toMatchObject({
      ...{ code: "confirmation_needed", detail: { standingAppointments: 0 } },
    });
    const everybody = await away({ ...holiday, confirmedStanding: 0 });
    if (!everybody.ok) throw new Error(everybody.code);
    expect(await startsOn("2026-03-12")).toEqual([]);
    expect(await bookAppointment(publicScope(at), wish(at, "2026-03-12T10:00"))).toMatchObject({
      code: "outside_hours",
    });
    expect((await removeTimeOff(desk, { timeOffId: everybody.value.id })).ok).toBe(true);
    expect(await startsOn("2026-03-12")).toHaveLength(18);
  });

  test("that comes back takes its hours every time, until its last day, at the same wall clock", async () => {
    const place = await createTenant({ tenant: { timeZone: "America/New_York" } });
    const scope = memberScope(place, "staff");
    const lunch = { who: place.professionalId, start: "09:00", end: "17:00" };
    const weekly = { from: "2026-03-03", to: "2026-03-03", repeats: "week", until: "2026-03-17" };
    expect((await away({ ...lunch, ...weekly }, scope)).ok).toBe(true);
    // Clocks go forward on Sunday 8 March.
    for (const date of ["2026-03-03", "2026-03-10", "2026-03-17"]) {
      expect(await startsOn(date, place)).toEqual(["17:00", "17:30"]);
    }
    expect(await startsOn("2026-03-11", place)).toHaveLength(18);
    expect(await startsOn("2026-03-24", place)).toHaveLength(18);
  });

  test("that comes back counts what stands in each of its times still to come", async () => {
    const place = await createTenant();
    const scope = memberScope(place, "staff");
    for (const day of ["2026-03-04", "2026-03-11", "2026-03-12"]) {
      await booked(publicScope(place), wish(place, `${day}T12:00`));
    }
    const weekly = { who: place.professionalId, start: "12:00", end: "14:00", repeats: "week" };
    const since = { from: "2026-02-25", to: "2026-02-25", until: "2026-06-30" };
    expect(await away({ ...weekly, ...since }, scope)).toMatchObject({
      detail: {
        standingAppointments: 2,
        appointments: [
          { start: "2026-03-04T12:00:00-04:00" },
          { start: "2026-03-11T12:00:00-04:00" },
        ],
      },
    });
  });

  test("of a room counts the appointments in it, and leaves the professionals be", async () => {
    const place = await createTenant();
    const scope = memberScope(place, "staff");
    const [kindId, roomId, tenantId] = [randomUUID(), randomUUID(), place.tenant.id];
    await booked(publicScope(place), wish(place, "2026-03-11T10:00"));
    await withTenant(scope, async (tx) => {
      await tx.insert(resourceKind).values({ tenantId, id: kindId, name: "Sillón" });
      await tx.insert(resource).values({ tenantId, id: roomId, kindId, name: "Sillón 1" });
      await tx.update(appointment).set({ resourceId: roomId });
    });
    const room = { who: `room:${roomId}` };
    expect(await away(room, scope)).toMatchObject({ detail: { standingAppointments: 1 } });
    expect(await away({ ...room, confirmedStanding: 1 }, scope)).toMatchObject({
      value: { resourceId: roomId, professionalId: null },
    });
    expect(await startsOn("2026-03-11", place)).toHaveLength(17);
    expect(await loadTimeOff(scope)).toMatchObject({
      rooms: [{ id: roomId, name: "Sillón 1", kind: "Sillón" }],
      absences: [{ resourceId: roomId, state: "upcoming" }],
    });
    expect(await away({ who: `room:${randomUUID()}` }, scope)).toMatchObject({ code: "not_found" });
  });

  test("is changed, noted and taken back; who saw an older state is told and overwrites nothing", async () => {
    const place = await createTenant();
    const scope = memberScope(place, "staff");
    const noted = await away({ who: place.professionalId, reason: "Congreso" }, scope);
    if (!noted.ok) throw new Error(noted.code);
    const change = (given: Record<string, unknown>) =>
      changeTimeOff(
        scope,
        changeTimeOffInput.parse({
          ...{ timeOffId: noted.value.id, expectedRevision: noted.value.revision },
          ...{ who: place.professionalId, ...wednesday, ...given },
        }),
      );
    const both = await Promise.all([change({ to: "2026-03-12" }), change({ to: "2026-03-13" })]);
    expect(both.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual([
      "ok",
      "version_conflict",
    ]);
    expect(await startsOn("2026-03-12", place)).toEqual([]);
    const changed = both.find((each) => each.ok);
    const expectedRevision = changed?.ok ? changed.value.revision : "";
    expect((await change({ expectedRevision, from: "2026-03-10" })).ok).toBe(true);
    expect(await startsOn("2026-03-12", place)).toHaveLength(18);
    expect(await startsOn("2026-03-10", place)).toEqual([]);
    await booked(publicScope(place), wish(place, "2026-03-16T10:00"));
    const onto = { expectedRevision: undefined, from: "2026-03-16", to: "2026-03-16" };
    expect(await change(onto)).toMatchObject({ detail: { standingAppointments: 1 } });
    expect(await change({ ...onto, timeOffId: randomUUID() })).toMatchObject({ code: "not_found" });
  });

  test("that was removed is noted again as it was, whatever stands in it by now", async () => {
    const place = await createTenant();
    const scope = memberScope(place, "staff");
    const weekly = { who: place.professionalId, repeats: "week", every: 2, until: "2026-04-30" };
    const noted = await away({ ...weekly, reason: "Docencia" }, scope);
    const timeOffId = noted.ok ? noted.value.id : "";
    await removeTimeOff(scope, { timeOffId });
    await booked(publicScope(place), wish(place, "2026-03-25T10:00"));
    const input = restoreTimeOffInput.parse({ ...wednesday, ...weekly, reason: "Docencia" });
    expect((await restoreTimeOff(scope, input)).ok).toBe(true);
    expect(await startsOn("2026-03-25", place)).toEqual([]);
    expect(await loadTimeOff(scope)).toMatchObject({
      absences: [
        {
          ...{
            state: "recurring",
            reason: "Docencia",
            next: { start: "2026-03-11T00:00:00-04:00" },
          },
          recurrence: { every: 2, unit: "week", until: "2026-04-30" },
        },
      ],
    });
  });

  test("is listed by its next time: what runs, what comes, and last what is over", async () => {
    const place = await createTenant();
    const scope = memberScope(place, "staff");
    const who = place.professionalId;
    const monthly = { start: "09:00", end: "10:00", repeats: "month", until: "2026-12-31" };
    await away({ who, from: "2026-03-20", to: "2026-03-21" }, scope);
    await away({ who, from: "2026-03-01", to: "2026-03-04" }, scope);
    await away({ who, from: "2026-01-31", to: "2026-01-31", ...monthly }, scope);
    await away({ who, from: "2026-03-02", to: "2026-03-02", start: "08:30", end: "09:00" }, scope);
    const later = memberScope(place, "staff", { nowMs: Date.parse("2026-03-03T16:00:00Z") });
    const { absences } = await loadTimeOff(later);
    expect(absences.map(({ state, next }) => [state, next?.start.slice(0, 10)])).toEqual([
      ["now", "2026-03-01"],
      ["upcoming", "2026-03-20"],
      ["recurring", "2026-03-31"],
      ["past", undefined],
    ]);
  });

  test("in the past, a century ahead, of a foreign professional, or of another tenant is refused", async () => {
    const past = { who: "everybody", from: "2026-02-01", to: "2026-02-02" };
    expect(await away(past)).toMatchObject({ code: "in_the_past" });
    const over = { ...past, to: "2026-02-01", repeats: "week", until: "2026-02-27" };
    expect(await away(over)).toMatchObject({ code: "in_the_past" });
    const far = { who: "everybody", from: "2126-03-01", to: "2126-03-02" };
    expect(await away(far)).toMatchObject({ code: "too_far_ahead" });
    expect(await away({ who: elsewhere.professionalId })).toMatchObject({ code: "not_found" });
    const theirs = await away({ who: "everybody", confirmedStanding: 0 }, memberScope(elsewhere));
    const timeOffId = theirs.ok ? theirs.value.id : "";
    expect(await removeTimeOff(desk, { timeOffId })).toMatchObject({ code: "not_found" });
  });

  test.each([
    [{ who: "" }, "who", "required"],
    [{ who: undefined }, "who", "required"],
    [{ to: "2026-03-10" }, "to", "reversed_range"],
    [{ to: "2030-03-10" }, "to", "absence_too_long"],
    [{ start: "12:00", end: "12:00" }, "end", "reversed_range"],
    [{ start: "25:00" }, "start", "invalid_time"],
    [{ from: "2026-02-31" }, "from", "invalid_date"],
    [{ repeats: "week" }, "until", "recurrence_needs_end"],
    [{ repeats: "week", until: "2126-03-11" }, "until", "recurrence_too_long"],
    [{ repeats: "week", until: "2026-03-10" }, "until", "reversed_range"],
    [{ repeats: "year", until: "2026-04-10" }, "repeats", "invalid_choice"],
    [{ repeats: "week", every: "0", until: "2026-04-10" }, "every", "too_small"],
    [
      { to: "2026-03-13", repeats: "day", until: "2026-04-10" },
      "every",
      "recurrence_overlaps_itself",
    ],
  ])("that makes no sense (%o) is refused at its field", (given, path, code) => {
    const parsed = addTimeOffInput.safeParse({ who: "everybody", ...wednesday, ...given });
    const issues = parsed.error?.issues.map((each) => [each.path.join("."), each.message]);
    expect(issues).toContainEqual([path, code]);
  });
});
