import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { professionalService, service } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { loadAppointment } from "@/lib/appointments/reads";
import { saveClient } from "@/lib/clients/save-client";
import { saveClientInput } from "@/lib/clients/schema";
import { holdSlot } from "@/lib/holds/hold-slot";
import { bookSeries } from "@/lib/series/book-series";
import { previewSeries } from "@/lib/series/preview-series";
import { bookSeriesInput, previewSeriesInput } from "@/lib/series/schema";
import { bookVisit } from "@/lib/visits/book-visit";
import { findFirstVisit } from "@/lib/visits/find-first-visit";
import { loadVisitDay, loadVisitTimes } from "@/lib/visits/load-visit-times";
import type { AskedPart } from "@/lib/visits/read-parts";
import { stranger } from "@/tests/booking/wishes";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { reserveHours } from "./reserve-hours";
import { savePriorityLevel } from "./save-level";
import { savePriorityRule } from "./save-rule";
import { reserveHoursInput, savePriorityLevelInput, savePriorityRuleInput } from "./schema";

// It is Monday 2 March 2026. On Mondays from nine to ten everything is kept for level 1 until an hour before.
let at: TestTenant;
let desk: TenantScope;
let visitor: TenantScope;
let parts: readonly AskedPart[];
let urgent: string;
const day = "2026-03-09";

beforeAll(async () => {
  at = await createTenant();
  [desk, visitor] = [memberScope(at), publicScope(at)];
  parts = [at.serviceId, await addService()].map((serviceId) => ({
    ...{ serviceId, professionalId: "any" },
  }));
  await savePriorityLevel(desk, savePriorityLevelInput.parse({ level: 1, name: "Urgente" }));
  urgent = await rule({ kind: "declared", byClient: "on" });
  await rule({ kind: "age_from", ageFrom: "65" });
  await rule({ kind: "reason_words", words: "sangra" });
  await reserveHours(
    desk,
    reserveHoursInput.parse({
      ...{ who: "everybody", level: 1, weekdays: ["1"], start: "09:00", end: "10:00" },
      releaseMinutes: 60,
    }),
  );
});
afterAll(closePool);

describe("several services in one visit", () => {
  test("are offered in kept times to whom a rule holds for: by what is ticked, and by who comes", async () => {
    const early = `${day}T09:00:00-04:00`;
    const declared = [urgent];
    expect(await offeredAtDesk({})).not.toContain(early);
    expect(await offeredAtDesk({ declared })).toContain(early);
    await saveAna({ birthDate: "1950-05-01" });
    expect(await offeredAtDesk({ clientId: at.clientId })).toContain(early);
    expect(await offered(clientScope(at))).toContain(early);
    await saveAna({ birthDate: "1990-05-01" });
    expect(await offered(clientScope(at))).not.toContain(early);
    expect(await offered(visitor)).not.toContain(early);
    expect(await offered(visitor, { declared })).toContain(early);
  });

  test("have their first free time there too", async () => {
    const first = async (declared: readonly string[]) => {
      // Seen from Sunday evening on, the next times are those of Monday morning.
      const sunday = { ...desk, nowMs: Date.parse("2026-03-08T23:00:00Z") };
      const found = await findFirstVisit(sunday, { parts, declared });
      return found.ok ? found.value.slot?.start : found.code;
    };
    expect(await first([urgent])).toBe(`${day}T09:00:00-04:00`);
    expect(await first([])).toBe(`${day}T10:00:00-04:00`);
    const unknown = [{ serviceId: randomUUID(), professionalId: "any" }];
    expect(await findFirstVisit(desk, { parts: unknown })).toMatchObject({ code: "not_found" });
  });

  test("are held and booked by the same rules, and the refusal says for whom and until when", async () => {
    const start = `${day}T09:00:00-04:00`;
    const refusal = {
      ...{ ok: false, code: "reserved_for_priority" },
      detail: { levelName: "Urgente", until: `${day}T08:00:00-04:00` },
    };
    const wanted = { parts, start, client: stranger() };
    expect(await holdSlot(visitor, { parts, start })).toMatchObject(refusal);
    expect(await bookVisit(visitor, wanted)).toMatchObject(refusal);
    expect(await bookVisit(desk, wanted)).toMatchObject(refusal);
    const declared = [urgent];
    const hold = await holdSlot(visitor, { parts, start, declared });
    if (!hold.ok) throw new Error(hold.code);
    const booked = await bookVisit(visitor, { ...wanted, declared, holdId: hold.value.id });
    if (!booked.ok) throw new Error(booked.code);
    for (const id of booked.value.appointmentIds) {
      expect(await loadAppointment(desk, id)).toMatchObject({ priority: "Urgente" });
    }
  });

  test("are booked by the words of the reason", async () => {
    const outcome = await bookVisit(visitor, {
      ...{ parts, start: "2026-03-16T09:00:00-04:00", client: stranger() },
      reason: "Me sangra una encía",
    });
    expect(outcome).toMatchObject({ ok: true });
  });
});

