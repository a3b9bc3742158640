import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { addTimeOff } from "./add-time-off";
import { loadAvailability } from "./load-availability";
import { loadWeeklyHours } from "./load-weekly-hours";
import { openHours } from "./open-hours";
import { removeOpenings } from "./remove-openings";
import { removeTimeOff } from "./remove-time-off";
import { replaceWeeklyHours } from "./replace-weekly-hours";
import { restoreOpenings } from "./restore-openings";
import {
  addTimeOffInput,
  openHoursInput,
  removeOpeningsInput,
  replaceWeeklyHoursInput,
  restoreOpeningsInput,
} from "./schema";

// It is Monday 2 March 2026, 08:00 in Santo Domingo.
const sunday = "2026-03-08";
let at: TestTenant;
let elsewhere: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 2 });
  elsewhere = await createTenant();
  desk = memberScope(at, "staff");
});
afterAll(closePool);

const open = (given: Record<string, unknown>, scope = desk) =>
  openHours(
    scope,
    openHoursInput.parse({
      professionalIds: [at.professionalId],
      dates: [sunday],
      start: "09:00",
      end: "12:00",
      ...given,
    }),
  );

const restore = (openings: readonly { professionalId: string; start: string; end: string }[]) =>
  restoreOpenings(desk, restoreOpeningsInput.parse({ openings }));

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

describe("openings by hand", () => {
  test("are offered to the public at once, also of somebody who worked by schedule alone, and undone by one click", async () => {
    expect(await startsOn(sunday)).toEqual([]);
    const opened = await open({ professionalIds: at.professionalIds });
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.value.openings).toHaveLength(2);
    expect(await startsOn(sunday)).toEqual(["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"]);
    await booked(publicScope(at), wish(at, `${sunday}T10:00`));
    const { batchId, openings } = opened.value;
    const undo = (confirmedStanding?: number) =>
      removeOpenings(desk, removeOpeningsInput.parse({ batchId, confirmedStanding }));
    for (const told of [undefined, 2]) {
      expect(await undo(told)).toEqual({
        ...{ ok: false, code: "confirmation_needed", detail: { standingAppointments: 1 } },
      });
    }
    expect(await undo(1)).toEqual({ ok: true, value: { removed: 2, standingAppointments: 1 } });
    expect(await startsOn(sunday)).toEqual([]);
    expect(await removeOpenings(desk, { batchId })).toEqual({ ok: false, code: "not_found" });
    const agenda = await loadAgenda(desk, { from: sunday, to: sunday });
    expect(agenda.appointments).toHaveLength(1);
    const logged = await withTenant(desk, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.subjectId, batchId)),
    );
    expect(logged.map(({ action }) => action).sort()).toEqual(["opening:create", "opening:remove"]);
    const restored = await restore(openings);
    expect(restored.ok && restored.value.openings).toMatchObject(
      openings.map(({ professionalId, start, end }) => ({ professionalId, start, end })),
    );
    expect(await startsOn(sunday)).toEqual(["09:00", "09:30", "10:30", "11:00", "11:30"]);
    expect(await restore(openings)).toMatchObject({ code: "opening_overlaps" });
  });

  test("are not restored in the past, for another tenant's professional, or longer than a day", async () => {
    const start = "2026-03-30T09:00:00-04:00";
    const stretch = { professionalId: at.professionalId, start, end: "2026-03-30T10:00:00-04:00" };
    expect(
      await restore([
        { ...stretch, start: "2026-03-01T09:00:00-04:00", end: "2026-03-01T10:00:00-04:00" },
      ]),
    ).toMatchObject({ code: "in_the_past" });
    expect(await restore([{ ...stretch, professionalId: elsewhere.professionalId }])).toMatchObject(
      { code: "not_found" },
    );
    for (const end of ["2026-04-02T09:00:00-04:00", start]) {
      expect(restoreOpeningsInput.safeParse({ openings: [{ ...stretch, end }] }).success).toBe(
        false,
      );
    }
  });

  test("are made all or, where one cannot be, none", async () => {
    const dates = ["2026-03-15", "2026-03-22"];
    expect((await open({ dates: ["2026-03-22"], start: "11:00", end: "13:00" })).ok).toBe(true);
    expect(await open({ dates })).toEqual({
      ok: false,
      code: "opening_overlaps",
      detail: { date: "2026-03-22", professionalId: at.professionalId },
    });
    expect(await startsOn("2026-03-15")).toEqual([]);
    expect((await open({ dates, end: "11:00" })).ok).toBe(true);
  });

  test("are refused in the past, for another tenant's professional, and on a skipped wall clock", async () => {
    expect(await open({ dates: ["2026-03-01"] })).toMatchObject({ code: "in_the_past" });
    expect(await open({ dates: ["2026-03-02"], start: "06:00", end: "07:30" })).toMatchObject({
      code: "in_the_past",
    });
    for (const id of [elsewhere.professionalId, randomUUID()]) {
      expect(await open({ professionalIds: [at.professionalId, id] })).toEqual({
        ok: false,
        code: "not_found",
      });
    }
    const south = await createTenant({ tenant: { timeZone: "America/Santiago" } });
    const scope = memberScope(south, "staff", { nowMs: Date.UTC(2026, 8, 1) });
    const skipped = {
      dates: ["2026-09-06"],
      start: "00:30",
      professionalIds: [south.professionalId],
    };
    expect(await open(skipped, scope)).toMatchObject({ code: "time_skipped" });
  });

  test("of two people at the same moment are made once", async () => {
    const both = await Promise.all([1, 2].map(() => open({ dates: ["2026-03-29"] })));
    expect(both.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual([
      "ok",
      "opening_overlaps",
    ]);
  });

  test.each([
    [{ start: "12:00", end: "09:00" }, "end", "reversed_range"],
    [{ start: "25:00" }, "start", "invalid_time"],
    [{ dates: ["2026-02-31"] }, "dates.0", "invalid_date"],
    [{ dates: [] }, "dates", "required"],
    [{ professionalIds: undefined }, "professionalIds", "required"],
  ])("that make no sense (%o) are refused at their field", (given, path, code) => {
    const parsed = openHoursInput.safeParse({
      professionalIds: [at.professionalId],
      dates: sunday,
      start: "09:00",
      end: "12:00",
      ...given,
    });
    const issues = parsed.error?.issues.map((each) => [each.path.join("."), each.message]);
    expect(issues).toContainEqual([path, code]);
  });
});

