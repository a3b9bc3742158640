import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog, weeklyHours } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { invalidFields } from "@/lib/http/invalid-fields";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { loadPlaces, loadSite } from "./reads";
import { removeSite } from "./remove-site";
import { saveSite } from "./save-site";
import { saveTravelTimes } from "./save-travel-times";
import { saveSiteInput, saveTravelTimesInput } from "./schema";

let at: TestTenant;
let owner: TenantScope;

beforeAll(async () => {
  at = await createTenant();
  owner = memberScope(at, "owner");
});
afterAll(closePool);

const zone = "America/Santo_Domingo";
const typed = (given: Record<string, unknown> = {}) =>
  saveSiteInput.parse({ name: "Sede Norte", timeZone: zone, active: "on", ...given });

async function added(given: Record<string, unknown> = {}, scope = owner): Promise<string> {
  const outcome = await saveSite(scope, typed(given));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
}

describe("a further place", () => {
  test("is added with its own zone, its phone as E.164, and a trace", async () => {
    const id = await added({
      ...{ name: "Sede Santiago", address: "Calle del Sol 8", phone: "(809) 555-0144" },
      timeZone: "america/new york",
    });
    expect((await loadSite(owner, id))?.site).toMatchObject({
      ...{ name: "Sede Santiago", address: "Calle del Sol 8", phone: "+18095550144" },
      ...{ timeZone: "America/New_York", active: true, ahead: 0, isUsed: false },
    });
    const [entry] = await withTenant(owner, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.subjectId, id)),
    );
    expect(entry).toMatchObject({ action: "places:edit", subjectType: "site" });
  });

  test("of two who edit it at once the second is told, and nothing is overwritten", async () => {
    const id = await added({ name: "De dos" });
    const seen = (await loadSite(owner, id))?.seen;
    expect((await saveSite(owner, typed({ siteId: id, seen, name: "Primera" }))).ok).toBe(true);
    const second = await saveSite(owner, typed({ siteId: id, seen, name: "Segunda" }));
    expect(second).toMatchObject({ ok: false, code: "version_conflict" });
    expect((await loadSite(owner, id))?.site.name).toBe("Primera");
  });

  test("that nothing names is deleted; one with hours is switched off instead", async () => {
    const [unused, used] = [await added({ name: "Sin uso" }), await added({ name: "Con horario" })];
    await withTenant(owner, (tx) =>
      tx.insert(weeklyHours).values({
        ...{ tenantId: at.tenant.id, professionalId: at.professionalId, siteId: used },
        ...{ weekday: 1, startMinute: 540, endMinute: 600 },
      }),
    );
    expect(await removeSite(owner, { siteId: unused })).toEqual({ ok: true, value: null });
    expect(await loadSite(owner, unused)).toBeUndefined();
    expect(await removeSite(owner, { siteId: used })).toEqual({ ok: false, code: "site_in_use" });
    const off = typed({ siteId: used, name: "Con horario", active: undefined });
    expect((await saveSite(owner, off)).ok).toBe(true);
    expect((await loadSite(owner, used))?.site).toMatchObject({
      ...{ active: false, professionals: ["Profesional 1"] },
    });
  });

  test.each([
    [{ name: "" }, { name: "required" }],
    [{ timeZone: "America/Macondo" }, { timeZone: "invalid_zone" }],
    [{ timeZone: "+05:30" }, { timeZone: "invalid_zone" }],
    [{ timeZone: undefined }, { timeZone: "required" }],
    [{ phone: "llámame" }, { phone: "invalid_phone" }],
  ])("%j is told at its field", (given, fields) => {
    const input = { name: "Sede", timeZone: zone, ...given };
    const parsed = saveSiteInput.safeParse(input);
    expect(parsed.success ? {} : invalidFields(parsed.error, input)).toEqual(fields);
  });
});

describe("the way between places", () => {
  test("is kept once for each pair, whichever way it is said, and an empty one is none", async () => {
    const here = await createTenant();
    const me = memberScope(here);
    const [one, two] = [await added({ name: "Uno" }, me), await added({ name: "Dos" }, me)];
    const pairs = [
      { to: one, minutes: "40" },
      { from: one, minutes: "45" },
      { from: one, to: two, minutes: "20" },
      { to: two, minutes: "" },
      { from: two, to: two, minutes: "5" },
    ];
    expect(await saveTravelTimes(me, saveTravelTimesInput.parse({ pairs }))).toEqual({
      ...{ ok: true, value: null },
    });
    const { travelTimes, seen } = await loadPlaces(me);
    const [first, second] = [one, two].sort();
    expect(travelTimes).toHaveLength(2);
    expect(travelTimes).toContainEqual({ from: null, to: one, minutes: 45 });
    expect(travelTimes).toContainEqual({ from: first, to: second, minutes: 20 });

    const rest = saveTravelTimesInput.parse({ seen, pairs: [{ to: two, minutes: "0" }] });
    expect((await saveTravelTimes(me, rest)).ok).toBe(true);
    expect(await saveTravelTimes(me, rest)).toMatchObject({ code: "version_conflict" });
    expect((await loadPlaces(me)).travelTimes).toEqual([{ from: null, to: two, minutes: 0 }]);
  });

  test.each([["-1"], ["481"], ["x"]])("of %s minutes is refused at its field", (minutes) => {
    expect(saveTravelTimesInput.safeParse({ pairs: [{ minutes }] }).success).toBe(false);
  });
});

describe("a second tenant", () => {
  test("cannot reach a place: it is as unknown as one that does not exist", async () => {
    const siteId = await added({ name: "Ajena" });
    const elsewhere = await createTenant();
    const stranger = memberScope(elsewhere, "owner");
    for (const id of [siteId, randomUUID()]) {
      const unknown = { ok: false, code: "not_found" };
      expect(await saveSite(stranger, typed({ siteId: id, name: "Mía" }))).toEqual(unknown);
      expect(await removeSite(stranger, { siteId: id })).toEqual(unknown);
      const pairs = [{ from: null, to: id, minutes: 10 }];
      expect(await saveTravelTimes(stranger, { pairs })).toEqual(unknown);
      expect(await loadSite(stranger, id)).toBeUndefined();
    }
    expect((await loadSite(owner, siteId))?.site.name).toBe("Ajena");
  });
});
