import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { occupancy, professionalService, service, slotHold } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { loadBookingTimes } from "@/lib/availability/load-booking-times";
import { toIso } from "@/lib/core/time/iso";
import { booked, wish } from "@/tests/booking/wishes";
import {
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import type { HeldSlot } from "./hold-attempt";
import { type HoldOptions, type HoldSlotInput, holdSlot } from "./hold-slot";
import { releaseHold } from "./release-hold";

// It is Monday 2 March 2026, 08:00 in Santo Domingo. The database's clock is the machine's.
let at: TestTenant;
let visitor: TenantScope;
let desk: TenantScope;
let lastDay = 2;

beforeAll(async () => {
  at = await createTenant({ tenant: { holdMinutes: 10 } });
  visitor = publicScope(at);
  desk = memberScope(at, "staff");
});
afterAll(closePool);

describe("a held time", () => {
  test("is offered to nobody, refused to visitors and the desk with other times, and free at once when it is left", async () => {
    const start = freeDay();
    const hold = await held(start);
    expect(await startsOffered(start)).toBe(false);
    for (const scope of [visitor, desk]) {
      const refused = await bookAppointment(scope, wish(at, start));
      expect(refused).toMatchObject({ ok: false, code: "slot_taken" });
      expect(!refused.ok && refused.detail?.alternatives).toHaveLength(3);
    }
    const second = await holdSlot(visitor, asked(start));
    expect(second).toMatchObject({ ok: false, code: "slot_taken" });
    expect(!second.ok && second.detail?.alternatives).toHaveLength(3);

    expect(await releaseHold(visitor, { holdId: hold.id })).toMatchObject({ ok: true });
    expect(await startsOffered(start)).toBe(true);
    await booked(visitor, wish(at, start));
  });

  test("is seen in the agenda by the desk while it is kept", async () => {
    const start = freeDay();
    const hold = await held(start);
    const agenda = async () => {
      const date = start.slice(0, 10);
      const { holds } = await loadAgenda(desk, { from: date, to: date });
      return holds.map((each) => [each.id, each.professionalId, each.start]);
    };
    expect(await agenda()).toEqual([[hold.id, at.professionalId, start]]);
    await expiresIn(hold, "-1 second");
    expect(await agenda()).toEqual([]);
  });

  test("takes the time around it too, as the appointment would", async () => {
    const place = await createTenant({ service: { bufferAfterMinutes: 30, stepMinutes: 15 } });
    const scope = publicScope(place);
    await held("2026-03-03T10:00:00-04:00", {}, scope, place);
    for (const start of ["2026-03-03T10:45:00-04:00", "2026-03-03T09:15:00-04:00"]) {
      expect(await bookAppointment(scope, wish(place, start))).toMatchObject({
        code: "slot_taken",
      });
    }
    await booked(scope, wish(place, "2026-03-03T11:00:00-04:00"));
  });

  test("becomes the appointment of whoever keeps it, with the professional that it was kept with", async () => {
    const place = await createTenant({ professionals: 2 });
    const scope = publicScope(place);
    const start = "2026-03-03T10:00:00-04:00";
    const hold = await held(start, { professionalId: "any" }, scope, place);
    // Meanwhile the other one would be the freer of the two.
    await booked(scope, wish({ ...place, ...hold }, "2026-03-03T15:00:00-04:00"));
    const value = await booked(
      scope,
      wish(place, start, { professionalId: "any", holdId: hold.id }),
    );
    expect(value.professional.id).toBe(hold.professionalId);
    expect(await rowsOf(hold, scope)).toEqual({ holds: 0, taken: 0 });
  });

  test("is one of many who want it at once", async () => {
    const start = freeDay();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 ? holdSlot(visitor, asked(start)) : bookAppointment(visitor, wish(at, start)),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const each of outcomes) if (!each.ok) expect(each.code).toBe("slot_taken");
  });

  test("asked for with what cannot be booked is refused as a booking is", async () => {
    const refusals = [
      [asked("2026-03-08T10:00:00-04:00"), "outside_hours"],
      [asked("2026-03-02T07:00:00-04:00"), "in_the_past"],
      [asked("2026-03-03T15:10:00-04:00"), "off_grid"],
      [asked("2026-02-31T10:00"), "invalid_time"],
      [{ ...asked("2026-03-03T10:00"), serviceId: randomUUID() }, "not_found"],
      [{ ...asked("2026-03-03T10:00"), professionalId: randomUUID() }, "not_found"],
    ] as const;
    for (const [input, code] of refusals) {
      expect(await holdSlot(visitor, input)).toMatchObject({ ok: false, code });
    }
  });
});

