import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import {
  appointment,
  appointmentEvent,
  occupancy,
  professional,
  professionalService,
  service,
} from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { removeProfessional } from "@/lib/team/remove-professional";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { loadHeirs, loadReassignment } from "./load-reassignment";
import { reassignAppointments } from "./reassign-appointments";

afterAll(closePool);

describe("handing a professional's appointments to somebody else", () => {
  let at: TestTenant;
  let me: TenantScope;
  let leaving: string;
  let heir: string;
  let free: string;
  let busy: string;

  beforeAll(async () => {
    at = await createTenant({ professionals: 2 });
    me = memberScope(at, "owner");
    [leaving = "", heir = ""] = at.professionalIds;
    const visitor = publicScope(at);
    free = (await booked(visitor, wish(at, "2026-03-04T10:00"))).id;
    busy = (await booked(visitor, wish(at, "2026-03-05T10:00"))).id;
    await booked(visitor, wish({ ...at, professionalId: heir }, "2026-03-05T10:00"));
  });

  test("says beforehand which of them fit, and writes nothing", async () => {
    const planned = await loadReassignment(
      me,
      { professionalId: leaving },
      { professionalId: heir },
    );
    expect(planned.map(({ id, outcome }) => [id, outcome])).toEqual([
      [free, { fits: true }],
      [busy, { fits: false, code: "slot_taken" }],
    ]);
    expect((await rowOf(at, free))?.professionalId).toBe(leaving);
    const unasked = await loadReassignment(me, { professionalId: leaving }, null);
    expect(unasked.map(({ outcome }) => outcome)).toEqual([null, null]);
  });

  test("names who gives one of their services and is in use, and nobody else", async () => {
    const { tenant, serviceId } = at;
    const [idle, off] = [randomUUID(), randomUUID()];
    await withTenant(me, async (tx) => {
      const row = { tenantId: tenant.id, name: "Otra" };
      await tx.insert(professional).values([
        { ...row, id: idle },
        { ...row, id: off, active: false },
      ]);
      await tx
        .insert(professionalService)
        .values({ tenantId: tenant.id, professionalId: off, serviceId });
    });
    expect((await loadHeirs(me, leaving)).map(({ id }) => id)).toEqual([heir]);
    expect(await loadHeirs(me, idle)).toEqual([]);
    expect(await loadHeirs(memberScope(await createTenant(), "owner"), leaving)).toEqual([]);
  });

  test("anybody is anybody but who gives them away", async () => {
    const planned = await loadReassignment(
      me,
      { professionalId: leaving },
      { professionalId: "any" },
    );
    expect(planned.map(({ outcome }) => outcome?.fits)).toEqual([true, false]);
  });

  test("moves what fits, keeps what does not where it was, and both have their history", async () => {
    const input = { appointmentIds: [free, busy], professionalId: heir, reason: "Baja" };
    expect(await reassignAppointments(me, input)).toEqual({
      ...{ ok: true, value: { moved: [free], refused: [{ id: busy, code: "slot_taken" }] } },
    });
    expect(await rowOf(at, free)).toMatchObject({ professionalId: heir, version: 2 });
    expect(await rowOf(at, busy)).toMatchObject({ professionalId: leaving, version: 1 });
    expect(await takenOf(at, free)).toEqual([heir]);
    expect(await historyOf(at, free)).toEqual(["booked", "rescheduled"]);
    expect(await removeProfessional(me, { professionalId: leaving })).toMatchObject({
      ...{ code: "has_future_appointments", detail: { count: 1 } },
    });
  });

  test("a second tenant hands nothing over", async () => {
    const stranger = memberScope(await createTenant(), "owner");
    const input = { appointmentIds: [busy, randomUUID()], professionalId: heir };
    const outcome = await reassignAppointments(stranger, input);
    expect(outcome).toMatchObject({
      value: { moved: [], refused: [{ code: "not_found" }, { code: "not_found" }] },
    });
    expect(await loadReassignment(stranger, { professionalId: leaving }, null)).toEqual([]);
  });
});

describe("handing a service's appointments to another service", () => {
  test("keeps their time, professional and price where the other one fits", async () => {
    const at = await createTenant({ service: { priceMinor: 50_000 } });
    const me = memberScope(at, "owner");
    const longer = await addService(at, 60);
    const { id } = await booked(publicScope(at), wish(at, "2026-03-04T10:00"));
    const next = await booked(publicScope(at), wish(at, "2026-03-04T10:30"));

    const planned = await loadReassignment(me, { serviceId: at.serviceId }, { serviceId: longer });
    expect(planned.map(({ outcome }) => outcome?.fits)).toEqual([false, true]);
    const input = { appointmentIds: [id, next.id], serviceId: longer };
    expect(await reassignAppointments(me, input)).toMatchObject({
      value: { moved: [next.id], refused: [{ id, code: "slot_taken" }] },
    });
    const row = await rowOf(at, next.id);
    expect(row).toMatchObject({ serviceId: longer, professionalId: at.professionalId });
    expect(row).toMatchObject({ priceMinor: 50_000, version: 2 });
    expect(Number(row?.endsAt) - Number(row?.startsAt)).toBe(3_600_000);
  });
});

async function addService({ tenant, professionalId }: TestTenant, durationMinutes: number) {
  const id = randomUUID();
  await withTenant(memberScope({ tenant }), async (tx) => {
    const row = { tenantId: tenant.id, id, name: "Larga", durationMinutes, stepMinutes: 30 };
    await tx.insert(service).values(row);
    await tx
      .insert(professionalService)
      .values({ tenantId: tenant.id, professionalId, serviceId: id });
  });
  return id;
}

async function rowOf(at: TestTenant, id: string) {
  const [row] = await withTenant(memberScope(at), (tx) =>
    tx
      .select()
      .from(appointment)
      .where(and(eq(appointment.tenantId, at.tenant.id), eq(appointment.id, id))),
  );
  return row;
}

/** The professionals whose time it takes. */
async function takenOf(at: TestTenant, id: string) {
  const rows = await withTenant(memberScope(at), (tx) =>
    tx
      .select()
      .from(occupancy)
      .where(and(eq(occupancy.tenantId, at.tenant.id), eq(occupancy.appointmentId, id))),
  );
  return rows.filter(({ active }) => active).flatMap(({ professionalId }) => professionalId ?? []);
}

async function historyOf(at: TestTenant, id: string) {
  const rows = await withTenant(memberScope(at), (tx) =>
    tx
      .select()
      .from(appointmentEvent)
      .where(
        and(eq(appointmentEvent.tenantId, at.tenant.id), eq(appointmentEvent.appointmentId, id)),
      )
      .orderBy(appointmentEvent.version),
  );
  return rows.map(({ kind }) => kind);
}
