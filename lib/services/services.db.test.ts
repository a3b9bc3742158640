import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog, professionalService } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { newService } from "@/lib/core/scheduling/service-bounds";
import { invalidFields } from "@/lib/http/invalid-fields";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { loadService, loadServices } from "./reads";
import { saveService } from "./save-service";
import { saveServiceInput } from "./schema";

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

  test("corrects it, and only those who are checked give it from then on", async () => {
    const [first = "", second = ""] = at.professionalIds;
    const id = await added({ professionalIds: [first, second], description: "Antes" });
    await keepOwnDuration(id, second);
    const outcome = await saveService(
      owner,
      typed({
        serviceId: id,
        name: "Control breve",
        durationMinutes: "15",
        professionalIds: second,
      }),
    );
    expect(outcome).toEqual({ ok: true, value: { id } });
    const saved = await loadService(owner, id);
    expect(saved?.service).toMatchObject({
      ...{ name: "Control breve", durationMinutes: 15, description: null, priceMinor: null },
      professionalIds: [second],
    });
    expect(await ownDurations(id)).toEqual([45]);
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

describe("a second tenant", () => {
  test("cannot reach a service: it is as unknown as one that does not exist", async () => {
    const stranger = memberScope(elsewhere, "owner");
    const asOwn = await saveService(stranger, typed({ serviceId: at.serviceId, name: "Mío" }));
    const madeUp = await saveService(stranger, typed({ serviceId: randomUUID(), name: "Mío" }));
    expect(asOwn).toEqual({ ok: false, code: "not_found" });
    expect(madeUp).toEqual(asOwn);
    expect(await loadService(stranger, at.serviceId)).toBeUndefined();
    expect((await loadService(owner, at.serviceId))?.service.name).toBe("Consulta");
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
    [{ price: "gratis" }, { price: "invalid_amount" }],
    [{ price: "-1" }, { price: "invalid_amount" }],
  ])("%j is told at its field", (given, fields) => {
    const input = { name: "Control", ...newService, ...given };
    const parsed = saveServiceInput.safeParse(input);
    expect(parsed.success ? {} : invalidFields(parsed.error, input)).toEqual(fields);
  });
});

const ofService = (serviceId: string) =>
  and(eq(professionalService.tenantId, at.tenant.id), eq(professionalService.serviceId, serviceId));

async function keepOwnDuration(serviceId: string, professionalId: string): Promise<void> {
  await withTenant(owner, (tx) =>
    tx
      .update(professionalService)
      .set({ durationMinutes: 45 })
      .where(and(ofService(serviceId), eq(professionalService.professionalId, professionalId))),
  );
}

async function ownDurations(serviceId: string) {
  const rows = await withTenant(owner, (tx) =>
    tx.select().from(professionalService).where(ofService(serviceId)),
  );
  return rows.map(({ durationMinutes }) => durationMinutes);
}