describe("time off", () => {
  const away = (given: Record<string, unknown>) =>
    addTimeOff(desk, addTimeOffInput.parse({ from: "2026-03-11", to: "2026-03-11", ...given }));

  test("of one professional or of the whole practice takes their times away, and gives them back", async () => {
    await booked(publicScope(at), wish(at, "2026-03-11T10:00"));
    const partial = await away({
      who: at.professionalId,
      start: "09:00",
      end: "16:30",
    });
    expect(partial).toMatchObject({
      ok: true,
      value: {
        start: "2026-03-11T09:00:00-04:00",
        standingAppointments: 1,
        firstStanding: "2026-03-11",
      },
    });
    expect(await startsOn("2026-03-11")).toEqual(["16:30", "17:00", "17:30"]);
    await booked(publicScope(at), wish(at, "2026-03-13T17:00"));
    const holiday = { who: "everybody", from: "2026-03-12", to: "2026-03-13", reason: "Feriado" };
    expect(await away(holiday)).toEqual({
      ...{ ok: false, code: "confirmation_needed", detail: { standingAppointments: 1 } },
    });
    const everybody = await away({ ...holiday, confirmedStanding: "1" });
    if (!everybody.ok) throw new Error(everybody.code);
    expect(await startsOn("2026-03-12")).toEqual([]);
    expect(await startsOn("2026-03-13")).toEqual([]);
    expect(await bookAppointment(publicScope(at), wish(at, "2026-03-12T10:00"))).toMatchObject({
      code: "outside_hours",
    });
    expect((await removeTimeOff(desk, { timeOffId: everybody.value.id })).ok).toBe(true);
    expect(await startsOn("2026-03-12")).toHaveLength(18);
  });

  test("is nobody's until somebody is chosen", () => {
    const parsed = addTimeOffInput.safeParse({ who: "", from: "2026-03-11", to: "2026-03-11" });
    expect(parsed.error?.issues).toMatchObject([{ path: ["who"], message: "required" }]);
  });

  test("in the past, of a foreign professional, or of another tenant is refused", async () => {
    expect(await away({ who: "everybody", from: "2026-02-01", to: "2026-02-02" })).toMatchObject({
      code: "in_the_past",
    });
    expect(await away({ who: elsewhere.professionalId })).toMatchObject({
      code: "not_found",
    });
    const theirs = await addTimeOff(
      memberScope(elsewhere),
      addTimeOffInput.parse({
        ...{ who: "everybody", confirmedStanding: 0 },
        ...{ from: "2026-03-11", to: "2026-03-11" },
      }),
    );
    const timeOffId = theirs.ok ? theirs.value.id : "";
    expect(await removeTimeOff(desk, { timeOffId })).toMatchObject({ code: "not_found" });
  });
});

