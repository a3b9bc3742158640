import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog, resourceKind } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { newService } from "@/lib/core/scheduling/service-bounds";
import { invalidFields } from "@/lib/http/invalid-fields";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { moveService } from "./move-service";
import { loadService, loadServiceRemoval, loadServices } from "./reads";
import { removeService } from "./remove-service";
import { saveService } from "./save-service";
import { saveServiceInput } from "./schema";
import { switchService } from "./switch-service";

let at: TestTenant;
let elsewhere: TestTenant;
let owner: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 2 });
  elsewhere = await createTenant();
  owner = memberScope(at, "owner");
});
afterAll(closePool);

/** What the form sends, read by the gate. */
const typed = (given: Record<string, unknown> = {}) =>
  saveServiceInput.parse({ name: "Control", active: "on", ...newService, ...given });

const added = async (given: Record<string, unknown> = {}) => {
  const outcome = await saveService(owner, typed(given));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
};

describe("saving a service", () => {
  test("adds it at the end, with its price in cents and who gives it", async () => {
    const id = await added({ price: "1,500.50", professionalIds: at.professionalIds[1] });
    const { services } = await loadServices(owner);
    expect(services.at(-1)).toMatchObject({
      ...{ id, name: "Control", description: null, priceMinor: 150_050, active: true },
      ...newService,
      professionalIds: [at.professionalIds[1]],
    });
  });

  test("corrects it, and only those who are checked give it from then on, each in their time", async () => {
    const [first = "", second = ""] = at.professionalIds;
    const durations = { [first]: "30", [second]: "45" };
    const id = await added({ professionalIds: [first, second], description: "Antes", durations });
    expect((await loadService(owner, id))?.service.durations).toEqual({ [second]: 45 });
    const outcome = await saveService(
      owner,
      typed({
        serviceId: id,
        name: "Control breve",
        durationMinutes: "15",
        professionalIds: second,
        durations: { [first]: "60", [second]: "20" },
      }),
    );
    expect(outcome).toEqual({ ok: true, value: { id } });
    const saved = await loadService(owner, id);
    expect(saved?.service).toMatchObject({
      ...{ name: "Control breve", durationMinutes: 15, description: null, priceMinor: null },
      ...{ professionalIds: [second], durations: { [second]: 20 } },
    });
  });

  test("reminds of it as of the others, by hours of its own, or of none because that was said", async () => {
    const hoursOf = async (given: Record<string, unknown>) =>
      (await loadService(owner, await added(given)))?.service.reminderHours;
    const reminders = [{ amount: "2", unit: "hours" }, { unit: "hours" }];
    expect(await hoursOf({ reminders })).toBeNull();
    expect(await hoursOf({ reminding: "own", reminders })).toEqual([2]);
    expect(await hoursOf({ reminding: "none", reminders })).toEqual([]);
    const given = { name: "Control", ...newService, reminding: "own", reminders: [{}] };
    const refused = saveServiceInput.safeParse(given);
    expect(refused.error && invalidFields(refused.error, given)).toMatchObject({
      "reminders.0.amount": "reminder_missing",
    });
  });

  test("keeps every rule: group, maxima, room, follow-up, no gaps", async () => {
    const kindId = await addKind(at, "Sillón");
    const rules = { capacity: "4", dailyMax: "6", weeklyMax: "20", followUpDays: "180" };
    const id = await added({ ...rules, packTightly: "on", resourceKindId: kindId });
    expect((await loadService(owner, id))?.service).toMatchObject({
      ...{ capacity: 4, dailyMax: 6, weeklyMax: 20, followUpDays: 180 },
      ...{ packTightly: true, resourceKindId: kindId },
    });
    const { kinds } = await loadServices(owner);
    expect(kinds).toContainEqual({ id: kindId, name: "Sillón", rooms: 0 });
  });

  test("of two who edit it at once the second is told by whom, and nothing is overwritten", async () => {
    const id = await added({ name: "De dos" });
    const seen = (await loadService(owner, id))?.seen;
    const luisa = memberScope(at, "owner", { name: "Luisa Almánzar" });
    const first = await saveService(luisa, typed({ serviceId: id, name: "De Luisa", seen }));
    expect(first.ok).toBe(true);
    const second = await saveService(owner, typed({ serviceId: id, name: "De Rosa", seen }));
    const now = await loadService(owner, id);
    expect(second).toEqual({
      ...{ ok: false, code: "version_conflict" },
      detail: { seen: now?.seen, by: "Luisa Almánzar" },
    });
    expect(now?.service.name).toBe("De Luisa");
    const again = typed({ serviceId: id, name: "De Rosa", seen: now?.seen });
    expect((await saveService(owner, again)).ok).toBe(true);
  });

  test("switched off it stays in the team's list", async () => {
    const id = await added();
    await saveService(owner, typed({ serviceId: id, active: undefined }));
    expect((await loadService(owner, id))?.service.active).toBe(false);
  });

  test("leaves a trace of who changed what", async () => {
    const id = await added({ name: "Con rastro" });
    const [entry] = await withTenant(owner, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.subjectId, id)),
    );
    expect(entry).toMatchObject({
      ...{ action: "service:edit", subjectType: "service", actorName: "Rosa Báez" },
      detail: { change: "added", name: "Con rastro", durationMinutes: 30 },
    });
  });

  test("a currency without cents refuses a price with cents", async () => {
    const chile = await createTenant({ tenant: { country: "CL", currency: "CLP" } });
    const outcome = await saveService(memberScope(chile), typed({ price: "12.50" }));
    expect(outcome).toEqual({ ok: false, code: "invalid_amount" });
    expect((await loadServices(memberScope(chile))).services).toHaveLength(1);
  });
});

