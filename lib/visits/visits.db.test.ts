import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { appointment, notification, professionalService, service } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { loadAppointment } from "@/lib/appointments/reads";
import { toMinute } from "@/lib/core/time/epoch";
import { claimBatch } from "@/lib/notifications/claim-batch";
import { booked, stranger, wish } from "@/tests/booking/wishes";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { acceptVisit } from "./accept-visit";
import { bookVisit } from "./book-visit";
import { cancelVisit } from "./cancel-visit";
import { loadVisit } from "./load-visit";
import { loadVisitStarts } from "./load-visit-starts";
import { loadVisitDay, loadVisitTimes } from "./load-visit-times";
import { bookVisitInput } from "./schema";

// It is Monday 2 March 2026, 08:00 in Santo Domingo. The first service is the tenant's (30 minutes, by both
// professionals); the second takes 45 and is given by both, the third 20 and by the second professional alone.
let at: TestTenant;
let desk: TenantScope;
let dye: string;
let nails: string;
const visitor = () => publicScope(at);

beforeAll(async () => {
  at = await createTenant({ professionals: 2 });
  desk = memberScope(at, "staff");
  [dye, nails] = [
    await addService("Color", 45, at.professionalIds),
    await addService("Uñas", 20, at.professionalIds.slice(1)),
  ];
});
afterAll(closePool);

describe("booking a visit", () => {
  test("makes all parts in sequence with one professional where that can be, and one confirmation", async () => {
    const { visitId, appointmentIds } = await visit("2026-03-03T09:00", [at.serviceId, dye]);
    const rows = await rowsOf(visitId);
    expect(rows.map(({ id }) => id)).toEqual(appointmentIds);
    expect(rows.map(spanOf)).toEqual(["13:00-13:30", "13:30-14:15"]);
    expect(new Set(rows.map(({ professionalId }) => professionalId)).size).toBe(1);
    expect(await kindsOwed(appointmentIds)).toEqual(["booked"]);
    const system = { ...desk, actor: { kind: "system" as const } };
    const { due } = await claimBatch(system, randomUUID());
    const [told] = due
      .flatMap((each) => ("appointment" in each ? [each] : []))
      .filter(({ appointment: { id } }) => appointmentIds.includes(id));
    expect(told?.together?.appointments.map(({ service: of }) => of.name)).toEqual([
      "Consulta",
      "Color",
    ]);
  });

  test("goes from one professional to another where nobody gives all of it", async () => {
    const [first = "", second = ""] = at.professionalIds;
    const outcome = await bookVisit(visitor(), {
      ...asked("2026-03-03T11:00", [at.serviceId, nails]),
      parts: [
        { serviceId: at.serviceId, professionalId: first },
        { serviceId: nails, professionalId: "any" },
      ],
    });
    const rows = outcome.ok ? await rowsOf(outcome.value.visitId) : [];
    expect(rows.map(({ professionalId }) => professionalId)).toEqual([first, second]);
    expect(rows.map(spanOf)).toEqual(["15:00-15:30", "15:30-15:50"]);
  });

  test("whose second part is taken makes nothing, and names starts at which all of it fits", async () => {
    await booked(visitor(), wish(at, "2026-03-04T09:30"));
    const [first = ""] = at.professionalIds;
    const parts = [at.serviceId, dye].map((serviceId) => ({ serviceId, professionalId: first }));
    const outcome = await bookVisit(visitor(), { ...asked("2026-03-04T09:00", []), parts });
    expect(outcome).toMatchObject({ ok: false, code: "slot_taken" });
    expect(await startingAt("2026-03-04T13:00:00Z")).toBe(0);
    const detail = outcome.ok ? undefined : outcome.detail;
    const starts =
      detail && "alternatives" in detail ? detail.alternatives.map(({ start }) => start) : [];
    expect(starts).toHaveLength(3);
    for (const start of starts) {
      const day = await loadVisitDay(desk, {
        parts,
        from: start.slice(0, 10),
        to: start.slice(0, 10),
      });
      expect(day.ok && day.value.slots.some((each) => each.start === start)).toBe(true);
    }
  });

  test("can be booked where it is offered, and is no longer offered where it was booked", async () => {
    const parts = [at.serviceId, dye, nails].map((serviceId) => ({
      ...{ serviceId, professionalId: "any" },
    }));
    const [, second = ""] = at.professionalIds;
    for (let round = 0; round < 3; round += 1) {
      const times = await loadVisitTimes(visitor(), parts);
      const startMinute = times?.slots[0]?.startMinute ?? 0;
      const start = new Date(startMinute * 60_000).toISOString().replace(".000Z", "Z");
      const outcome = await bookVisit(visitor(), { ...asked(start, []), parts });
      const rows = outcome.ok ? await rowsOf(outcome.value.visitId) : [];
      expect(rows[2]?.professionalId).toBe(second);
      const after = await loadVisitTimes(visitor(), parts);
      expect(after?.slots.some((slot) => slot.startMinute === startMinute)).toBe(false);
    }
    const between = await bookVisit(visitor(), { ...asked("2026-03-05T09:10", []), parts });
    expect(between).toMatchObject({ code: "off_grid" });
  });

  test("of thirty at once for one start, as many as fit win whole visits and nobody half of one", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () =>
        bookVisit(visitor(), asked("2026-03-06T10:00", [at.serviceId, dye])),
      ),
    );
    const won = outcomes.flatMap((each) => (each.ok ? [each.value] : []));
    expect(won).toHaveLength(2);
    for (const { visitId } of won) expect(await rowsOf(visitId)).toHaveLength(2);
    const rows = await withTenant(desk, (tx) =>
      tx
        .select({ visitId: appointment.visitId })
        .from(appointment)
        .where(
          and(
            eq(appointment.tenantId, at.tenant.id),
            inArray(appointment.startsAt, [
              new Date("2026-03-06T14:00:00Z"),
              new Date("2026-03-06T14:30:00Z"),
            ]),
          ),
        ),
    );
    expect(rows).toHaveLength(4);
  });

  test("twice from one form books once", async () => {
    const input = { ...asked("2026-03-07T09:00", [at.serviceId, dye]), formId: randomUUID() };
    const [first, second] = await Promise.all([
      bookVisit(visitor(), input),
      bookVisit(visitor(), input),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
  });

  test("of an unknown service, of five or of none is refused", async () => {
    const unknown = await bookVisit(
      visitor(),
      asked("2026-03-09T09:00", [at.serviceId, randomUUID()]),
    );
    expect(unknown).toMatchObject({ code: "not_found" });
    const client = { name: "Eva Mora", email: "eva@ejemplo.example", phone: "8095550100" };
    const of = (count: number) =>
      bookVisitInput.safeParse({
        ...{ start: "2026-03-09T09:00", client },
        parts: Array.from({ length: count }, () => ({
          serviceId: at.serviceId,
          professionalId: "any",
        })),
      });
    expect(of(4).success).toBe(true);
    expect(of(5).error?.issues[0]?.message).toBe("too_many");
    expect(of(0).error?.issues[0]?.message).toBe("required");
  });

  test("at the desk takes hours outside of working time where the team insists", async () => {
    const input = { ...asked("2026-03-10T18:00", [at.serviceId, dye]), client: stranger() };
    expect(await bookVisit(desk, input)).toMatchObject({ code: "outside_hours" });
    expect(await bookVisit(desk, { ...input, outsideHours: true })).toMatchObject({ ok: true });
  });
});

