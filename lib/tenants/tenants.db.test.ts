import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { tenantById } from "@/db/lookups";
import * as schema from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { invalidFields } from "@/lib/http/invalid-fields";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { saveBrand } from "./save-brand";
import { deskChoicesSeen, saveDeskChoices } from "./save-desk-choices";
import { saveOpenTracking } from "./save-open-tracking";
import { saveSettings } from "./save-settings";
import {
  saveBrandInput,
  saveDeskChoicesInput,
  saveOpenTrackingInput,
  saveSettingsInput,
} from "./schema";
import { settingsOf, settingsSeen } from "./settings-of";

let at: TestTenant;
let elsewhere: TestTenant;
let owner: TenantScope;

beforeAll(async () => {
  at = await createTenant();
  elsewhere = await createTenant();
  owner = memberScope(at, "owner");
});
afterAll(closePool);

const look = {
  ...{ name: "Clínica Sol", primaryColor: "#0F7", accentColor: "f59e0b" },
  ...{ font: "lora", radius: "none", theme: "dark" },
};
const rules = {
  ...{ clientBookNoticeMinutes: "120", clientMoveNoticeHours: "12", clientCancelNoticeHours: "48" },
  ...{ clientMaxOpen: "3", holdMinutes: "7", overbookLimit: "1" },
  ...{ staffBookNoticeMinutes: "0", staffMoveNoticeHours: "1", staffCancelNoticeHours: "2" },
  ...{ requiresAcceptance: "on", locale: "en", timeZone: "America/Santo_Domingo" },
};

const now = async (test: TestTenant) => {
  const facts = await tenantById(test.tenant.id);
  if (!facts) throw new Error("The tenant is gone");
  return facts;
};

const lastAudit = (action: string) =>
  withTenant(owner, (tx) =>
    tx
      .select()
      .from(schema.auditLog)
      .where(and(eq(schema.auditLog.tenantId, at.tenant.id), eq(schema.auditLog.action, action)))
      .orderBy(schema.auditLog.createdAt),
  ).then((rows) => rows.at(-1));

describe("saving the brand", () => {
  test("counts from the next request on, keeps the logo, and colours are stored in one spelling", async () => {
    const { brand } = at.tenant;
    const withLogo = { ...at.tenant, brand: { ...brand, logoUrl: "/brands/sol.svg" } };
    const scope = memberScope({ tenant: withLogo }, "owner");
    expect(
      await saveBrand(
        scope,
        saveBrandInput.parse({ ...look, about: " Desde 1998 ", base: "nord" }),
      ),
    ).toEqual({ ok: true, value: null });
    expect(await now(at)).toMatchObject({
      ...{ name: "Clínica Sol", tagline: null, about: "Desde 1998" },
      brand: {
        ...{ primaryColor: "#00ff77", accentColor: "#f59e0b", font: "lora", radius: "none" },
        ...{ theme: "dark", base: "nord", logoUrl: "/brands/sol.svg" },
      },
    });
  });

  test("takes a logo of the tenant's own pictures, takes it away, and knows no other", async () => {
    const mine = await createTenant();
    const picture = async (of: TestTenant) => {
      const id = randomUUID();
      const facts = { hash: "c".repeat(64), width: 300, height: 300, widths: [300] };
      await withTenant(memberScope(of), (tx) =>
        tx.insert(schema.image).values({ ...facts, id, tenantId: of.tenant.id }),
      );
      return id;
    };
    const save = async (logo: string) =>
      saveBrand(memberScope(mine), saveBrandInput.parse({ ...look, logo }));
    const logoUrl = async () => (await now(mine)).brand.logoUrl;
    expect(await save(await picture(mine))).toEqual({ ok: true, value: null });
    expect(await logoUrl()).toBe(`/images/${mine.tenant.id}/${"c".repeat(64)}-256.png`);
    expect(await save(await picture(elsewhere))).toEqual({ ok: false, code: "unknown_picture" });
    expect(await save("none")).toEqual({ ok: true, value: null });
    expect(await logoUrl()).toBeNull();
  });

  test("leaves a trace, and another tenant as it was", async () => {
    const before = await now(elsewhere);
    await saveBrand(owner, saveBrandInput.parse({ ...look, tagline: "Cerca de ti" }));
    expect(await lastAudit("brand:edit")).toMatchObject({
      actorName: "Rosa Báez",
      detail: { name: "Clínica Sol", tagline: "Cerca de ti", primaryColor: "#00ff77" },
    });
    expect(await now(elsewhere)).toEqual(before);
  });

  test.each([
    [{ name: "" }, { name: "required" }],
    [{ name: "x".repeat(81) }, { name: "too_long" }],
    [{ tagline: "x".repeat(161) }, { tagline: "too_long" }],
    [{ about: "x".repeat(2001) }, { about: "too_long" }],
    [{ primaryColor: "verde" }, { primaryColor: "invalid_color" }],
    [{ accentColor: "red;background:url(x)" }, { accentColor: "invalid_color" }],
    [{ font: "comic" }, { font: "invalid_choice" }],
    [{ radius: "9px" }, { radius: "invalid_choice" }],
    [{ theme: "neon" }, { theme: "invalid_choice" }],
    [{ base: "dracula" }, { base: "invalid_choice" }],
  ])("%j is told at its field", (given, fields) => {
    const input = { ...look, ...given };
    const parsed = saveBrandInput.safeParse(input);
    expect(parsed.success ? {} : invalidFields(parsed.error, input)).toEqual(fields);
  });
});

