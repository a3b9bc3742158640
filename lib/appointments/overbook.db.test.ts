import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog, professionalService, service } from "@/db/schema";
import { withTenant } from "@/db/scope";
import type { Actor } from "@/lib/core/tenancy/permissions";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { bookAppointment } from "./book-appointment";
import { cancelAppointment } from "./cancel-appointment";
import { loadAppointment } from "./reads";
import { rescheduleAppointment } from "./reschedule-appointment";

// It is Monday 2 March 2026, 08:00 in Santo Domingo; the practice opens from 09:00 to 18:00.
afterAll(closePool);

const ten = "2026-03-03T10:00";
const overbook = { overbook: true, overbookReason: "Dolor agudo" };

describe("a taken time", () => {
  test("says to who may overbook how many still fit, and that none does any more", async () => {
    const at = await createTenant({ tenant: { overbookLimit: 2 } });
    const desk = memberScope(at, "staff");
    await booked(desk, wish(at, ten));
    expect(await bookAppointment(desk, wish(at, ten))).toMatchObject({
      ...{ code: "slot_taken", detail: { overbook: { most: 2, left: 2 } } },
    });
    await booked(desk, wish(at, ten, overbook));
    const { id } = await booked(desk, wish(at, ten, overbook));
    const full = { overbook: { most: 2, left: 0 } };
    expect(await bookAppointment(desk, wish(at, ten))).toMatchObject({
      ...{ code: "slot_taken", detail: full },
    });
    const refused = await bookAppointment(desk, wish(at, ten, overbook));
    expect(refused).toMatchObject({ code: "overbook_limit_reached", detail: full });
    const nearby = !refused.ok && refused.detail?.alternatives;
    expect(nearby).toHaveLength(3);
    await cancelAppointment(desk, { appointmentId: id, reason: "No viene" });
    expect(await bookAppointment(desk, wish(at, ten))).toMatchObject({
      detail: { overbook: { left: 1 } },
    });
  });

  test("leaves open how many where it is open with whom", async () => {
    const at = await createTenant({ tenant: { overbookLimit: 1 } });
    const desk = memberScope(at, "owner");
    await booked(desk, wish(at, ten));
    expect(await bookAppointment(desk, wish(at, ten, { professionalId: "any" }))).toMatchObject({
      detail: { overbook: { most: 1, left: null } },
    });
  });

  test("says nothing of it to who may not, nor where the practice has none", async () => {
    const at = await createTenant({ tenant: { overbookLimit: 1 } });
    const attending = memberScope(at, "professional", { professionalId: at.professionalId });
    await booked(publicScope(at), wish(at, ten));
    for (const scope of [attending, publicScope(at)]) {
      const refused = await bookAppointment(scope, wish(at, ten));
      expect(refused).toMatchObject({ code: "slot_taken" });
      expect(refused).not.toHaveProperty("detail.overbook");
    }
    const never = await createTenant();
    const desk = memberScope(never, "staff");
    await booked(desk, wish(never, ten));
    expect(await bookAppointment(desk, wish(never, ten))).not.toHaveProperty("detail.overbook");
  });
});

