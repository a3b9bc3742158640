import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog, site } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { loadWeeklyHours, loadWeeks } from "./load-weekly-hours";
import { replaceWeeklyHours } from "./replace-weekly-hours";
import { replaceWeeklyHoursInput } from "./week-schema";

// It is Monday 2 March 2026, 08:00 in Santo Domingo; the tenant attends Monday to Saturday from 9:00 to 18:00.
let at: TestTenant;
let elsewhere: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 4 });
  elsewhere = await createTenant();
  desk = memberScope(at, "staff", { name: "Mercedes Luna" });
});
afterAll(closePool);

const monday = { weekday: 1, start: "08:00", end: "12:00" };
const professional = (index: number) => at.professionalIds[index] ?? "";

const replace = (
  professionalId: string,
  given: Record<string, unknown>,
  scope = desk,
): ReturnType<typeof replaceWeeklyHours> =>
  replaceWeeklyHours(scope, replaceWeeklyHoursInput.parse({ professionalId, ...given }));

async function stateOf(professionalId: string) {
  const week = await loadWeeklyHours(desk, professionalId);
  if (!week) throw new Error("not found");
  return week;
}

describe("weekly hours", () => {
  test("are replaced as a whole, with pauses, places of work and hours after midnight", async () => {
    const siteId = await openSite("Sucursal Norte");
    const before = await stateOf(professional(1));
    const windows = [
      { ...monday, siteId },
      { weekday: "1", kind: "break", start: "10:00", end: "10:15" },
      { weekday: 5, start: "22:00", end: "02:00", endsNextDay: "on" },
      { weekday: 6, start: "20:00", end: "00:00" },
      { weekday: 7 },
    ];
    const changed = await replace(professional(1), { windows, expectedRevision: before.revision });
    const after = await stateOf(professional(1));
    expect(changed).toEqual({
      ok: true,
      value: { revision: after.revision, plans: after.plans },
    });
    const pause = { kind: "break", weekday: 1, startMinute: 600, endMinute: 615, siteId: null };
    expect(after.plans).toEqual([
      {
        ...{ from: null, to: null },
        weeks: [
          [
            { kind: "work", weekday: 1, startMinute: 480, endMinute: 720, siteId },
            pause,
            { kind: "work", weekday: 5, startMinute: 1320, endMinute: 1560, siteId: null },
            { kind: "work", weekday: 6, startMinute: 1200, endMinute: 1440, siteId: null },
          ],
        ],
      },
    ]);
  });

  test("of alternating weeks and of some dates come back as they were saved", async () => {
    const saved = await replace(professional(1), {
      plans: [{ everyWeeks: 2 }, { from: "2026-06-01", to: "2026-08-31", everyWeeks: "1" }],
      windows: [
        { ...monday, week: 0 },
        { ...monday, week: 1 },
        { ...monday, weekday: 3, week: "1" },
        { ...monday, start: "07:00", plan: 1 },
      ],
    });
    if (!saved.ok) throw new Error(saved.code);
    const { plans } = await stateOf(professional(1));
    expect(plans).toEqual(saved.value.plans);
    expect(
      plans.map(({ from, to, weeks }) => [from, to, weeks.map((week) => week.length)]),
    ).toEqual([
      [null, null, [1, 2]],
      ["2026-06-01", "2026-08-31", [1]],
    ]);
    expect((await loadWeeks(desk)).weeks.map(({ plans: of }) => of.length)).toEqual([1, 2, 1, 1]);
  });

  test("of two people at once: the second is told who changed what, and overwrites nothing", async () => {
    const { revision } = await stateOf(professional(2));
    const [one, two] = [memberScope(at, "staff", { name: "Ana Peña" }), desk];
    const dated = { plans: [{}, { from: "2026-12-01" }], windows: [monday] };
    const first = await replace(professional(2), { ...dated, expectedRevision: revision }, one);
    if (!first.ok) throw new Error(first.code);
    const after = await stateOf(professional(2));
    const second = await replace(professional(2), { windows: [], expectedRevision: revision }, two);
    expect(second).toMatchObject({
      ok: false,
      code: "version_conflict",
      detail: { by: "Ana Peña", isOwn: false, revision: after.revision, plans: after.plans },
    });
    expect(await stateOf(professional(2))).toEqual(after);
    const own = await replace(professional(2), { windows: [], expectedRevision: revision }, one);
    expect(own).toMatchObject({ code: "version_conflict", detail: { isOwn: true } });
    const told = { windows: [], expectedRevision: after.revision };
    const both = await Promise.all([1, 2].map(() => replace(professional(2), told)));
    expect(both.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual([
      "ok",
      "version_conflict",
    ]);
  });

  test("that leave appointments outside name them first, and cancel none", async () => {
    const at10 = await booked(publicScope(at), wish(at, "2026-03-03T10:00"));
    await booked(publicScope(at), wish(at, "2026-03-04T10:00"));
    const windows = [1, 3, 4, 5, 6].map((weekday) => ({ weekday, start: "09:00", end: "18:00" }));
    const before = await stateOf(professional(0));
    const asked = await replace(professional(0), { windows });
    expect(asked).toMatchObject({
      code: "confirmation_needed",
      detail: {
        standingAppointments: 1,
        appointments: [{ id: at10.id, start: "2026-03-03T10:00:00-04:00", service: "Consulta" }],
      },
    });
    expect(await replace(professional(0), { windows, confirmedStanding: 2 })).toMatchObject({
      code: "confirmation_needed",
    });
    expect(await stateOf(professional(0))).toEqual(before);
    expect((await replace(professional(0), { windows, confirmedStanding: "1" })).ok).toBe(true);
    const agenda = await loadAgenda(desk, { from: "2026-03-03", to: "2026-03-04" });
    expect(agenda.appointments.map(({ status }) => status)).toEqual(["confirmed", "confirmed"]);
    const again = [...windows, { weekday: 7, start: "09:00", end: "12:00" }];
    expect((await replace(professional(0), { windows: again })).ok).toBe(true);
  });

  test("keep a note of who changed them, from what to what", async () => {
    await replace(professional(3), { windows: [monday] });
    const logged = await withTenant(desk, (tx) =>
      tx
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.subjectId, professional(3)), eq(auditLog.action, "hours:edit"))),
    );
    expect(logged).toMatchObject([{ actorName: "Mercedes Luna" }]);
    expect(Object.keys(logged[0]?.detail ?? {}).sort()).toEqual(["after", "before"]);
  });

  test("that overlap, of dates that meet, of foreign professionals and places are refused", async () => {
    const id = professional(3);
    expect(await replace(id, { windows: [monday, { ...monday, start: "11:00" }] })).toEqual({
      ...{ ok: false, code: "windows_overlap", detail: { index: 1 } },
    });
    const late = { weekday: 7, start: "22:00", end: "02:00", endsNextDay: true };
    const early = { weekday: 1, start: "01:00", end: "03:00" };
    expect(await replace(id, { windows: [late, { weekday: 3 }, early] })).toMatchObject({
      ...{ code: "windows_overlap", detail: { index: 2 } },
    });
    const astray = { weekday: 2, kind: "break", start: "10:00", end: "10:15" };
    expect(await replace(id, { windows: [monday, astray] })).toMatchObject({
      ...{ code: "break_outside_hours", detail: { index: 1 } },
    });
    const meeting = [{}, { from: "2026-06-01" }, { from: "2026-07-01", to: "2026-07-31" }];
    expect(await replace(id, { plans: meeting })).toMatchObject({
      ...{ code: "periods_overlap", detail: { plan: 2 } },
    });
    expect(await replace(elsewhere.professionalId, { windows: [monday] })).toMatchObject({
      code: "not_found",
    });
    const siteId = await openSite("Ajena", memberScope(elsewhere));
    expect(await replace(id, { windows: [{ ...monday, siteId }] })).toMatchObject({
      code: "not_found",
    });
    expect(await loadWeeklyHours(desk, elsewhere.professionalId)).toBeUndefined();
  });

  test.each([
    [{ windows: [{ ...monday, start: "25:00" }] }, "windows.0.start", "invalid_time"],
    [{ windows: [{ ...monday, start: "24:00" }] }, "windows.0.start", "invalid_time"],
    [{ windows: [monday, { ...monday, end: "07:00" }] }, "windows.1.end", "reversed_range"],
    [{ windows: [{ ...monday, end: "08:00" }] }, "windows.0.end", "reversed_range"],
    [{ windows: [{ ...monday, end: "" }] }, "windows.0.end", "required"],
    [{ windows: [{ ...monday, endsNextDay: true }] }, "windows.0.end", "longer_than_a_day"],
    [{ windows: [{ ...monday, weekday: 8 }] }, "windows.0.weekday", "too_large"],
    [{ windows: [{ ...monday, week: 1 }] }, "windows.0.week", "invalid_choice"],
    [{ windows: [{ ...monday, plan: 1 }] }, "windows.0.week", "invalid_choice"],
    [{ plans: [{}, { to: "2026-06-01" }] }, "plans.1.from", "required"],
    [{ plans: [{}, { from: "2026-02-31" }] }, "plans.1.from", "invalid_date"],
    [{ plans: [{}, { from: "2026-06-02", to: "2026-06-01" }] }, "plans.1.to", "reversed_range"],
  ])("that make no sense (%o) are refused at their field", (given, path, code) => {
    const parsed = replaceWeeklyHoursInput.safeParse({
      professionalId: at.professionalId,
      ...given,
    });
    const issues = parsed.error?.issues.map((each) => [each.path.join("."), each.message]);
    expect(issues).toEqual([[path, code]]);
  });
});

async function openSite(name: string, scope = desk): Promise<string> {
  const [row] = await withTenant(scope, (tx) =>
    tx
      .insert(site)
      .values({ name, tenantId: scope.tenant.id, timeZone: scope.tenant.timeZone })
      .returning({ id: site.id }),
  );
  return row?.id ?? "";
}