describe("saving the settings", () => {
  test("stores the rules, and the phone as E.164", async () => {
    const input = saveSettingsInput.parse({
      ...{ ...rules, phone: "(809) 555-0140" },
      ...{ email: " Citas@Sol.example ", address: "Av. Duarte 1" },
      timeZone: "america/santiago",
    });
    expect(await saveSettings(owner, input)).toEqual({ ok: true, value: null });
    const saved = {
      ...{ clientCancelNoticeHours: 48, requiresAcceptance: true },
      ...{ clientBookNoticeMinutes: 120, clientMoveNoticeHours: 12, clientMaxOpen: 3 },
      ...{ holdMinutes: 7, overbookLimit: 1, timeZone: "America/Santiago" },
      ...{ staffBookNoticeMinutes: 0, staffMoveNoticeHours: 1, staffCancelNoticeHours: 2 },
      ...{ locale: "en", phone: "+18095550140", email: "citas@sol.example" },
      address: "Av. Duarte 1",
    };
    expect(await now(at)).toMatchObject(saved);
    expect(await lastAudit("settings:edit")).toMatchObject({ detail: saved });
  });

  test("without boxes nothing waits; contact may be left empty", async () => {
    const input = saveSettingsInput.parse({
      ...{ ...rules, requiresAcceptance: undefined, clientCancelNoticeHours: "0", locale: "es" },
      clientMaxOpen: "",
    });
    await saveSettings(owner, input);
    expect(await now(at)).toMatchObject({
      ...{ clientCancelNoticeHours: 0, requiresAcceptance: false },
      ...{ phone: null, email: null, address: null, clientMaxOpen: null },
    });
  });

  test("of two who edit them at once the second is told by whom, and nothing is overwritten", async () => {
    const here = await createTenant();
    const seen = settingsSeen(settingsOf(here.tenant));
    const input = (hours: string) =>
      saveSettingsInput.parse({ ...rules, seen, clientCancelNoticeHours: hours });
    const luisa = memberScope(here, "owner", { name: "Luisa Almánzar" });
    expect((await saveSettings(luisa, input("10"))).ok).toBe(true);
    const facts = await now(here);
    expect(await saveSettings(memberScope(here), input("20"))).toEqual({
      ...{ ok: false, code: "version_conflict" },
      detail: { seen: settingsSeen(settingsOf(facts)), by: "Luisa Almánzar" },
    });
    expect((await now(here)).clientCancelNoticeHours).toBe(10);
  });

  test("a number that nobody in the country has changes nothing, here and elsewhere", async () => {
    const before = [await now(at), await now(elsewhere)];
    const input = saveSettingsInput.parse({ ...rules, phone: "555 0000" });
    expect(await saveSettings(owner, input)).toEqual({ ok: false, code: "invalid_phone" });
    expect([await now(at), await now(elsewhere)]).toEqual(before);
  });

  test.each([
    [{ clientCancelNoticeHours: undefined }, { clientCancelNoticeHours: "required" }],
    [{ clientCancelNoticeHours: "-1" }, { clientCancelNoticeHours: "too_small" }],
    [{ clientCancelNoticeHours: "721" }, { clientCancelNoticeHours: "too_large" }],
    [{ clientCancelNoticeHours: "1.5" }, { clientCancelNoticeHours: "invalid_number" }],
    [{ email: "citas" }, { email: "invalid_email" }],
    [{ phone: "llámame" }, { phone: "invalid_phone" }],
    [{ locale: "fr" }, { locale: "invalid_choice" }],
    [{ clientMaxOpen: "0" }, { clientMaxOpen: "too_small" }],
    [{ holdMinutes: "61" }, { holdMinutes: "too_large" }],
    [{ overbookLimit: "11" }, { overbookLimit: "too_large" }],
    [{ staffMoveNoticeHours: "-1" }, { staffMoveNoticeHours: "too_small" }],
    [{ clientBookNoticeMinutes: "43201" }, { clientBookNoticeMinutes: "too_large" }],
    [{ timeZone: "America/Macondo" }, { timeZone: "invalid_zone" }],
    [{ timeZone: undefined }, { timeZone: "required" }],
  ])("%j is told at its field", (given, fields) => {
    const input = { ...rules, ...given };
    const parsed = saveSettingsInput.safeParse(input);
    expect(parsed.success ? {} : invalidFields(parsed.error, input)).toEqual(fields);
  });
});