describe("the list", () => {
  test("a service goes one place up or down, and at an end it stays", async () => {
    const here = await createTenant();
    const me = memberScope(here);
    const names = async () => (await loadServices(me)).services.map(({ name }) => name);
    const last = await saveService(me, typed({ name: "Última" }));
    const serviceId = last.ok ? last.value.id : "";
    await moveService(me, { serviceId, direction: "up" });
    expect(await names()).toEqual(["Última", "Consulta"]);
    await moveService(me, { serviceId, direction: "up" });
    expect(await names()).toEqual(["Última", "Consulta"]);
    await moveService(me, { serviceId, direction: "down" });
    expect(await names()).toEqual(["Consulta", "Última"]);
  });
});

describe("taking a service away", () => {
  test("deletes one that was never booked", async () => {
    const id = await added({ professionalIds: at.professionalId });
    const outcome = await removeService(owner, { serviceId: id });
    expect(outcome).toEqual({ ok: true, value: { outcome: "deleted" } });
    expect(await loadService(owner, id)).toBeUndefined();
  });

  test("is refused with the count while clients expect it, and later keeps the history", async () => {
    const here = await createTenant();
    const me = memberScope(here);
    const { serviceId } = here;
    await booked(publicScope(here), wish(here, "2026-03-04T10:00"));
    const refused = await removeService(me, { serviceId });
    expect(refused).toEqual({
      ...{ ok: false, code: "service_has_future_appointments", detail: { count: 1 } },
    });
    expect((await loadService(me, serviceId))?.service.active).toBe(true);

    const afterwards = { ...me, nowMs: Date.UTC(2026, 2, 5, 12) };
    expect(await removeService(afterwards, { serviceId })).toEqual({
      ...{ ok: true, value: { outcome: "archived" } },
    });
    expect((await loadService(me, serviceId))?.service.active).toBe(false);
  });

  test("switching it off leaves the appointments where they stand, and can be taken back", async () => {
    const here = await createTenant();
    const me = memberScope(here);
    const { serviceId } = here;
    await booked(publicScope(here), wish(here, "2026-03-04T10:00"));
    await switchService(me, { serviceId, active: false });
    const refused = await bookAppointment(publicScope(here), wish(here, "2026-03-04T11:00"));
    expect(refused.ok).toBe(false);
    expect(await loadServiceRemoval(me, serviceId)).toMatchObject({ ahead: 1, hasHistory: true });
    await switchService(me, { serviceId, active: true });
    expect((await loadService(me, serviceId))?.service.active).toBe(true);
  });
});