describe("weekly hours", () => {
  const replace = (windows: unknown[], expectedRevision?: string, professionalId?: string) =>
    replaceWeeklyHours(
      desk,
      replaceWeeklyHoursInput.parse({
        professionalId: professionalId ?? at.professionalIds[1],
        windows,
        expectedRevision,
      }),
    );
  const monday = { weekday: 1, start: "08:00", end: "12:00" };

  test("are replaced as a whole; who saw an older state is told and overwrites nothing", async () => {
    const [, id = ""] = at.professionalIds;
    const before = await loadWeeklyHours(desk, id);
    expect(before?.windows).toHaveLength(6);
    const pause = { weekday: "1", kind: "break", start: "10:00", end: "10:15" };
    const changed = await replace([monday, pause], before?.revision);
    const after = await loadWeeklyHours(desk, id);
    expect(changed).toEqual({ ok: true, value: { revision: after?.revision } });
    expect(after?.windows).toEqual([
      { kind: "work", weekday: 1, startMinute: 480, endMinute: 720 },
      { kind: "break", weekday: 1, startMinute: 600, endMinute: 615 },
    ]);
    expect(await replace([], before?.revision)).toMatchObject({ code: "version_conflict" });
    expect(await loadWeeklyHours(desk, id)).toEqual(after);
  });

  test("that overlap, breaks outside of hours and foreign professionals are refused", async () => {
    const later = { weekday: 1, start: "11:00", end: "13:00" };
    expect(await replace([monday, later])).toEqual({
      ok: false,
      code: "windows_overlap",
      detail: { index: 1 },
    });
    const astray = { weekday: 2, kind: "break", start: "10:00", end: "10:15" };
    expect(await replace([monday, astray])).toMatchObject({ code: "break_outside_hours" });
    expect(await replace([monday], undefined, elsewhere.professionalId)).toMatchObject({
      code: "not_found",
    });
    expect(await loadWeeklyHours(desk, elsewhere.professionalId)).toBeUndefined();
  });
});

describe("availability", () => {
  test("of a foreign service or professional is that of one that does not exist", async () => {
    const ask = (serviceId: string, professionalId: string) =>
      loadAvailability(publicScope(at), {
        serviceId,
        professionalId,
        from: "2026-03-03",
        to: "2026-03-03",
      });
    const missing = { ok: false, code: "not_found" };
    expect(await ask(elsewhere.serviceId, "any")).toEqual(missing);
    expect(await ask(randomUUID(), "any")).toEqual(missing);
    expect(await ask(at.serviceId, elsewhere.professionalId)).toEqual(missing);
    expect(await ask(at.serviceId, randomUUID())).toEqual(missing);
  });

  test("everything that is offered can be booked", async () => {
    const place = await createTenant({
      tenant: { timeZone: "America/New_York", country: "US", currency: "USD" },
      service: { bufferBeforeMinutes: 5, bufferAfterMinutes: 10, stepMinutes: 25 },
    });
    // Clocks go forward on Sunday 8 March.
    const scope = publicScope(place);
    const query = {
      serviceId: place.serviceId,
      professionalId: "any",
      from: "2026-03-07",
      to: "2026-03-09",
    };
    for (;;) {
      const offered = await loadAvailability(scope, query);
      const slot = offered.ok ? offered.value.slots.at(0) : undefined;
      if (!slot) break;
      const taken = await booked(scope, wish(place, slot.start));
      expect(taken).toMatchObject({ start: slot.start, end: slot.end });
    }
    const agenda = await loadAgenda(memberScope(place), { from: "2026-03-07", to: "2026-03-09" });
    expect(agenda.appointments.length).toBeGreaterThan(20);
  });
});