describe("what the desk starts from", () => {
  test("is kept as lines, each once, for everybody's next form", async () => {
    const here = await createTenant();
    const input = saveDeskChoicesInput.parse({
      tellsClients: "off",
      cancelReasons: "  Huelga \n\nLo pidió el cliente\nHuelga\r\n",
    });
    expect(await saveDeskChoices(memberScope(here), input)).toMatchObject({ ok: true });
    expect(await now(here)).toMatchObject({
      ...{ tellsClients: false, cancelReasons: ["Huelga", "Lo pidió el cliente"] },
    });
  });

  test("is not overwritten by somebody who saw it before, and is taken back by whoever saved it", async () => {
    const here = await createTenant();
    const seen = deskChoicesSeen(here.tenant);
    const save = (given: object) =>
      saveDeskChoices(
        memberScope(here),
        saveDeskChoicesInput.parse({ seen, tellsClients: ["off", "on"], ...given }),
      );
    const saved = await save({ cancelReasons: "Huelga" });
    expect(await save({ cancelReasons: "Otra" })).toMatchObject({ code: "version_conflict" });
    if (!saved.ok) throw new Error(saved.code);
    const before = { tellsClients: true, cancelReasons: [], seen: saved.value.seen };
    expect(await save(before)).toMatchObject({ ok: true });
    expect(await now(here)).toMatchObject({ tellsClients: true, cancelReasons: [] });
  });

  test.each([
    ["x".repeat(81), "too_long"],
    [Array.from({ length: 21 }, (_, n) => `Motivo ${n}`).join("\n"), "too_many"],
  ])("refuses %s", (cancelReasons, code) => {
    const parsed = saveDeskChoicesInput.safeParse({ tellsClients: "on", cancelReasons });
    expect(parsed.error?.issues[0]?.message).toBe(code);
  });
});

test("what clients open is noted only once the owner wants it so", async () => {
  const here = await createTenant();
  expect(here.tenant.openTracking).toBe(false);
  for (const [openTracking, noted] of [
    [["off", "on"], true],
    ["off", false],
  ] as const) {
    await saveOpenTracking(memberScope(here), saveOpenTrackingInput.parse({ openTracking }));
    expect(await tenantById(here.tenant.id)).toMatchObject({ openTracking: noted });
  }
  expect(saveOpenTrackingInput.safeParse({}).success).toBe(false);
});