describe("a hold is never put off", () => {
  test("asking again for the same time answers the same hold and the same expiry", async () => {
    const start = freeDay();
    const hold = await held(start);
    expect(await held(start, { holdId: hold.id })).toEqual(hold);
    expect(await held(start, { holdId: hold.id, professionalId: "any" })).toEqual(hold);
  });

  test("leaving it and coming back, as a page that is loaded again does, keeps the first expiry", async () => {
    const start = freeDay();
    const hold = await held(start);
    await expiresIn(hold, "90 seconds");
    await releaseHold(visitor, { holdId: hold.id });
    await releaseHold(visitor, { holdId: hold.id });
    const again = await held(start, { holdId: hold.id });
    expect(again.id).not.toBe(hold.id);
    const left = await secondsLeft(again);
    expect(left.hold).toBeLessThanOrEqual(90);
    expect(left.hold).toBeGreaterThan(60);
    expect(left.taken).toBe(left.hold);
    expect(await startsOffered(start)).toBe(false);
  });

  test("nobody comes back to what somebody else took meanwhile", async () => {
    const start = freeDay();
    const hold = await held(start);
    await releaseHold(visitor, { holdId: hold.id });
    await booked(visitor, wish(at, start));
    expect(await holdSlot(visitor, asked(start, { holdId: hold.id }))).toMatchObject({
      code: "slot_taken",
    });
  });

  test("choosing another time gives the first one back", async () => {
    const [first, second] = [freeDay(), freeDay()];
    const hold = await held(first);
    await held(second, { holdId: hold.id });
    expect(await startsOffered(first)).toBe(true);
    expect(await startsOffered(second)).toBe(false);
  });

  test("a time that can no longer be held leaves the one that is kept as it is", async () => {
    const [first, taken] = [freeDay(), freeDay()];
    const hold = await held(first);
    await booked(visitor, wish(at, taken));
    expect(await holdSlot(visitor, asked(taken, { holdId: hold.id }))).toMatchObject({ ok: false });
    expect(await startsOffered(first)).toBe(false);
  });
});

describe("an expired hold is in nobody's way", () => {
  test("its time is offered, held and booked at once by others", async () => {
    const [first, second] = [freeDay(), freeDay()];
    for (const start of [first, second]) await expiresIn(await held(start), "-1 second");
    expect(await startsOffered(first)).toBe(true);
    await booked(visitor, wish(at, first));
    await held(second);
  });

  test("whoever kept it books it all the same while it is free", async () => {
    const start = freeDay();
    const hold = await held(start);
    await expiresIn(hold, "-1 second");
    await booked(visitor, wish(at, start, { holdId: hold.id }));
    expect(await rowsOf(hold)).toEqual({ holds: 0, taken: 0 });
  });

  test("whoever kept it is told the nearest free times once somebody else has it", async () => {
    const start = freeDay();
    const hold = await held(start);
    await expiresIn(hold, "-1 second");
    await booked(visitor, wish(at, start));
    const refused = await bookAppointment(visitor, wish(at, start, { holdId: hold.id }));
    expect(refused).toMatchObject({ ok: false, code: "slot_taken" });
    expect(!refused.ok && refused.detail?.alternatives).toHaveLength(3);
  });

  test("a time that was in time when it was kept is booked although it would now be too late", async () => {
    const start = toIso(testNowMs / 60_000 + 90, at.tenant.timeZone);
    const hold = await held(start);
    const later = publicScope(at, testNowMs + 45 * 60_000);
    await withTenant(desk, (tx) =>
      tx
        .update(slotHold)
        .set({ createdAt: new Date(testNowMs) })
        .where(eq(slotHold.id, hold.id)),
    );
    expect(await bookAppointment(later, wish(at, start))).toMatchObject({ ok: false });
    await booked(later, wish(at, start, { holdId: hold.id }));
  });
});