describe("a booked visit", () => {
  test("is shown together, and one part or all of it can be cancelled", async () => {
    const me = clientScope(at);
    const parts = [at.serviceId, dye].map((serviceId) => ({ serviceId, professionalId: "any" }));
    const outcome = await bookVisit(me, { parts, start: "2026-03-20T09:00" });
    const ids = outcome.ok ? outcome.value.appointmentIds : [];
    const [first = "", second = ""] = ids;
    expect((await loadVisit(me, second)).map(({ id, service: of }) => [id, of.name])).toEqual([
      [first, "Consulta"],
      [second, "Color"],
    ]);
    await cancelVisit(me, { appointmentId: second, reach: "part" });
    expect((await loadVisit(me, first)).map(({ status }) => status)).toEqual([
      "confirmed",
      "cancelled",
    ]);
    expect((await loadAppointment(me, first))?.version).toBe(1);

    const again = await bookVisit(me, { parts, start: "2026-03-21T09:00" });
    const all = again.ok ? again.value.appointmentIds : [];
    expect(await cancelVisit(me, { appointmentId: all[1] ?? "", reach: "visit" })).toMatchObject({
      ok: true,
    });
    expect(
      (await loadVisit(me, all[0] ?? "")).map(({ status, version }) => [status, version]),
    ).toEqual([
      ["cancelled", 2],
      ["cancelled", 2],
    ]);
    expect(await kindsOwed(all)).toEqual(["cancelled"]);
    const freed = await bookVisit(visitor(), asked("2026-03-21T09:00", [at.serviceId, dye]));
    expect(freed.ok).toBe(true);
  });

  test("is accepted whole, and the client told once", async () => {
    const strict = await createTenant({ tenant: { requiresAcceptance: true } });
    const me = clientScope(strict);
    const part = { serviceId: strict.serviceId, professionalId: "any" };
    const outcome = await bookVisit(me, { parts: [part, part], start: "2026-03-20T09:00" });
    const ids = outcome.ok ? outcome.value.appointmentIds : [];
    const statuses = async () => (await loadVisit(me, ids[0] ?? "")).map(({ status }) => status);
    expect(await statuses()).toEqual(["pending", "pending"]);
    const second = { appointmentId: ids[1] ?? "" };
    expect(await acceptVisit(me, second)).toMatchObject({ ok: true, value: { id: ids[1] } });
    expect(await statuses()).toEqual(["confirmed", "confirmed"]);
    expect(await kindsOwed(ids, memberScope(strict))).toEqual(["accepted"]);
    expect((await acceptVisit(me, second)).ok).toBe(true);
    expect(await kindsOwed(ids, memberScope(strict))).toEqual(["accepted"]);
    expect(await acceptVisit(clientScope(at), second)).toMatchObject({ code: "not_found" });
  });

  test("was shown before with the time of each part, as long as it could be booked", async () => {
    const parts = [at.serviceId, dye].map((serviceId) => ({ serviceId, professionalId: "any" }));
    const [first = "", second = ""] = at.professionalIds;
    const startMinute = toMinute(Date.parse("2026-03-25T13:00:00Z"));
    const wanted = { parts, startMinute, siteId: null };
    expect(await loadVisitStarts(visitor(), wanted)).toEqual([startMinute, startMinute + 30]);
    for (const professionalId of [first, second]) {
      await booked(visitor(), { ...wish(at, "2026-03-25T09:30"), professionalId });
    }
    expect(await loadVisitStarts(visitor(), wanted)).toBeUndefined();
  });

  test("late, no part of it is cancelled by a client", async () => {
    const me = clientScope(at);
    const parts = [at.serviceId, dye].map((serviceId) => ({ serviceId, professionalId: "any" }));
    const outcome = await bookVisit(me, { parts, start: "2026-03-23T09:00" });
    const [first = ""] = outcome.ok ? outcome.value.appointmentIds : [];
    const late = { ...me, nowMs: Date.parse("2026-03-22T13:15:00Z") };
    expect(await cancelVisit(late, { appointmentId: first, reach: "visit" })).toMatchObject({
      ok: false,
    });
    expect((await loadVisit(me, first)).map(({ status }) => status)).toEqual([
      "confirmed",
      "confirmed",
    ]);
  });

  test("is nobody else's to see or cancel", async () => {
    const { appointmentIds } = await visit("2026-03-24T09:00", [at.serviceId, dye]);
    const [first = ""] = appointmentIds;
    const elsewhere = memberScope(await createTenant());
    expect(await loadVisit(elsewhere, first)).toEqual([]);
    expect(await loadVisit(clientScope(at), first)).toEqual([]);
    expect(
      await cancelVisit(clientScope(at), { appointmentId: first, reach: "visit" }),
    ).toMatchObject({ code: "not_found" });
  });
});

