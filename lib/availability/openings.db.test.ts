import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog, site } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { saveHoliday } from "@/lib/holidays/save-holiday";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { addTimeOff } from "./add-time-off";
import { loadAvailability } from "./load-availability";
import { loadOpenings } from "./load-openings";
import { openHours } from "./open-hours";
import {
  openHoursInput,
  removeOpeningsInput,
  restoreOpeningsInput,
  setAvailabilityModeInput,
} from "./opening-schema";
import { previewOpenings } from "./preview-openings";
import { removeOpenings } from "./remove-openings";
import { restoreOpenings } from "./restore-openings";
import { setAvailabilityMode } from "./set-availability-mode";
import { addTimeOffInput } from "./time-off-schema";

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

const morning = [{ start: "09:00", end: "12:00" }];
const asked = (given: Record<string, unknown>, of: TestTenant = at) =>
  openHoursInput.parse({
    ...{ professionalIds: [of.professionalId], dates: [sunday], windows: morning },
    ...given,
  });
const open = (given: Record<string, unknown>, scope = desk, of = at) =>
  openHours(scope, asked(given, of));

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
    const { id } = await booked(publicScope(at), wish(at, `${sunday}T10:00`));
    const { batchId, openings } = opened.value;
    const undo = (confirmedStanding?: number) =>
      removeOpenings(desk, removeOpeningsInput.parse({ batchId, confirmedStanding }));
    for (const told of [undefined, 2]) {
      expect(await undo(told)).toMatchObject({
        code: "confirmation_needed",
        detail: { standingAppointments: 1, appointments: [{ id }] },
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

  test("come in several windows a day, until midnight or past it", async () => {
    const windows = [...morning, { start: "22:00", end: "01:00", endsNextDay: "on" }];
    const opened = await open({ dates: ["2026-04-05"], windows });
    expect(opened.ok && opened.value.openings.map(({ start, end }) => [start, end])).toEqual([
      ["2026-04-05T09:00:00-04:00", "2026-04-05T12:00:00-04:00"],
      ["2026-04-05T22:00:00-04:00", "2026-04-06T01:00:00-04:00"],
    ]);
    const evening = await open({
      dates: ["2026-04-12"],
      windows: [{ start: "19:00", end: "00:00" }],
    });
    expect(evening).toMatchObject({
      value: {
        openings: [{ start: "2026-04-12T19:00:00-04:00", end: "2026-04-13T00:00:00-04:00" }],
      },
    });
  });

  test("are not restored in the past, for another tenant's professional, or longer than a day", async () => {
    const start = "2026-03-30T09:00:00-04:00";
    const stretch = { professionalId: at.professionalId, start, end: "2026-03-30T10:00:00-04:00" };
    const past = { start: "2026-03-01T09:00:00-04:00", end: "2026-03-01T10:00:00-04:00" };
    expect(await restore([{ ...stretch, ...past }])).toMatchObject({ code: "in_the_past" });
    expect(await restore([{ ...stretch, professionalId: elsewhere.professionalId }])).toMatchObject(
      { code: "not_found" },
    );
    for (const end of ["2026-04-02T09:00:00-04:00", start]) {
      const parsed = restoreOpeningsInput.safeParse({ openings: [{ ...stretch, end }] });
      expect(parsed.success).toBe(false);
    }
  });

  test("that clash are made none, or the others once the person leaves out as many as they were shown", async () => {
    const dates = ["2026-03-15", "2026-03-22"];
    const windows = [{ start: "11:00", end: "13:00" }];
    expect((await open({ dates: ["2026-03-22"], windows })).ok).toBe(true);
    const conflicts = [
      { reason: "opening_overlaps", date: "2026-03-22", professionalId: at.professionalId },
    ];
    expect(await previewOpenings(desk, asked({ dates }))).toMatchObject({ value: { conflicts } });
    for (const leaveOut of [undefined, 0, 2]) {
      expect(await open({ dates, leaveOut })).toMatchObject({
        ...{ ok: false, code: "openings_conflict", detail: { conflicts } },
      });
    }
    expect(await startsOn("2026-03-15")).toEqual([]);
    expect(await open({ dates, leaveOut: 1 })).toMatchObject({ ok: true, value: { leftOut: 1 } });
    expect(await startsOn("2026-03-15")).toHaveLength(6);
    expect(await open({ dates: ["2026-03-22"], leaveOut: 1 })).toMatchObject({
      code: "nothing_to_open",
    });
  });

  test("on a holiday or in time off are doubts: left out, or opened on purpose", async () => {
    const place = await createTenant();
    const scope = memberScope(place, "staff");
    const { professionalId } = place;
    await saveHoliday(scope, { kind: "closed", date: "2026-04-21", name: "Día de la Virgen" });
    const away = { who: professionalId, from: "2026-02-24", to: "2026-02-24" };
    const weekly = { start: "10:00", end: "11:00", repeats: "week", until: "2026-06-30" };
    expect((await addTimeOff(scope, addTimeOffInput.parse({ ...away, ...weekly }))).ok).toBe(true);
    const dates = ["2026-04-21", "2026-04-28", "2026-04-29"];
    const preview = await previewOpenings(scope, asked({ dates }, place));
    expect(preview.ok && preview.value.conflicts.map(({ date, reason }) => [date, reason])).toEqual(
      [
        ["2026-04-21", "time_off"],
        ["2026-04-28", "time_off"],
      ],
    );
    expect(
      await previewOpenings(
        scope,
        asked({ dates, windows: [{ start: "14:00", end: "15:00" }] }, place),
      ),
    ).toMatchObject({ value: { conflicts: [{ reason: "holiday", name: "Día de la Virgen" }] } });
    expect(await open({ dates }, scope, place)).toMatchObject({ code: "openings_conflict" });
    const opened = await open({ dates, openDoubtful: "on" }, scope, place);
    expect(opened.ok && opened.value.openings).toHaveLength(3);
    // On the holiday the opening counts, but not while the professional is away.
    expect(await startsOn("2026-04-21", place)).toEqual(["09:00", "09:30", "11:00", "11:30"]);
  });

  test("in the past are in the way, those of another tenant's professional are not found", async () => {
    const past = (dates: string[], windows: unknown) => open({ dates, windows });
    const early = [{ start: "06:00", end: "07:30" }];
    for (const outcome of [
      await past(["2026-03-01"], morning),
      await past(["2026-03-02"], early),
    ]) {
      expect(outcome).toMatchObject({
        ...{ code: "openings_conflict", detail: { conflicts: [{ reason: "in_the_past" }] } },
      });
    }
    for (const id of [elsewhere.professionalId, randomUUID()]) {
      expect(
        await open({ professionalIds: [at.professionalId, id], dates: ["2026-04-20"] }),
      ).toEqual({ ok: false, code: "not_found" });
    }
    expect(await open({ dates: ["2126-03-08"] })).toMatchObject({ code: "too_far_ahead" });
  });

  test("on a wall clock that a clock change skips are in the way", async () => {
    const south = await createTenant({ tenant: { timeZone: "America/Santiago" } });
    const scope = memberScope(south, "staff", { nowMs: Date.UTC(2026, 8, 1) });
    const skipped = { dates: ["2026-09-06"], windows: [{ start: "00:30", end: "12:00" }] };
    expect(await open(skipped, scope, south)).toMatchObject({
      detail: { conflicts: [{ reason: "time_skipped", date: "2026-09-06" }] },
    });
  });

  test("at another place are on its clock, and in the way of the same professional's at the main one", async () => {
    const place = await createTenant();
    const scope = memberScope(place, "staff");
    const siteId = randomUUID();
    await withTenant(scope, (tx) =>
      tx.insert(site).values({
        ...{ tenantId: place.tenant.id, id: siteId, name: "Bávaro" },
        timeZone: "America/New_York",
      }),
    );
    // New York is an hour behind in winter and level in summer.
    const opened = await open({ dates: ["2026-03-03"], siteId }, scope, place);
    expect(opened).toMatchObject({
      value: { openings: [{ siteId, start: "2026-03-03T10:00:00-04:00" }] },
    });
    expect(await open({ dates: ["2026-03-03"] }, scope, place)).toMatchObject({
      detail: { conflicts: [{ reason: "opening_overlaps" }] },
    });
    expect(await open({ siteId: randomUUID() }, scope, place)).toMatchObject({ code: "not_found" });
  });

  test("of two people at the same moment are made once", async () => {
    const both = await Promise.all([1, 2].map(() => open({ dates: ["2026-03-29"] })));
    expect(both.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual([
      "ok",
      "openings_conflict",
    ]);
  });

  test.each([
    [{ windows: [{ start: "12:00", end: "09:00" }] }, "windows.0.end", "reversed_range"],
    [{ windows: [{ start: "09:00", end: "09:00" }] }, "windows.0.end", "reversed_range"],
    [{ windows: [{ start: "25:00", end: "26:00" }] }, "windows.0.start", "invalid_time"],
    [
      { windows: [{ start: "08:00", end: "09:00", endsNextDay: true }] },
      "windows.0.end",
      "longer_than_a_day",
    ],
    [
      { windows: [...morning, { start: "11:00", end: "13:00" }] },
      "windows.1.start",
      "windows_overlap",
    ],
    [{ windows: [] }, "windows", "required"],
    [{ dates: ["2026-02-31"] }, "dates.0", "invalid_date"],
    [{ dates: [] }, "dates", "required"],
    [{ professionalIds: undefined }, "professionalIds", "required"],
    [
      {
        dates: Array.from({ length: 90 }, () => sunday),
        professionalIds: Array.from({ length: 6 }, () => randomUUID()),
      },
      "dates",
      "too_many",
    ],
  ])("that make no sense (%o) are refused at their field", (given, path, code) => {
    const parsed = openHoursInput.safeParse({
      ...{ professionalIds: [randomUUID()], dates: sunday, windows: morning },
      ...given,
    });
    const issues = parsed.error?.issues.map((each) => [each.path.join("."), each.message]);
    expect(issues).toContainEqual([path, code]);
  });
});

test("what one click opened is listed with who did it and what is booked in it, until it is taken back", async () => {
  const place = await createTenant({ professionals: 2 });
  const scope = memberScope(place, "staff");
  const mine = async () => (await loadOpenings(scope)).batches;
  const dates = ["2026-03-08", "2026-03-15"];
  const opened = await open({ professionalIds: place.professionalIds, dates }, scope, place);
  const batchId = opened.ok ? opened.value.batchId : "";
  const listed = {
    ...{ batchId, openings: 4, standingAppointments: 0, firstStanding: null },
    ...{
      firstDate: "2026-03-08",
      lastDate: "2026-03-15",
      author: "name" in scope.actor && scope.actor.name,
    },
  };
  expect(await mine()).toMatchObject([listed]);
  await booked(publicScope(place), wish(place, "2026-03-15T10:00"));
  expect(await mine()).toMatchObject([
    { ...listed, standingAppointments: 1, firstStanding: "2026-03-15" },
  ]);
  await removeOpenings(scope, removeOpeningsInput.parse({ batchId, confirmedStanding: 1 }));
  expect(await mine()).toEqual([]);
});

describe("where a professional's hours come from", () => {
  const set = (given: Record<string, unknown>) =>
    setAvailabilityMode(
      desk,
      setAvailabilityModeInput.parse({ professionalId: at.professionalIds[1], ...given }),
    );

  test("is changed and noted; who saw an older state is told and changes nothing", async () => {
    const place = await createTenant();
    const scope = memberScope(place, "staff");
    const input = { professionalId: place.professionalId, expectedMode: "by_schedule" } as const;
    expect((await startsOn("2026-03-03", place)).length).toBeGreaterThan(0);
    expect((await setAvailabilityMode(scope, { ...input, mode: "by_hand" })).ok).toBe(true);
    expect(await startsOn("2026-03-03", place)).toEqual([]);
    expect(await setAvailabilityMode(scope, { ...input, mode: "both" })).toMatchObject({
      ...{ code: "version_conflict", detail: { seen: "by_hand" } },
    });
    const logged = await withTenant(scope, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.subjectId, place.professionalId)),
    );
    expect(logged.map(({ detail }) => detail)).toEqual([
      { mode: "by_hand", before: "by_schedule" },
    ]);
  });

  test("of another tenant's professional is not found, and an unknown mode is no choice", async () => {
    const known = { mode: "both", expectedMode: "by_schedule" };
    expect(await set({ ...known, professionalId: elsewhere.professionalId })).toEqual({
      ok: false,
      code: "not_found",
    });
    expect(setAvailabilityModeInput.safeParse({ ...known, mode: "never" }).success).toBe(false);
  });
});