describe("a second tenant", () => {
  test("cannot reach a service: it is as unknown as one that does not exist", async () => {
    const stranger = memberScope(elsewhere, "owner");
    const asOwn = await saveService(stranger, typed({ serviceId: at.serviceId, name: "Mío" }));
    const madeUp = await saveService(stranger, typed({ serviceId: randomUUID(), name: "Mío" }));
    expect(asOwn).toEqual({ ok: false, code: "not_found" });
    expect(madeUp).toEqual(asOwn);
    expect(await loadService(stranger, at.serviceId)).toBeUndefined();
    const { serviceId } = at;
    for (const outcome of [
      await removeService(stranger, { serviceId }),
      await switchService(stranger, { serviceId, active: false }),
      await moveService(stranger, { serviceId, direction: "down" }),
    ]) {
      expect(outcome).toEqual({ ok: false, code: "not_found" });
    }
    expect((await loadService(owner, at.serviceId))?.service.name).toBe("Consulta");
  });

  test("lends no room to it", async () => {
    const resourceKindId = await addKind(elsewhere, "Cabina");
    const outcome = await saveService(owner, typed({ resourceKindId }));
    expect(outcome).toEqual({ ok: false, code: "not_found" });
  });

  test("lends nobody to it", async () => {
    const outcome = await saveService(
      owner,
      typed({ name: "Prestado", professionalIds: elsewhere.professionalId }),
    );
    expect(outcome).toEqual({ ok: false, code: "not_found" });
    const { services } = await loadServices(owner);
    expect(services.map(({ name }) => name)).not.toContain("Prestado");
  });
});

describe("what is typed", () => {
  test.each([
    [{ name: "X" }, { name: "too_short" }],
    [{ name: undefined }, { name: "required" }],
    [{ name: "x".repeat(81) }, { name: "too_long" }],
    [{ description: "x".repeat(501) }, { description: "too_long" }],
    [{ durationMinutes: undefined }, { durationMinutes: "required" }],
    [{ durationMinutes: "4" }, { durationMinutes: "too_small" }],
    [{ durationMinutes: "721" }, { durationMinutes: "too_large" }],
    [{ durationMinutes: "12.5" }, { durationMinutes: "invalid_number" }],
    [{ durationMinutes: "media hora" }, { durationMinutes: "invalid_number" }],
    [{ bufferBeforeMinutes: "-5" }, { bufferBeforeMinutes: "too_small" }],
    [{ bufferAfterMinutes: "241" }, { bufferAfterMinutes: "too_large" }],
    [{ stepMinutes: "0" }, { stepMinutes: "too_small" }],
    [{ minimumNoticeMinutes: "43201" }, { minimumNoticeMinutes: "too_large" }],
    [{ horizonDays: "0" }, { horizonDays: "too_small" }],
    [{ horizonDays: "366" }, { horizonDays: "too_large" }],
    [{ horizonDays: "36500" }, { horizonDays: "too_large" }],
    [{ durationMinutes: "0" }, { durationMinutes: "too_small" }],
    [{ durationMinutes: "-30" }, { durationMinutes: "too_small" }],
    [{ dailyMax: "0" }, { dailyMax: "too_small" }],
    [{ weeklyMax: "501" }, { weeklyMax: "too_large" }],
    [{ capacity: "0" }, { capacity: "too_small" }],
    [{ capacity: "101" }, { capacity: "too_large" }],
    [{ followUpDays: "731" }, { followUpDays: "too_large" }],
    [{ durations: { quien: "0" } }, { "durations.quien": "too_small" }],
    [
      { minimumNoticeMinutes: "10080", horizonDays: "5" },
      { minimumNoticeMinutes: "notice_beyond_horizon" },
    ],
    [{ price: "gratis" }, { price: "invalid_amount" }],
    [{ price: "-1" }, { price: "invalid_amount" }],
  ])("%j is told at its field", (given, fields) => {
    const input = { name: "Control", ...newService, ...given };
    const parsed = saveServiceInput.safeParse(input);
    expect(parsed.success ? {} : invalidFields(parsed.error, input)).toEqual(fields);
  });
});

async function addKind({ tenant }: TestTenant, name: string): Promise<string> {
  const id = randomUUID();
  await withTenant(memberScope({ tenant }), (tx) =>
    tx.insert(resourceKind).values({ tenantId: tenant.id, id, name }),
  );
  return id;
}
