import { randomUUID } from "node:crypto";
import { eq, inArray, or, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { appointment, occupancy, professionalService, service, slotHold } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { loadBookingTimes } from "@/lib/availability/load-booking-times";
import { toMinute } from "@/lib/core/time/epoch";
import { bookVisit } from "@/lib/visits/book-visit";
import { loadVisitStarts } from "@/lib/visits/load-visit-starts";
import type { AskedPart } from "@/lib/visits/read-parts";
import { booked, stranger, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import type { HeldSlot } from "./hold-attempt";
import { type HoldSlotInput, holdSlot } from "./hold-slot";
import { releaseHold } from "./release-hold";

// It is Monday 2 March 2026, 08:00 in Santo Domingo. Both professionals give the tenant's service, half an hour long,
// and the second one, of 45 minutes.
let at: TestTenant;
let visitor: TenantScope;
let desk: TenantScope;
let ana: string;
let luis: string;
let color: string;

beforeAll(async () => {
  at = await createTenant({ professionals: 2, tenant: { holdMinutes: 10 } });
  visitor = publicScope(at);
  desk = memberScope(at, "staff");
  [ana = "", luis = ""] = at.professionalIds;
  color = await addService(at, {});
});
afterAll(closePool);

describe("a visit that is held", () => {
  test("takes every part from whoever gives it, is seen of each by the desk, and becomes the visit", async () => {
    const start = "2026-03-03T09:00:00-04:00";
    const hold = await held(start);
    expect(hold).toMatchObject({
      serviceId: at.serviceId,
      professionalId: ana,
      start,
      siteId: null,
    });
    expect(hold.end).toBe("2026-03-03T10:15:00-04:00");
    expect(hold.parts).toEqual([
      part(at.serviceId, ana, start, "2026-03-03T09:30:00-04:00"),
      part(color, luis, "2026-03-03T09:30:00-04:00", hold.end),
    ]);
    for (const scope of [visitor, desk]) {
      const refused = await bookVisit(scope, { ...asked(start), client: stranger() });
      expect(refused).toMatchObject({ ok: false, code: "slot_taken" });
      const detail = refused.ok ? undefined : refused.detail;
      expect(detail && "alternatives" in detail && detail.alternatives).toHaveLength(3);
    }
    const second = { ...wish(at, "2026-03-03T09:30:00-04:00"), professionalId: luis };
    expect(await bookAppointment(visitor, second)).toMatchObject({ code: "slot_taken" });
    const agenda = await loadAgenda(desk, { from: "2026-03-03", to: "2026-03-03" });
    expect(agenda.holds.map((each) => [each.professionalId, each.start])).toEqual([
      [ana, start],
      [luis, "2026-03-03T09:30:00-04:00"],
    ]);

    const outcome = await bookVisit(visitor, {
      ...{ ...asked(start), client: stranger(), holdId: hold.id },
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(await rowsOf(hold)).toEqual({ holds: 0, taken: 0 });
    const rows = await appointmentsOf(outcome.ok ? outcome.value.visitId : "");
    expect(rows.map(({ professionalId }) => professionalId)).toEqual([ana, luis]);
  });

  test("goes to whom it was kept with, although somebody else would be chosen by now", async () => {
    const start = "2026-03-04T09:00:00-04:00";
    const anyone = [at.serviceId, color].map((serviceId) => ({ serviceId, professionalId: "any" }));
    const hold = await held(start, { parts: anyone });
    // Meanwhile the other one would be the freer of the two.
    const other = hold.professionalId === ana ? luis : ana;
    const busier = {
      ...wish(at, "2026-03-04T15:00:00-04:00"),
      professionalId: hold.professionalId,
    };
    await booked(visitor, busier);
    expect(other).not.toBe(hold.professionalId);
    const outcome = await bookVisit(visitor, {
      ...{ parts: anyone, start, client: stranger(), holdId: hold.id },
    });
    const rows = await appointmentsOf(outcome.ok ? outcome.value.visitId : "");
    expect(rows.map(({ professionalId }) => professionalId)).toEqual(
      hold.parts?.map(({ professionalId }) => professionalId),
    );
  });

  test("is offered to whoever keeps it, also the single services of it, and free for all once it is left", async () => {
    const start = "2026-03-05T09:00:00-04:00";
    const hold = await held(start);
    const startMinute = toMinute(Date.parse(start));
    const offered = (exceptHoldId?: string) =>
      loadVisitStarts(visitor, { parts: parts(), startMinute, exceptHoldId });
    expect(await offered()).toBeUndefined();
    expect(await offered(hold.id)).toEqual([startMinute, startMinute + 30]);
    const single = { serviceId: color, professionalId: luis };
    const times = async (exceptHoldId?: string) =>
      (await loadBookingTimes(visitor, { ...single, exceptHoldId }))?.slots;
    const isSecond = (slot: { startMinute: number }) => slot.startMinute === startMinute + 30;
    expect((await times())?.some(isSecond)).toBe(false);
    expect((await times(hold.id))?.some(isSecond)).toBe(true);
    expect(await releaseHold(visitor, { holdId: hold.id })).toMatchObject({ ok: true });
    expect(await offered()).toHaveLength(2);
  });

  test("is never put off: asked again it is the same, left and taken up again it keeps its end", async () => {
    const start = "2026-03-06T09:00:00-04:00";
    const hold = await held(start);
    expect(await held(start, { holdId: hold.id })).toEqual(hold);
    await expiresIn(hold, "90 seconds");
    await releaseHold(visitor, { holdId: hold.id });
    const again = await held(start, { holdId: hold.id });
    expect(again.id).not.toBe(hold.id);
    const left = await secondsLeft(again);
    expect(left).toHaveLength(4);
    expect(Math.max(...left)).toBeLessThanOrEqual(90);
    expect(Math.min(...left)).toBeGreaterThan(60);
  });

  test("is exchanged for a single service and back, and nothing of it stays", async () => {
    const start = "2026-03-07T09:00:00-04:00";
    const visit = await held(start);
    const single = await holdSlot(visitor, {
      ...{ serviceId: color, professionalId: luis, start: "2026-03-07T09:30", holdId: visit.id },
    });
    if (!single.ok) throw new Error(single.code);
    expect(await rowsOf(visit)).toEqual({ holds: 0, taken: 0 });
    const back = await held(start, { holdId: single.value.id });
    expect(await rowsOf(single.value)).toEqual({ holds: 0, taken: 0 });
    expect(await rowsOf(back)).toEqual({ holds: 2, taken: 2 });
  });

  test("is of no use for another visit: with another order, another service or one more it is booked anew", async () => {
    const start = "2026-03-09T09:00:00-04:00";
    const hold = await held(start);
    const [first, second] = parts();
    if (!first || !second) throw new Error("There are two parts");
    for (const other of [[second, first], [first, first], [first, second, first], [first]]) {
      const anew = await holdSlot(visitor, { parts: other, start });
      expect(anew).toMatchObject({ ok: false, code: "slot_taken" });
    }
    const turned = await bookVisit(visitor, {
      ...{ parts: [second, first], start, client: stranger(), holdId: hold.id },
    });
    expect(turned).toMatchObject({ ok: true });
    expect(await rowsOf(hold)).toEqual({ holds: 0, taken: 0 });
  });

  test("counts as one of the five that somebody may keep", async () => {
    const holder = randomUUID();
    const starts = [10, 11, 12, 13, 14, 15].map((hour) => `2026-03-10T${hour}:00`);
    const codes: string[] = [];
    for (const start of starts) {
      const outcome = await holdSlot(visitor, asked(start), { holder });
      codes.push(outcome.ok ? "kept" : outcome.code);
    }
    expect(codes).toEqual(["kept", "kept", "kept", "kept", "kept", "too_many_holds"]);
  });
});

describe("an expired hold of a visit", () => {
  test("is in nobody's way, part by part or as a whole", async () => {
    const [first, second] = ["2026-03-11T09:00:00-04:00", "2026-03-12T09:00:00-04:00"];
    for (const start of [first, second]) await expiresIn(await held(start), "-1 second");
    await booked(visitor, { ...wish(at, "2026-03-11T09:30"), professionalId: luis });
    await booked(visitor, { ...wish(at, first), professionalId: ana });
    await held(second);
  });

  test("is booked all the same while all of it is free, and else tells the nearest starts", async () => {
    const start = "2026-03-13T09:00:00-04:00";
    const hold = await held(start);
    await expiresIn(hold, "-1 second");
    const mine = { ...asked(start), holdId: hold.id };
    await booked(visitor, { ...wish(at, "2026-03-13T09:30"), professionalId: luis });
    const refused = await bookVisit(visitor, { ...mine, client: stranger() });
    expect(refused).toMatchObject({ ok: false, code: "slot_taken" });
    const free = "2026-03-13T14:00:00-04:00";
    const late = await held(free);
    await expiresIn(late, "-1 second");
    const outcome = await bookVisit(visitor, {
      ...{ ...asked(free), holdId: late.id, client: stranger() },
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(await rowsOf(late)).toEqual({ holds: 0, taken: 0 });
  });
});

describe("of many at once", () => {
  test("who want visits that cross each other, nobody keeps half of one", async () => {
    const start = "2026-03-14T09:00:00-04:00";
    // One has Ana and then Luis, the other Luis and then Ana: both need Luis at half past nine.
    const crossing = [...parts()].reverse();
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        holdSlot(visitor, { parts: index % 2 ? parts() : crossing, start }),
      ),
    );
    const kept = outcomes.flatMap((each) => (each.ok ? [each.value] : []));
    for (const each of outcomes) if (!each.ok) expect(each.code).toBe("slot_taken");
    expect(kept).toHaveLength(1);
    for (const hold of kept) expect(await rowsOf(hold)).toEqual({ holds: 2, taken: 2 });
    expect(await takenAround(start)).toBe(2);
  });

  test("a visit that is held and single bookings of its parts exclude each other", async () => {
    for (const day of [16, 17, 18]) {
      const start = `2026-03-${day}T09:00:00-04:00`;
      const [hold, first, second] = await Promise.all([
        holdSlot(visitor, asked(start)),
        bookAppointment(visitor, { ...wish(at, start), professionalId: ana }),
        bookAppointment(visitor, {
          ...wish(at, `2026-03-${day}T09:30:00-04:00`),
          professionalId: luis,
        }),
      ]);
      expect(hold.ok).toBe(!first.ok && !second.ok);
      for (const each of [hold, first, second]) if (!each.ok) expect(each.code).toBe("slot_taken");
    }
  });

  test("who book with one hold, one does", async () => {
    const start = "2026-03-19T09:00:00-04:00";
    const hold = await held(start);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        bookVisit(visitor, { ...asked(start), client: stranger(), holdId: hold.id }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rowsOf(hold)).toEqual({ holds: 0, taken: 0 });
  });
});

describe("rooms and groups", () => {
  test("seats of a session that exists are kept as seats, and a session of one's own as its time", async () => {
    const place = await createTenant({ service: { capacity: 2 } });
    const [scope, start] = [publicScope(place), "2026-03-03T10:00:00-04:00"];
    const alone = await addService(place, { durationMinutes: 30 });
    const wanted = [place.serviceId, alone].map((serviceId) => ({
      ...{ serviceId, professionalId: place.professionalId },
    }));
    await booked(scope, wish(place, start));
    const hold = await held(start, { parts: wanted }, scope);
    expect(await bookAppointment(scope, wish(place, start))).toMatchObject({ ok: false });
    const outcome = await bookVisit(scope, {
      ...{ parts: wanted, start, client: stranger(), holdId: hold.id },
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(await bookAppointment(scope, wish(place, start))).toMatchObject({ ok: false });
  });
});

test("another practice can neither go on with it, nor free it, nor book with it, nor can a part of it be left alone", async () => {
  const start = "2026-03-20T09:00:00-04:00";
  const hold = await held(start);
  const elsewhere = await createTenant();
  const foreigner = publicScope(elsewhere);
  expect(await releaseHold(foreigner, { holdId: hold.id })).toMatchObject({ code: "not_found" });
  const one = { serviceId: elsewhere.serviceId, professionalId: "any" };
  const theirs = { parts: [one, one], start, holdId: hold.id };
  expect(await holdSlot(foreigner, theirs)).toMatchObject({ ok: true });
  expect(
    await bookVisit(foreigner, { ...theirs, start: "2026-03-20T15:00", client: stranger() }),
  ).toMatchObject({ ok: true });
  const ids = await withTenant(visitor, (tx) =>
    tx.select({ id: slotHold.id }).from(slotHold).where(eq(slotHold.visitId, hold.id)),
  );
  for (const { id } of ids) {
    expect(await releaseHold(visitor, { holdId: id })).toMatchObject({ code: "not_found" });
  }
  expect(await rowsOf(hold)).toEqual({ holds: 2, taken: 2 });
});

function part(serviceId: string, professionalId: string, start: string, end: string) {
  return { serviceId, professionalId, start, end };
}

function parts(): readonly AskedPart[] {
  return [
    { serviceId: at.serviceId, professionalId: ana },
    { serviceId: color, professionalId: luis },
  ];
}

function asked(start: string, given: Partial<HoldSlotInput> = {}) {
  return { parts: parts(), start, ...given };
}

async function held(
  start: string,
  given: Partial<HoldSlotInput> = {},
  scope = visitor,
): Promise<HeldSlot> {
  const outcome = await holdSlot(scope, asked(start, given));
  if (!outcome.ok) throw new Error(`Not held: ${outcome.code}`);
  return outcome.value;
}

function ofHold({ id }: Pick<HeldSlot, "id">) {
  return or(eq(slotHold.visitId, id), eq(slotHold.id, id));
}

/** As if time had passed by the database's clock. */
function expiresIn(hold: HeldSlot, interval: string): Promise<void> {
  const expiresAt = sql`now() + ${interval}::interval`;
  return withTenant(visitor, async (tx) => {
    const rows = await tx.update(slotHold).set({ expiresAt }).where(ofHold(hold)).returning();
    const ids = rows.map(({ id }) => id);
    await tx.update(occupancy).set({ expiresAt }).where(inArray(occupancy.holdId, ids));
  });
}

/** Of every row of it, and of everything that they take. */
async function secondsLeft(hold: HeldSlot): Promise<number[]> {
  const rows = await withTenant(visitor, (tx) =>
    tx
      .select({
        hold: sql<number>`extract(epoch FROM ${slotHold.expiresAt} - now())::float8`,
        taken: sql<number>`extract(epoch FROM ${occupancy.expiresAt} - now())::float8`,
      })
      .from(slotHold)
      .innerJoin(occupancy, eq(occupancy.holdId, slotHold.id))
      .where(ofHold(hold)),
  );
  return rows.flatMap((row) => [row.hold, row.taken]);
}

function rowsOf(hold: Pick<HeldSlot, "id">) {
  return withTenant(visitor, async (tx) => {
    const holds = await tx.$count(slotHold, ofHold(hold));
    const [row] = await tx
      .select({ taken: sql<number>`count(*)::int` })
      .from(slotHold)
      .innerJoin(occupancy, eq(occupancy.holdId, slotHold.id))
      .where(ofHold(hold));
    return { holds, taken: row?.taken ?? 0 };
  });
}

/** How much is taken of anybody from a start on for an hour and a quarter. */
async function takenAround(start: string): Promise<number> {
  const end = new Date(Date.parse(start) + 75 * 60_000).toISOString();
  return withTenant(visitor, (tx) =>
    tx.$count(
      occupancy,
      sql`${occupancy.startsAt} < ${end}::timestamptz AND ${occupancy.endsAt} > ${start}::timestamptz`,
    ),
  );
}

function appointmentsOf(visitId: string) {
  return withTenant(desk, (tx) =>
    tx
      .select({ professionalId: appointment.professionalId })
      .from(appointment)
      .where(eq(appointment.visitId, visitId))
      .orderBy(appointment.startsAt),
  );
}

/** One more service that everybody gives. */
async function addService(
  { tenant, professionalIds }: TestTenant,
  given: { readonly durationMinutes?: number },
): Promise<string> {
  const [id, tenantId] = [randomUUID(), tenant.id];
  await withTenant(memberScope({ tenant }), async (tx) => {
    await tx.insert(service).values({
      ...{ tenantId, id, name: "Color", durationMinutes: 45, stepMinutes: 15, ...given },
    });
    await tx
      .insert(professionalService)
      .values(
        professionalIds.map((professionalId) => ({ tenantId, professionalId, serviceId: id })),
      );
  });
  return id;
}