describe("an appointment on top of another", () => {
  test("shows as such, with who did it and why in its history and in the audit log", async () => {
    const at = await createTenant({ tenant: { overbookLimit: 1 } });
    const desk = memberScope(at, "staff");
    const plain = await booked(desk, wish(at, ten));
    const { id } = await booked(desk, wish(at, ten, overbook));
    const { name: actorName } = desk.actor as Extract<Actor, { kind: "member" }>;
    expect(await loadAppointment(desk, id)).toMatchObject({
      overbooked: true,
      history: [{ kind: "booked", actorName, reason: "Dolor agudo" }],
    });
    expect(await auditOf(at, id)).toEqual([
      { action: "appointment:overbook", detail: { reason: "Dolor agudo" } },
    ]);
    expect(await auditOf(at, plain.id)).toEqual([{ action: "appointment:booked", detail: null }]);
  });

  test("comes about by moving too, and stops being one where it moves to a free time", async () => {
    const at = await createTenant({ tenant: { overbookLimit: 1 } });
    const desk = memberScope(at, "owner");
    await booked(desk, wish(at, ten));
    const { id: appointmentId } = await booked(desk, wish(at, "2026-03-03T12:00"));
    const onTop = { appointmentId, start: ten };
    expect(await rescheduleAppointment(desk, onTop)).toMatchObject({
      ...{ code: "slot_taken", detail: { overbook: { most: 1, left: 1 } } },
    });
    const silent = { ...onTop, overbook: true };
    expect(await rescheduleAppointment(desk, silent)).toMatchObject({ code: "reason_required" });
    expect(await rescheduleAppointment(desk, { ...onTop, ...overbook })).toMatchObject({
      ok: true,
    });
    expect(await loadAppointment(desk, appointmentId)).toMatchObject({ overbooked: true });
    expect(await auditOf(at, appointmentId)).toContainEqual({
      ...{ action: "appointment:overbook", detail: { reason: "Dolor agudo" } },
    });
    await rescheduleAppointment(desk, { appointmentId, start: "2026-03-03T13:00" });
    expect(await loadAppointment(desk, appointmentId)).toMatchObject({ overbooked: false });
  });

  test("does not stand in its own way: it moves within its lane, and not past the limit", async () => {
    const at = await createTenant({ tenant: { overbookLimit: 1 } });
    const desk = memberScope(at, "staff");
    await booked(desk, wish(at, ten));
    await booked(desk, wish(at, "2026-03-03T10:30"));
    const { id: appointmentId } = await booked(desk, wish(at, ten, overbook));
    const later = { appointmentId, start: "2026-03-03T10:15" };
    expect(await rescheduleAppointment(desk, later)).toMatchObject({
      detail: { overbook: { left: 1 } },
    });
    expect(await rescheduleAppointment(desk, { ...later, ...overbook })).toMatchObject({
      ok: true,
    });
    expect(await bookAppointment(desk, wish(at, "2026-03-03T10:30", overbook))).toMatchObject({
      ...{ code: "overbook_limit_reached", detail: { overbook: { left: 0 } } },
    });
  });

  test("may be a group: it opens on top, others join it, and the last to leave frees its lane", async () => {
    const at = await createTenant({ tenant: { overbookLimit: 1 }, service: { capacity: 3 } });
    const desk = memberScope(at, "staff");
    const alone = await addService(at);
    await booked(desk, wish(at, ten, { serviceId: alone }));
    expect(await bookAppointment(desk, wish(at, ten))).toMatchObject({ code: "slot_taken" });
    const first = await booked(desk, wish(at, ten, overbook));
    const second = await booked(desk, wish(at, ten));
    expect(
      await bookAppointment(desk, wish(at, ten, { serviceId: alone, ...overbook })),
    ).toMatchObject({
      code: "overbook_limit_reached",
    });
    for (const { id } of [first, second])
      await cancelAppointment(desk, { appointmentId: id, reason: "No viene" });
    expect(
      await bookAppointment(desk, wish(at, ten, { serviceId: alone, ...overbook })),
    ).toMatchObject({ ok: true });
  });

  test("is refused to professionals, clients and visitors, whatever they send", async () => {
    const at = await createTenant({ tenant: { overbookLimit: 1 } });
    const attending = memberScope(at, "professional", { professionalId: at.professionalId });
    await booked(publicScope(at), wish(at, ten));
    const mine = await booked(attending, wish(at, "2026-03-03T12:00"));
    const client = { kind: "client", clientId: mine.client.id, name: "Ana" } as const;
    const portal = { ...publicScope(at), actor: client };
    const move = { appointmentId: mine.id, start: ten, ...overbook };
    const outcomes = await Promise.all([
      bookAppointment(attending, wish(at, ten, overbook)),
      bookAppointment(publicScope(at), wish(at, ten, overbook)),
      rescheduleAppointment(attending, move),
      rescheduleAppointment(portal, move),
    ]);
    expect(outcomes.map((each) => (each.ok ? "ok" : each.code))).toEqual(
      outcomes.map(() => "forbidden"),
    );
    expect(await loadAppointment(attending, mine.id)).toMatchObject({ version: 1 });
  });
});

async function addService({ tenant, professionalId }: TestTenant): Promise<string> {
  const id = randomUUID();
  const row = { tenantId: tenant.id, name: "Consulta a solas", durationMinutes: 30 };
  await withTenant(memberScope({ tenant }), async (tx) => {
    await tx.insert(service).values({ ...row, id, stepMinutes: 30 });
    const given = { tenantId: tenant.id, professionalId, serviceId: id };
    await tx.insert(professionalService).values(given);
  });
  return id;
}

function auditOf({ tenant }: TestTenant, id: string) {
  return withTenant(memberScope({ tenant }), (tx) =>
    tx
      .select({ action: auditLog.action, detail: auditLog.detail })
      .from(auditLog)
      .where(and(eq(auditLog.tenantId, tenant.id), eq(auditLog.subjectId, id)))
      .orderBy(auditLog.id),
  );
}