function asked(start: string, serviceIds: readonly string[]) {
  return {
    ...{ start, client: stranger() },
    parts: serviceIds.map((serviceId) => ({ serviceId, professionalId: "any" })),
  };
}

async function visit(start: string, serviceIds: readonly string[]) {
  const outcome = await bookVisit(visitor(), asked(start, serviceIds));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

function addService(name: string, durationMinutes: number, professionalIds: readonly string[]) {
  const [id, tenantId] = [randomUUID(), at.tenant.id];
  return withTenant(desk, async (tx) => {
    await tx.insert(service).values({ tenantId, id, name, durationMinutes, stepMinutes: 30 });
    await tx
      .insert(professionalService)
      .values(
        professionalIds.map((professionalId) => ({ tenantId, professionalId, serviceId: id })),
      );
    return id;
  });
}

function rowsOf(visitId: string) {
  return withTenant(desk, (tx) =>
    tx
      .select()
      .from(appointment)
      .where(and(eq(appointment.tenantId, at.tenant.id), eq(appointment.visitId, visitId)))
      .orderBy(appointment.startsAt),
  );
}

function spanOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  return `${startsAt.toISOString().slice(11, 16)}-${endsAt.toISOString().slice(11, 16)}`;
}

async function startingAt(iso: string): Promise<number> {
  const rows = await withTenant(desk, (tx) =>
    tx
      .select({ id: appointment.id })
      .from(appointment)
      .where(and(eq(appointment.tenantId, at.tenant.id), eq(appointment.startsAt, new Date(iso)))),
  );
  return rows.length;
}

async function kindsOwed(ids: readonly string[], scope = desk): Promise<string[]> {
  const rows = await withTenant(scope, (tx) =>
    tx
      .select({ kind: notification.kind })
      .from(notification)
      .where(
        and(
          eq(notification.tenantId, scope.tenant.id),
          inArray(notification.appointmentId, [...ids]),
          eq(notification.status, "pending"),
        ),
      ),
  );
  return rows.map(({ kind }) => kind).sort();
}