describe("a series", () => {
  const asked = {
    ...{ professionalId: "any", start: "2026-03-23T09:30" },
    repeat: { every: 1, unit: "week", count: 3 },
  };

  test("is shown and booked in kept times to whom a rule holds for, and keeps its priority", async () => {
    const wanted = { ...asked, serviceId: at.serviceId, clientId: at.clientId };
    const codes = async (given: object) => {
      const preview = await previewSeries(desk, previewSeriesInput.parse({ ...wanted, ...given }));
      return preview.ok ? preview.value.dates.map(({ code }) => code) : preview.code;
    };
    const kept = "reserved_for_priority";
    expect(await codes({})).toEqual([kept, kept, kept]);
    expect(await codes({ declared: [urgent] })).toEqual([null, null, null]);
    const refused = await bookSeries(desk, bookSeriesInput.parse(wanted));
    expect(refused).toMatchObject({ ok: false, code: "series_conflicts" });
    const input = bookSeriesInput.parse({ ...wanted, declared: [urgent] });
    const booked = await bookSeries(desk, input);
    if (!booked.ok) throw new Error(booked.code);
    expect(booked.value.count).toBe(3);
    for (const id of booked.value.appointmentIds) {
      expect(await loadAppointment(desk, id)).toMatchObject({ priority: "Urgente" });
    }
  });

  test("has it by who comes", async () => {
    await saveAna({ birthDate: "1950-05-01" });
    const input = bookSeriesInput.parse({
      ...{ ...asked, start: "2026-04-20T09:00" },
      ...{ serviceId: at.serviceId, clientId: at.clientId },
    });
    expect(await bookSeries(desk, input)).toMatchObject({ ok: true });
  });
});

test("the rules of another practice give no priority", async () => {
  const elsewhere = await createTenant();
  const foreign = await savePriorityLevel(
    memberScope(elsewhere),
    savePriorityLevelInput.parse({ level: 9, name: "Suyo" }),
  );
  const theirs = await savePriorityRule(
    memberScope(elsewhere),
    savePriorityRuleInput.parse({ name: "Suya", level: 9, kind: "declared", byClient: "on" }),
  );
  if (!foreign.ok || !theirs.ok) throw new Error("not saved");
  const wanted = { parts, start: "2026-03-30T09:00", declared: [theirs.value.id] };
  expect(await holdSlot(visitor, wanted)).toMatchObject({ code: "reserved_for_priority" });
});

async function rule(given: object): Promise<string> {
  const input = savePriorityRuleInput.parse({ name: "Regla", level: 1, ...given });
  const saved = await savePriorityRule(desk, input);
  if (!saved.ok) throw new Error(saved.code);
  return saved.value.id;
}

function saveAna(given: object) {
  return saveClient(
    desk,
    saveClientInput.parse({ clientId: at.clientId, name: "Ana Mora", ...given }),
  );
}

async function offered(scope: TenantScope, query: object = {}): Promise<string[]> {
  const times = await loadVisitTimes(scope, parts, query);
  return (times?.slots ?? []).map(({ startMinute }) =>
    new Date(startMinute * 60_000 - 4 * 3_600_000).toISOString().replace(".000Z", "-04:00"),
  );
}

async function offeredAtDesk(query: object): Promise<string[]> {
  const found = await loadVisitDay(desk, { parts, from: day, to: day, ...query });
  return found.ok ? found.value.slots.map(({ start }) => start) : [];
}

async function addService(): Promise<string> {
  const [id, tenantId] = [randomUUID(), at.tenant.id];
  await withTenant(desk, async (tx) => {
    await tx.insert(service).values({
      ...{ tenantId, id, name: "Limpieza", durationMinutes: 30, stepMinutes: 30 },
    });
    const professionalId = at.professionalId;
    await tx.insert(professionalService).values({ tenantId, professionalId, serviceId: id });
  });
  return id;
}
