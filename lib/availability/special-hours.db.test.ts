import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { loadAvailability } from "./load-availability";
import { loadSpecialHours } from "./load-special-hours";
import { removeSpecialHours } from "./remove-special-hours";
import { saveSpecialHours } from "./save-special-hours";
import { saveSpecialHoursInput } from "./week-schema";

// It is Monday 2 March 2026, 08:00 in Santo Domingo; the tenant attends Monday to Saturday from 9:00 to 18:00.
let at: TestTenant;
let elsewhere: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 2 });
  elsewhere = await createTenant();
  desk = memberScope(at, "staff");
});
afterAll(closePool);

const save = (given: Record<string, unknown>) =>
  saveSpecialHours(desk, saveSpecialHoursInput.parse({ who: at.professionalId, ...given }));

async function startsOn(date: string, professionalId = at.professionalId): Promise<string[]> {
  const outcome = await loadAvailability(publicScope(at), {
    ...{ serviceId: at.serviceId, professionalId, from: date, to: date },
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.slots.map(({ start }) => start.slice(11, 16));
}

describe("special hours", () => {
  test("stand in for a professional's week on their date, and give it back when they are removed", async () => {
    const date = "2026-03-10";
    const windows = [
      { start: "19:00", end: "20:00" },
      { start: "10:00", end: "11:00" },
    ];
    const saved = await save({ date, windows, note: "Jornada corta" });
    expect(saved).toMatchObject({
      ok: true,
      value: {
        date,
        note: "Jornada corta",
        windows: [{ startMinute: 600 }, { startMinute: 1140 }],
      },
    });
    expect(await startsOn(date)).toEqual(["10:00", "10:30", "19:00", "19:30"]);
    expect(await startsOn(date, at.professionalIds[1])).toHaveLength(18);
    expect((await loadSpecialHours(desk)).days).toMatchObject([{ date, note: "Jornada corta" }]);
    expect(await removeSpecialHours(desk, { who: at.professionalId, date })).toMatchObject({
      ok: true,
      value: { windows: [{ startMinute: 600, endMinute: 660 }, { startMinute: 1140 }] },
    });
    expect(await startsOn(date)).toHaveLength(18);
    expect(await removeSpecialHours(desk, { who: at.professionalId, date })).toMatchObject({
      code: "not_found",
    });
    const logged = await withTenant(desk, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.subjectType, "special_hours")),
    );
    expect(logged.map(({ detail }) => detail?.change).sort()).toEqual(["added", "removed"]);
  });

  test("of the whole practice cut everybody's week, or close the day", async () => {
    const everybody = { who: "everybody" };
    await save({ ...everybody, date: "2026-03-11", windows: [{ start: "08:00", end: "10:00" }] });
    await save({ ...everybody, date: "2026-03-12", closed: "on" });
    for (const id of at.professionalIds) {
      expect(await startsOn("2026-03-11", id)).toEqual(["09:00", "09:30"]);
      expect(await startsOn("2026-03-12", id)).toEqual([]);
    }
  });

  test("that leave appointments outside name them first, everybody's too", async () => {
    const one = await booked(publicScope(at), wish(at, "2026-03-13T10:00"));
    const two = await booked(
      publicScope(at),
      wish(at, "2026-03-13T17:00", { professionalId: at.professionalIds[1] }),
    );
    const day = { who: "everybody", date: "2026-03-13", closed: true };
    const asked = await save(day);
    expect(asked).toMatchObject({
      code: "confirmation_needed",
      detail: { standingAppointments: 2, appointments: [{ id: one.id }, { id: two.id }] },
    });
    expect(await startsOn("2026-03-13")).toHaveLength(17);
    const inside = [{ start: "09:00", end: "12:00" }];
    expect(await save({ date: "2026-03-13", windows: inside })).toMatchObject({ ok: true });
    expect(await save({ ...day, confirmedStanding: 1 })).toMatchObject({ ok: true });
  });

  test("are changed only by who saw them", async () => {
    const day = { date: "2026-03-16", windows: [{ start: "09:00", end: "12:00" }] };
    const first = await save(day);
    if (!first.ok) throw new Error(first.code);
    const later = { ...day, windows: [{ start: "10:00", end: "12:00" }] };
    expect(await save(later)).toMatchObject({
      ...{ code: "special_hours_exist", detail: { day: { windows: [{ startMinute: 540 }] } } },
    });
    const { revision } = first.value;
    expect((await save({ ...later, expectedRevision: revision })).ok).toBe(true);
    expect(await save({ ...day, expectedRevision: revision })).toMatchObject({
      ...{ code: "version_conflict", detail: { day: { windows: [{ startMinute: 600 }] } } },
    });
    const fresh = { ...day, date: "2026-03-17" };
    const both = await Promise.all([save(fresh), save(fresh)]);
    expect(both.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual([
      "ok",
      "special_hours_exist",
    ]);
  });

  test("in the past, that overlap, or of a foreign professional are refused", async () => {
    const windows = [{ start: "09:00", end: "12:00" }];
    expect(await save({ date: "2026-03-01", windows })).toMatchObject({ code: "in_the_past" });
    const overlapping = [...windows, { start: "11:00", end: "13:00" }];
    expect(await save({ date: "2026-03-18", windows: overlapping })).toMatchObject({
      ...{ code: "windows_overlap", detail: { index: 1 } },
    });
    expect(
      await save({ who: elsewhere.professionalId, date: "2026-03-18", windows }),
    ).toMatchObject({ code: "not_found" });
  });

  test.each([
    [{ date: "2026-02-31", closed: true }, "date", "invalid_date"],
    [{ date: "2026-03-18" }, "windows.0.start", "required"],
    [{ date: "2026-03-18", closed: true, who: "" }, "who", "required"],
    [
      { date: "2026-03-18", windows: [{ start: "12:00", end: "09:00" }] },
      "windows.0.end",
      "reversed_range",
    ],
  ])("that make no sense (%o) are refused at their field", (given, path, code) => {
    const parsed = saveSpecialHoursInput.safeParse({ who: at.professionalId, ...given });
    const issues = parsed.error?.issues.map((each) => [each.path.join("."), each.message]);
    expect(issues).toContainEqual([path, code]);
  });
});
