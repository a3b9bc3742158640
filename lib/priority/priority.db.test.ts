import { beforeAll, describe, expect, test } from "vitest";
import type { TenantScope } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { loadAppointment } from "@/lib/appointments/reads";
import { loadAvailability } from "@/lib/availability/load-availability";
import { saveClient } from "@/lib/clients/save-client";
import { saveClientInput } from "@/lib/clients/schema";
import { wish } from "@/tests/booking/wishes";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { addUsualPriorities } from "./add-usual-priorities";
import { loadPriorities } from "./load-priorities";
import { removePriorityLevel } from "./remove-level";
import { removeReservedHours } from "./remove-reserved-hours";
import { removePriorityRule } from "./remove-rule";
import { reserveHours } from "./reserve-hours";
import { savePriorityLevel } from "./save-level";
import { savePriorityRule } from "./save-rule";
import { reserveHoursInput, savePriorityLevelInput, savePriorityRuleInput } from "./schema";

let at: TestTenant;
let scope: TenantScope;

beforeAll(async () => {
  at = await createTenant();
  scope = memberScope(at);
});

const aLevel = (level: number, name = `Nivel ${level}`) =>
  savePriorityLevel(scope, savePriorityLevelInput.parse({ level, name }));

const aRule = (given: object) =>
  savePriorityRule(scope, savePriorityRuleInput.parse({ name: "Regla", level: 1, ...given }));

describe("levels", () => {
  test("have one number each", async () => {
    expect((await aLevel(1)).ok).toBe(true);
    expect(await aLevel(1, "Otro")).toMatchObject({ ok: false, code: "level_taken" });
  });

  test("take their rules and hours along to another number", async () => {
    const level = await aLevel(2);
    const rule = await aRule({ kind: "first_visit", level: 2 });
    await hours({ level: 2 });
    if (!level.ok || !rule.ok) throw new Error("not saved");
    const input = savePriorityLevelInput.parse({
      levelId: level.value.id,
      level: 7,
      name: "Siete",
    });
    expect((await savePriorityLevel(scope, input)).ok).toBe(true);
    const { rules, reserved } = await loadPriorities(scope);
    expect(rules.find(({ id }) => id === rule.value.id)?.level).toBe(7);
    expect(reserved.every(({ level }) => level === 7)).toBe(true);
    expect(await removePriorityLevel(scope, { levelId: level.value.id })).toMatchObject({
      code: "level_in_use",
    });
    await removePriorityRule(scope, { ruleId: rule.value.id });
    await removeReservedHours(scope, { reservedIds: reserved.map(({ id }) => id) });
    expect((await removePriorityLevel(scope, { levelId: level.value.id })).ok).toBe(true);
  });

  test("of another practice do not exist", async () => {
    const theirs = memberScope(await createTenant());
    const level = await savePriorityLevel(theirs, { level: 3, name: "Suyo" });
    if (!level.ok) throw new Error("not saved");
    const { id: levelId } = level.value;
    expect(await removePriorityLevel(scope, { levelId })).toMatchObject({ code: "not_found" });
    expect(await savePriorityLevel(scope, { levelId, level: 3, name: "Mío" })).toMatchObject({
      code: "not_found",
    });
  });
});

describe("rules", () => {
  test("keep only what their kind asks for", async () => {
    const saved = await aRule({ kind: "age_from", ageFrom: "65", words: "dolor", trait: "x y" });
    const { rules } = await loadPriorities(scope);
    expect(rules.find(({ id }) => saved.ok && id === saved.value.id)).toMatchObject({
      ...{ kind: "age_from", ageFrom: 65, words: null, trait: null, byClient: false },
    });
  });

  test("need a level that exists", async () => {
    const rule = { kind: "first_visit", level: 9 };
    expect(await aRule(rule)).toMatchObject({ code: "unknown_level" });
  });

  test.each([
    [{ kind: "reason_words", words: " , " }, "words"],
    [{ kind: "age_from" }, "ageFrom"],
    [{ kind: "trait", trait: " " }, "trait"],
    [{ kind: "nonsense" }, "kind"],
  ])("%j is told at its field", (given, field) => {
    const parsed = savePriorityRuleInput.safeParse({ name: "Regla", level: 1, ...given });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });
});

const anHour = { who: "everybody", weekdays: ["1", "3"], start: "08:00", end: "09:00" };

const hours = (given: object = {}) =>
  reserveHours(
    scope,
    reserveHoursInput.parse({ ...anHour, level: 1, releaseMinutes: 60, ...given }),
  );