describe("whose hold it is", () => {
  test("another practice can neither go on with it, nor free it, nor book with it", async () => {
    const start = freeDay();
    const hold = await held(start);
    const elsewhere = await createTenant();
    const stranger = publicScope(elsewhere);
    expect(await releaseHold(stranger, { holdId: hold.id })).toEqual({
      ok: false,
      code: "not_found",
    });
    const other = await held(start, { holdId: hold.id }, stranger, elsewhere);
    expect(other.id).not.toBe(hold.id);
    await booked(stranger, wish(elsewhere, "2026-03-06T16:00:00-04:00", { holdId: hold.id }));
    expect(await startsOffered(start)).toBe(false);
  });

  test("an id that is made up frees nothing", async () => {
    expect(await releaseHold(visitor, { holdId: randomUUID() })).toMatchObject({
      code: "not_found",
    });
  });

  test("nobody keeps more than five times at once, also of many asked for together, and what they leave counts no more", async () => {
    const starts = Array.from({ length: 9 }, freeDay);
    const holder = randomUUID();
    const outcomes = await Promise.all(
      starts.map((start) => holdSlot(visitor, asked(start), { holder })),
    );
    const kept = outcomes.flatMap((each) => (each.ok ? [each.value] : []));
    expect(kept).toHaveLength(5);
    expect(outcomes.filter((each) => !each.ok && each.code === "too_many_holds")).toHaveLength(4);
    const [first] = kept;
    if (!first) throw new Error("Nothing was held");
    const next = freeDay();
    expect(await holdSlot(visitor, asked(next, { holdId: first.id }), { holder })).toMatchObject({
      ok: true,
    });
    await releaseHold(visitor, { holdId: kept[1]?.id ?? "" });
    expect(await holdSlot(visitor, asked(freeDay()), { holder })).toMatchObject({ ok: true });
    expect(await holdSlot(visitor, asked(freeDay()), { holder: randomUUID() })).toMatchObject({
      ok: true,
    });
  });

  test("the same request under one key is one hold", async () => {
    const start = freeDay();
    const once: HoldOptions["once"] = {
      ...{ key: randomUUID(), requestHash: Buffer.from("one"), keepRefusals: true },
    };
    const [first, second] = await Promise.all([
      holdSlot(visitor, asked(start), { once }),
      holdSlot(visitor, asked(start), { once }),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
  });
});

describe("a seat in a group", () => {
  const start = "2026-03-03T10:00:00-04:00";

  test("is kept in a session that has begun to fill, and counts as taken until it expires", async () => {
    const place = await createTenant({ service: { capacity: 2 } });
    const scope = publicScope(place);
    await booked(scope, wish(place, start));
    const hold = await held(start, {}, scope, place);
    expect(await bookAppointment(scope, wish(place, start))).toMatchObject({ ok: false });
    expect(await holdSlot(scope, asked(start, {}, place))).toMatchObject({ ok: false });
    await expiresIn(hold, "-1 second", scope);
    await booked(scope, wish(place, start));
  });

  test("is the holder's when they book", async () => {
    const place = await createTenant({ service: { capacity: 2 } });
    const scope = publicScope(place);
    await booked(scope, wish(place, start));
    const hold = await held(start, {}, scope, place);
    await booked(scope, wish(place, start, { holdId: hold.id }));
    expect(await bookAppointment(scope, wish(place, start))).toMatchObject({ ok: false });
  });

  test("keeps the time when everybody else leaves the session, and gives it to any service once it expires", async () => {
    const place = await createTenant({ service: { capacity: 3 } });
    const scope = publicScope(place);
    const alone = await addService(place);
    const first = await booked(scope, wish(place, start));
    const hold = await held(start, {}, scope, place);
    const cancelled = await cancelAppointment(memberScope(place), {
      ...{ appointmentId: first.id, reason: "Se va de viaje" },
    });
    expect(cancelled).toMatchObject({ ok: true });
    const other = { ...wish(place, start), serviceId: alone };
    expect(await bookAppointment(scope, other)).toMatchObject({ code: "slot_taken" });
    await expiresIn(hold, "-1 second", scope);
    await booked(scope, other);
  });

  test("opens its session only with the booking: a hold alone leaves none behind", async () => {
    const place = await createTenant({ service: { capacity: 3 } });
    const scope = publicScope(place);
    const hold = await held(start, {}, scope, place);
    await expiresIn(hold, "-1 second", scope);
    await booked(scope, { ...wish(place, start), serviceId: await addService(place) });
  });

  test("of several in one session the first to book opens it again for all", async () => {
    const place = await createTenant({ service: { capacity: 3 } });
    const scope = publicScope(place);
    const hold = await held(start, {}, scope, place);
    await booked(scope, wish(place, start, { holdId: hold.id }));
    await booked(scope, wish(place, start));
    await booked(scope, wish(place, start));
    expect(await bookAppointment(scope, wish(place, start))).toMatchObject({ ok: false });
  });
});

test("a held time counts to the most that a professional takes in a day", async () => {
  const place = await createTenant({ service: { dailyMax: 1 } });
  const scope = publicScope(place);
  const hold = await held("2026-03-03T10:00:00-04:00", {}, scope, place);
  const later = wish(place, "2026-03-03T15:00:00-04:00");
  expect(await bookAppointment(scope, later)).toMatchObject({ code: "daily_max_reached" });
  await expiresIn(hold, "-1 second", scope);
  await booked(scope, later);
});

type HeldOne = Exclude<HoldSlotInput, { readonly parts: unknown }>;

function asked(
  start: string,
  given: Partial<HeldOne> = {},
  { serviceId, professionalId }: TestTenant = at,
): HeldOne {
  return { serviceId, professionalId, start, ...given };
}

async function held(
  start: string,
  given: Partial<HeldOne> = {},
  scope = visitor,
  place = at,
): Promise<HeldSlot> {
  const outcome = await holdSlot(scope, asked(start, given, place));
  if (!outcome.ok) throw new Error(`Not held: ${outcome.code}`);
  return outcome.value;
}

/** Ten o'clock of a day that no other test uses: weekdays and Saturdays from tomorrow on. */
function freeDay(): string {
  lastDay += 1;
  const day = new Date(Date.UTC(2026, 2, lastDay, 14));
  if (day.getUTCDay() === 0) return freeDay();
  return toIso(day.getTime() / 60_000, "America/Santo_Domingo");
}

async function startsOffered(start: string): Promise<boolean> {
  const times = await loadBookingTimes(visitor, asked(start));
  return (
    times?.slots.some(({ startMinute }) => startMinute === Date.parse(start) / 60_000) ?? false
  );
}

/** As if time had passed by the database's clock. */
async function expiresIn({ id }: HeldSlot, interval: string, scope = visitor): Promise<void> {
  const expiresAt = sql`now() + ${interval}::interval`;
  await withTenant(scope, async (tx) => {
    await tx.update(slotHold).set({ expiresAt }).where(eq(slotHold.id, id));
    await tx.update(occupancy).set({ expiresAt }).where(eq(occupancy.holdId, id));
  });
}

async function secondsLeft({ id }: HeldSlot): Promise<{ hold: number; taken: number }> {
  const [row] = await withTenant(visitor, (tx) =>
    tx
      .select({
        hold: sql<number>`extract(epoch FROM ${slotHold.expiresAt} - now())::float8`,
        taken: sql<number>`extract(epoch FROM ${occupancy.expiresAt} - now())::float8`,
      })
      .from(slotHold)
      .innerJoin(occupancy, eq(occupancy.holdId, slotHold.id))
      .where(eq(slotHold.id, id)),
  );
  if (!row) throw new Error("There is no such hold");
  return row;
}

async function rowsOf(
  { id }: HeldSlot,
  scope = visitor,
): Promise<{ holds: number; taken: number }> {
  return withTenant(scope, async (tx) => ({
    holds: await tx.$count(slotHold, eq(slotHold.id, id)),
    taken: await tx.$count(occupancy, eq(occupancy.holdId, id)),
  }));
}

/** A service of the same professional that is given to one at a time. */
async function addService({ tenant, professionalId }: TestTenant): Promise<string> {
  const id = randomUUID();
  await withTenant(memberScope({ tenant }), async (tx) => {
    await tx.insert(service).values({
      ...{ tenantId: tenant.id, id, name: "Control", durationMinutes: 30, stepMinutes: 30 },
    });
    await tx
      .insert(professionalService)
      .values({ tenantId: tenant.id, professionalId, serviceId: id });
  });
  return id;
}
