import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import {
  appointment,
  groupSession,
  professional,
  resource,
  resourceKind,
  service,
  site,
  travelTime,
  weeklyHours,
} from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { codesOf, many } from "@/tests/booking/outcomes";
import { booked, stranger, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { bookAppointment } from "./book-appointment";
import { cancelAppointment } from "./cancel-appointment";
import { changeStatus } from "./change-status";
import { rescheduleAppointment } from "./reschedule-appointment";

// It is Monday 2 March 2026, 08:00 in Santo Domingo; the practice opens from 09:00 to 18:00.
afterAll(closePool);

describe("rooms", () => {
  test("of 40 at once, with a professional each, as many are booked as there are rooms", async () => {
    const at = await withRooms(3, { professionals: 40 });
    const outcomes = await many(40, (n) =>
      bookAppointment(
        publicScope(at),
        wish(at, "2026-03-03T10:00", { professionalId: at.professionalIds[n] ?? "" }),
      ),
    );
    expect(codesOf(outcomes)).toEqual({ ok: 3, no_room: 37 });
    expect(await overlaps(at)).toBe(0);
  });

  test("a room is free again once its appointment is cancelled, and moves along with it", async () => {
    const at = await withRooms(1, { professionals: 2 });
    const desk = memberScope(at);
    const [, other = ""] = at.professionalIds;
    const first = await booked(desk, wish(at, "2026-03-03T10:00"));
    const elsewhere = wish(at, "2026-03-03T10:00", { professionalId: other });
    expect(await bookAppointment(desk, elsewhere)).toMatchObject({ code: "no_room" });
    await must(rescheduleAppointment(desk, { appointmentId: first.id, start: "2026-03-03T11:00" }));
    const second = await booked(desk, elsewhere);
    expect(
      await rescheduleAppointment(desk, { appointmentId: second.id, start: "2026-03-03T11:00" }),
    ).toMatchObject({ code: "no_room" });
    await must(cancelAppointment(desk, { appointmentId: first.id, reason: "No viene" }));
    await must(
      rescheduleAppointment(desk, { appointmentId: second.id, start: "2026-03-03T11:00" }),
    );
    expect(await overlaps(at)).toBe(0);
  });
});

describe("group sessions", () => {
  test("of 40 at once exactly the capacity gets a seat, in one session", async () => {
    const at = await createTenant({ service: { capacity: 10 } });
    const outcomes = await many(40, () =>
      bookAppointment(publicScope(at), wish(at, "2026-03-03T10:00")),
    );
    expect(codesOf(outcomes)).toEqual({ ok: 10, session_full: 30 });
    const sessions = await withTenant(memberScope(at), (tx) => tx.select().from(groupSession));
    expect(sessions).toHaveLength(1);
    expect(await overlaps(at)).toBe(0);
  });

  test("a seat that is given back is taken again; the last one gives the professional back", async () => {
    const at = await createTenant({ service: { capacity: 2 } });
    const desk = memberScope(at);
    const single = await addService(at);
    const one = await booked(desk, wish(at, "2026-03-03T10:00"));
    const two = await booked(desk, wish(at, "2026-03-03T10:00"));
    const third = wish(at, "2026-03-03T10:00");
    expect(await bookAppointment(desk, third)).toMatchObject({ code: "session_full" });
    await must(cancelAppointment(desk, { appointmentId: one.id, reason: "No viene" }));
    const again = await booked(desk, third);
    const alone = wish(at, "2026-03-03T10:00", { serviceId: single });
    expect(await bookAppointment(desk, alone)).toMatchObject({ code: "slot_taken" });
    await must(cancelAppointment(desk, { appointmentId: two.id, reason: "No viene" }));
    await must(rescheduleAppointment(desk, { appointmentId: again.id, start: "2026-03-03T11:00" }));
    await booked(desk, alone);
    expect(await bookAppointment(desk, wish(at, "2026-03-03T10:00"))).toMatchObject({
      code: "slot_taken",
    });
    expect(await overlaps(at)).toBe(0);
  });

  test("who comes alone moves to a time that overlaps their own; with company the session stays", async () => {
    const at = await createTenant({
      service: { capacity: 3, durationMinutes: 60, stepMinutes: 30, dailyMax: 1 },
    });
    const desk = memberScope(at);
    const alone = await booked(desk, wish(at, "2026-03-03T10:00"));
    const toHalfPast = { appointmentId: alone.id, start: "2026-03-03T10:30" };
    await must(rescheduleAppointment(desk, toHalfPast));
    expect(await bookAppointment(desk, wish(at, "2026-03-03T09:00"))).toMatchObject({
      code: "daily_max_reached",
    });
    await booked(desk, wish(at, "2026-03-03T10:30"));
    const back = { ...toHalfPast, start: "2026-03-03T10:00", outsideHours: true };
    expect(await rescheduleAppointment(desk, back)).toMatchObject({ code: "slot_taken" });
    expect(await overlaps(at)).toBe(0);
  });

  test("while the last client leaves, whoever joins has a session with a professional", async () => {
    const at = await createTenant({ service: { capacity: 5 } });
    const desk = memberScope(at);
    for (let round = 0; round < 8; round += 1) {
      const start = `2026-03-0${3 + (round % 4)}T1${round < 4 ? 0 : 2}:00`;
      const { id } = await booked(desk, wish(at, start));
      const [, joined] = await Promise.all([
        cancelAppointment(desk, { appointmentId: id, reason: "No viene" }),
        bookAppointment(desk, wish(at, start)),
      ]);
      expect(joined).toMatchObject({ ok: true });
    }
    expect(await seatsWithoutSession(at)).toBe(0);
    expect(await overlaps(at)).toBe(0);
  });

  test("who was missed and comes after all has their seat again, unless it was given away", async () => {
    const at = await createTenant({ service: { capacity: 1 + 1 } });
    const start = "2026-03-02T09:00";
    const desk = memberScope(at);
    const one = await booked(desk, wish(at, start));
    await booked(desk, wish(at, start));
    const later: TenantScope = { ...desk, nowMs: Date.parse("2026-03-02T09:05:00-04:00") };
    await must(changeStatus(later, { appointmentId: one.id, step: "miss" }));
    await must(changeStatus(later, { appointmentId: one.id, step: "undo" }));
    await must(changeStatus(later, { appointmentId: one.id, step: "miss" }));
    await booked(later, wish(at, start, { outsideHours: true }));
    expect(await changeStatus(later, { appointmentId: one.id, step: "undo" })).toMatchObject({
      code: "session_full",
    });
    expect(await overlaps(at)).toBe(0);
  });
});

describe("what is counted", () => {
  test("of 40 at once a professional takes a day's maximum, and a week's", async () => {
    const at = await createTenant({
      professionals: 1,
      service: { durationMinutes: 10, stepMinutes: 10, dailyMax: 3, weeklyMax: 5 },
    });
    const visitor = publicScope(at);
    const on = (day: string) => (n: number) =>
      bookAppointment(visitor, wish(at, `2026-03-${day}T${10 + Math.floor(n / 6)}:${n % 6}0`));
    expect(codesOf(await many(40, on("03")))).toEqual({ ok: 3, daily_max_reached: 37 });
    expect(codesOf(await many(40, on("04")))).toEqual({ ok: 2, weekly_max_reached: 38 });
    const desk = memberScope(at);
    const insisting = wish(at, "2026-03-03T17:00", { outsideHours: true });
    expect(await bookAppointment(desk, insisting)).toMatchObject({ ok: true });
  });

  test("of 20 at once a client has as many open as the practice allows; the desk may go on", async () => {
    const at = await createTenant({ tenant: { clientMaxOpen: 3 } });
    const client = stranger();
    const starts = Array.from(
      { length: 20 },
      (_, n) => `2026-03-0${3 + Math.floor(n / 10)}T${10 + (n % 8)}:${n % 10 > 7 ? 30 : "00"}`,
    );
    const outcomes = await many(20, (n) =>
      bookAppointment(publicScope(at), wish(at, starts[n] ?? "", { client })),
    );
    const codes = codesOf(outcomes);
    expect(codes.ok).toBe(3);
    expect(codes.too_many_open).toBe(17);
    const desk = bookAppointment(memberScope(at), wish(at, "2026-03-06T10:00", { client }));
    expect(await desk).toMatchObject({ ok: true });
  });
});

describe("a professional", () => {
  test("who is switched off while bookings are in flight gets none afterwards", async () => {
    const at = await createTenant({ service: { durationMinutes: 10, stepMinutes: 10 } });
    let off: Promise<void> | undefined;
    // From the moment on at which it is switched off, and not yet committed.
    await new Promise<void>((isSwitchedOff) => {
      off = withTenant(memberScope(at), async (tx) => {
        await tx.update(professional).set({ active: false }).where(ofTenant(at));
        isSwitchedOff();
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
    });
    const outcomes = await many(10, (n) =>
      bookAppointment(publicScope(at), wish(at, `2026-03-03T1${n % 6}:00`)),
    );
    await off;
    expect(codesOf(outcomes)).toEqual({ professional_unavailable: 10 });
  });

  test("of two places needs the way between them, also from two who book at once", async () => {
    const at = await createTenant({ hours: null });
    const { id: tenantId } = at.tenant;
    const [siteId, professionalId] = [randomUUID(), at.professionalId];
    await withTenant(memberScope(at), async (tx) => {
      const place = { tenantId, id: siteId, name: "Sede Norte" };
      await tx.insert(site).values({ ...place, timeZone: "America/Santo_Domingo" });
      await tx.insert(travelTime).values({ tenantId, toSiteId: siteId, minutes: 30 });
      const day = { tenantId, professionalId, weekday: 2 as const };
      await tx.insert(weeklyHours).values([
        { ...day, startMinute: 540, endMinute: 1080 },
        { ...day, startMinute: 540, endMinute: 1080, siteId },
      ]);
    });
    const places = [null, siteId, null, siteId, null, siteId];
    const times = ["10:00", "10:30", "12:30", "12:00", "15:00", "16:00"];
    const outcomes = await many(6, (n) =>
      bookAppointment(
        publicScope(at),
        wish(at, `2026-03-03T${times[n]}`, { siteId: places[n] ?? null }),
      ),
    );
    expect(codesOf(outcomes)).toEqual({ ok: 4, slot_taken: 2 });
    expect(outcomes.slice(4).every(({ ok }) => ok)).toBe(true);
  });
});

describe("overbooking", () => {
  const overbook = { overbook: true, overbookReason: "Urgencia" };

  test("of 20 at once as many stand on top of another as the practice allows", async () => {
    const at = await createTenant({ tenant: { overbookLimit: 2 } });
    const desk = memberScope(at, "staff");
    await booked(desk, wish(at, "2026-03-03T10:00"));
    const outcomes = await many(20, () =>
      bookAppointment(desk, wish(at, "2026-03-03T10:00", overbook)),
    );
    expect(codesOf(outcomes)).toEqual({ ok: 2, overbook_limit_reached: 18 });
    expect(await overlaps(at)).toBe(0);
  });

  test("a free time is booked as usual, a room is not taken, and who may not is refused", async () => {
    const at = await withRooms(1, { tenant: { overbookLimit: 1 } });
    const desk = memberScope(at, "staff");
    const plain = await booked(desk, wish(at, "2026-03-03T10:00", overbook));
    const top = await booked(desk, wish(at, "2026-03-03T10:00", overbook));
    const rows = await withTenant(desk, (tx) => tx.select().from(appointment));
    const fact = new Map(rows.map((row) => [row.id, [row.overbooked, row.resourceId !== null]]));
    expect(fact.get(plain.id)).toEqual([false, true]);
    expect(fact.get(top.id)).toEqual([true, false]);
    const again = wish(at, "2026-03-03T10:00", overbook);
    const attending = memberScope(at, "professional", {
      professionalId: at.professionalId,
    });
    expect(await bookAppointment(attending, again)).toMatchObject({ code: "forbidden" });
    expect(await bookAppointment(publicScope(at), again)).toMatchObject({ code: "forbidden" });
    const silent = wish(at, "2026-03-03T11:00", { overbook: true });
    expect(await bookAppointment(desk, silent)).toMatchObject({ code: "reason_required" });
  });
});

async function withRooms(
  count: number,
  overrides: Parameters<typeof createTenant>[0] = {},
): Promise<TestTenant> {
  const at = await createTenant(overrides);
  const { id: tenantId } = at.tenant;
  const kindId = randomUUID();
  await withTenant(memberScope(at), async (tx) => {
    await tx.insert(resourceKind).values({ tenantId, id: kindId, name: "Consultorio" });
    await tx
      .insert(resource)
      .values(Array.from({ length: count }, (_, n) => ({ tenantId, kindId, name: `Sala ${n}` })));
    await tx.update(service).set({ resourceKindId: kindId }).where(eq(service.tenantId, tenantId));
  });
  return at;
}

function ofTenant({ tenant }: TestTenant) {
  return eq(professional.tenantId, tenant.id);
}

async function addService({ tenant, professionalId }: TestTenant): Promise<string> {
  const id = randomUUID();
  await withTenant(memberScope({ tenant }), async (tx) => {
    const row = { tenantId: tenant.id, id, name: "Sola", durationMinutes: 30, stepMinutes: 30 };
    await tx.insert(service).values(row);
    await tx.execute(sql`INSERT INTO professional_service (tenant_id, professional_id, service_id)
      VALUES (${tenant.id}, ${professionalId}, ${id})`);
  });
  return id;
}

async function must(outcome: Promise<{ readonly ok: boolean }>): Promise<void> {
  expect(await outcome).toMatchObject({ ok: true });
}

function overlaps(of: TestTenant): Promise<number> {
  return count(
    of,
    sql`FROM occupancy a JOIN occupancy b ON a.tenant_id = b.tenant_id AND a.subject_id = b.subject_id
      AND a.lane = b.lane AND a.id < b.id AND a.busy && b.busy WHERE a.active AND b.active`,
  );
}

function seatsWithoutSession(of: TestTenant): Promise<number> {
  return count(
    of,
    sql`FROM occupancy seat WHERE seat.seat_of_id IS NOT NULL AND seat.active AND NOT EXISTS (
      SELECT FROM occupancy held WHERE held.group_session_id = seat.seat_of_id AND held.active)`,
  );
}

async function count(of: TestTenant, from: ReturnType<typeof sql>): Promise<number> {
  const rows = await withTenant(memberScope(of), (tx) =>
    tx.execute<{ count: number }>(sql`SELECT count(*)::int AS count ${from}`),
  );
  return rows[0]?.count ?? Number.NaN;
}