describe("reserved hours", () => {
  test("stand for each weekday until they are opened", async () => {
    const kept = await hours({ who: at.professionalId });
    if (!kept.ok) throw new Error("not kept");
    expect((await loadPriorities(scope)).reserved).toMatchObject([
      { weekday: 1, startMinute: 480, endMinute: 540, professionalId: at.professionalId },
      { weekday: 3 },
    ]);
    // Those of Monday, 8:00 are released by now.
    const { reserved } = await loadAgenda(scope, { from: "2026-03-02", to: "2026-03-04" });
    expect(reserved).toEqual([
      {
        ...{ professionalId: at.professionalId, level: "Nivel 1" },
        ...{ start: "2026-03-04T08:00:00-04:00", end: "2026-03-04T09:00:00-04:00" },
      },
    ]);
    expect((await removeReservedHours(scope, kept.value)).ok).toBe(true);
    expect(await removeReservedHours(scope, kept.value)).toMatchObject({ code: "not_found" });
  });

  test("are kept for nobody of another practice, and for no level that is missing", async () => {
    const stranger = (await createTenant()).professionalId;
    expect(await hours({ who: stranger })).toMatchObject({ code: "not_found" });
    expect(await hours({ level: 9 })).toMatchObject({ code: "unknown_level" });
  });

  test.each([
    [{ weekdays: [] }, "weekdays"],
    [{ weekdays: ["8"] }, "weekdays.0"],
    [{ start: "10:00" }, "end"],
    [{ start: "25:00" }, "start"],
    [{ releaseMinutes: -1 }, "releaseMinutes"],
  ])("%j is told at its field", (given, field) => {
    const parsed = reserveHoursInput.safeParse({
      ...anHour,
      level: 1,
      releaseMinutes: 0,
      ...given,
    });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });
});

test("the usual levels come once", async () => {
  const fresh = memberScope(await createTenant());
  expect((await addUsualPriorities(fresh)).ok).toBe(true);
  expect(await addUsualPriorities(fresh)).toMatchObject({ code: "already_there" });
  const { levels, rules } = await loadPriorities(fresh);
  expect(levels.map(({ level }) => level)).toEqual([2, 1]);
  expect(rules.length).toBeGreaterThan(3);
});

describe("what is offered", () => {
  const offered = async (of: TenantScope, query: object = {}) => {
    const asked = { serviceId: at.serviceId, professionalId: "any", from: day, to: day, ...query };
    const outcome = await loadAvailability(of, asked);
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.slots.map(({ start }) => start.slice(11, 16));
  };
  const day = "2026-03-09";
  const early = ["09:00", "09:30"];

  test("to whom a rule holds for includes what is kept for them, to others only what is left", async () => {
    at = await createTenant();
    scope = memberScope(at);
    await aLevel(1, "Urgente");
    const declared = await aRule({ kind: "declared", byClient: "on" });
    await aRule({ kind: "trait", trait: "crónico" });
    await hours({ weekdays: ["1"], start: "09:00", end: "10:00", releaseMinutes: 60 });
    if (!declared.ok) throw new Error(declared.code);
    const visitor = publicScope(at);
    expect(await offered(visitor)).not.toEqual(expect.arrayContaining(early));
    expect(await offered(visitor, { declared: [declared.value.id] })).toEqual(
      expect.arrayContaining(early),
    );
    const chronic = saveClientInput.parse({
      clientId: at.clientId,
      name: "Ana",
      traits: "Crónico",
    });
    expect(await offered(clientScope(at))).not.toEqual(expect.arrayContaining(early));
    await saveClient(scope, chronic);
    expect(await offered(clientScope(at))).toEqual(expect.arrayContaining(early));
    expect(await offered(scope, { clientId: at.clientId })).toEqual(expect.arrayContaining(early));
  });

  test("is booked by the same rule, and the refusal says for whom and until when", async () => {
    const visitor = publicScope(at);
    const wanted = wish(at, `${day}T09:00`);
    expect(await bookAppointment(visitor, wanted)).toMatchObject({
      ...{ code: "reserved_for_priority" },
      detail: { levelName: "Urgente", until: "2026-03-09T08:00:00-04:00" },
    });
    const { rules } = await loadPriorities(scope);
    const declared = rules.filter(({ kind }) => kind === "declared").map(({ id }) => id);
    const booked = await bookAppointment(visitor, { ...wanted, declared });
    if (!booked.ok) throw new Error(booked.code);
    expect(await loadAppointment(scope, booked.value.id)).toMatchObject({ priority: "Urgente" });
  });
});
