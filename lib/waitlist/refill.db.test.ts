import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { appointment, notification, occupancy, slotHold, waitlistEntry } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import { nowMs } from "@/lib/clock";
import { holdSlot } from "@/lib/holds/hold-slot";
import { releaseHold } from "@/lib/holds/release-hold";
import { booked, wish } from "@/tests/booking/wishes";
import {
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { systemScopeOf } from "@/tests/factories/scopes";
import {
  answererOf,
  freedTimesOf,
  makeDue,
  type OfferRow,
  offersOf,
  runOut,
  waits,
} from "@/tests/factories/waitlist";
import { acceptOffer } from "./accept-offer";
import { declineOffer } from "./decline-offer";
import { loadWaitlist } from "./load-waitlist";
import { refillTenant } from "./refill-tenant";
import { removeFromWaitlist } from "./remove-from-waitlist";
import { saveRefilling } from "./save-refilling";
import { stopOffer } from "./stop-offer";

// It is Monday 2 March 2026, 08:00 in Santo Domingo. The database's clock is the machine's.
const ten = "2026-03-03T10:00:00-04:00";
let at: TestTenant;
let desk: TenantScope;

beforeEach(async () => {
  at = await createTenant({ tenant: { waitlistRefills: true } });
  desk = memberScope(at, "staff");
});
afterAll(closePool);

/** Ten o'clock was taken, people wait for it, and it is cancelled. */
async function freed(...names: string[]) {
  const taken = await booked(desk, wish(at, ten));
  const entries = [];
  for (const name of names) entries.push(await waits(at, name, { start: "10:00", end: "10:30" }));
  await cancel(taken.id);
  return entries;
}

async function cancel(appointmentId: string) {
  const ended = await cancelAppointment(desk, { appointmentId, reason: "No puede" });
  if (!ended.ok) throw new Error(ended.code);
}

const refill = (nowMs?: number) => refillTenant(systemScopeOf(at, nowMs));

async function offered(): Promise<OfferRow> {
  await refill();
  const open = (await offersOf(at)).filter(({ status }) => status === "offered");
  if (open.length !== 1 || !open[0]) throw new Error(`${open.length} open offers`);
  return open[0];
}

const say = (offer: OfferRow) => acceptOffer(answererOf(at, offer), { offerId: offer.id });
const sayNo = (offer: OfferRow, leaves = false) =>
  declineOffer(answererOf(at, offer), { offerId: offer.id, leaves });

async function statusOf(entryId: string) {
  const rows = await withTenant(desk, (tx) =>
    tx.select().from(waitlistEntry).where(eq(waitlistEntry.id, entryId)),
  );
  return rows[0]?.status;
}

const bookedOnes = () =>
  withTenant(desk, (tx) =>
    tx
      .select()
      .from(appointment)
      .where(
        sql`${appointment.tenantId} = ${at.tenant.id} AND ${appointment.status} <> 'cancelled'`,
      ),
  );

describe("a cancelled time", () => {
  test("is kept for whoever comes next, who is written to, and becomes their appointment", async () => {
    const [first, second] = await freed("Primera", "Segunda");
    const offer = await offered();
    expect(offer.entryId).toBe(first);
    expect(await bookAppointment(publicScope(at), wish(at, ten))).toMatchObject({
      code: "slot_taken",
    });
    const owed = await withTenant(desk, (tx) =>
      tx.select().from(notification).where(eq(notification.waitlistOfferId, offer.id)),
    );
    expect(owed).toMatchObject([{ kind: "offered", channel: "email", expiresAt: offer.expiresAt }]);

    const yes = await say(offer);
    expect(yes).toMatchObject({ ok: true });
    const all = await bookedOnes();
    expect(all).toMatchObject([
      { source: "waitlist", status: "confirmed", clientId: offer.clientId },
    ]);
    expect(await statusOf(first ?? "")).toBe("booked");
    expect(await statusOf(second ?? "")).toBe("waiting");
    expect(await refill()).toBe(0);
    expect(await withTenant(desk, (tx) => tx.select().from(slotHold))).toEqual([]);
  });

  test("is kept for nobody where the practice leaves offers unsaid: they have to be called", async () => {
    at = await createTenant({ tenant: { waitlistRefills: true, kindsOff: ["offered"] } });
    desk = memberScope(at, "staff");
    await freed("Primera");
    await refill();
    expect(await offersOf(at)).toEqual([]);
    expect(await loadWaitlist(desk)).toMatchObject([{ isReachable: false }]);
  });

  test("is firm at once where bookings wait for a confirmation: the yes from the own mail is one", async () => {
    at = await createTenant({ tenant: { waitlistRefills: true, requiresAcceptance: true } });
    desk = memberScope(at, "staff");
    await freed("Primera");
    await say(await offered());
    const [one] = await bookedOnes();
    expect(one).toMatchObject({ status: "confirmed", acceptedAt: expect.any(Date) });
  });

  test("passes to the next with a no, with silence, and when who was asked leaves the list", async () => {
    const entries = await freed("Primera", "Segunda", "Tercera", "Cuarta");
    const first = await offered();
    await sayNo(first);
    const second = await offered();
    await runOut(at, second);
    const third = await offered();
    await removeFromWaitlist(desk, { entryId: third.entryId });
    const fourth = await offered();
    expect([first, second, third, fourth].map(({ entryId }) => entryId)).toEqual(entries);
    await sayNo(fourth, true);
    expect(await refill()).toBe(0);
    const statuses = (await offersOf(at)).map(({ status }) => status);
    expect(statuses).toEqual(["declined", "expired", "stopped", "declined"]);
    expect(await Promise.all(entries.map(statusOf))).toEqual([
      "waiting",
      "waiting",
      "removed",
      "removed",
    ]);
    await booked(publicScope(at), wish(at, ten));
  });

  test("is offered to nobody else once the desk stops it", async () => {
    await freed("Primera", "Segunda");
    const offer = await offered();
    expect(await stopOffer(desk, { offerId: offer.id })).toMatchObject({ ok: true });
    expect(await refill()).toBe(0);
    expect(await say(offer)).toMatchObject({ code: "offer_over" });
    expect(await sayNo(offer)).toMatchObject({ ok: true });
    expect(await bookedOnes()).toEqual([]);
  });

  test("is noted by nothing where the practice does not refill", async () => {
    at = await createTenant();
    desk = memberScope(at, "staff");
    await freed("Primera");
    expect(await freedTimesOf(at)).toEqual([]);
  });

  test("waits for the morning at night", async () => {
    await freed("Primera");
    const nightMs = testNowMs - 5 * 3_600_000;
    expect(await refill(nightMs)).toBe(0);
    const [waiting] = await freedTimesOf(at);
    expect(waiting?.status).toBe("open");
    expect((waiting?.runAt.getTime() ?? 0) - (waiting?.createdAt.getTime() ?? 0)).toBeGreaterThan(
      4 * 3_600_000,
    );
    await makeDue(at);
    expect(await refill()).toBe(1);
  });

  test("waits for who is answering something else, and comes to them after their no", async () => {
    const other = await booked(desk, wish(at, "2026-03-03T11:00:00-04:00"));
    await freed("Única");
    await waits(at, "Única", { start: "11:00", end: "11:30" });
    const offer = await offered();
    await cancel(other.id);
    expect(await refill()).toBe(0);
    await sayNo(offer);
    const next = await offered();
    expect(next.startsAt.toISOString()).toBe("2026-03-03T15:00:00.000Z");
  });
});

describe("an answer", () => {
  test("said twenty times at once books once, and hears the same each time", async () => {
    await freed("Primera");
    const offer = await offered();
    const answers = await Promise.all(Array.from({ length: 20 }, () => say(offer)));
    const [one] = await bookedOnes();
    expect(await bookedOnes()).toHaveLength(1);
    for (const answer of answers) {
      expect(answer).toEqual({ ok: true, value: { offerId: offer.id, appointmentId: one?.id } });
    }
  });

  test("after its minutes books nothing, seen or unseen by the next round", async () => {
    await freed("Primera");
    const offer = await offered();
    await runOut(at, offer);
    expect(await say(offer)).toMatchObject({ code: "offer_expired" });
    await refill();
    expect(await say(offer)).toMatchObject({ code: "offer_expired" });
    expect(await bookedOnes()).toEqual([]);
  });

  test("of yes and no, stop and a visitor at once ends in one way", async () => {
    for (let round = 0; round < 3; round += 1) {
      at = await createTenant({ tenant: { waitlistRefills: true } });
      desk = memberScope(at, "staff");
      await freed("Primera");
      const offer = await offered();
      const [yes, , , visitor] = await Promise.all([
        say(offer),
        sayNo(offer),
        stopOffer(desk, { offerId: offer.id }),
        bookAppointment(publicScope(at), wish(at, ten)),
      ]);
      const all = await bookedOnes();
      expect(all.length).toBe(Number(yes.ok) + Number(visitor.ok));
      expect(all.length).toBeLessThanOrEqual(1);
      const [row] = await offersOf(at);
      expect(row?.status === "accepted").toBe(yes.ok);
    }
  });

  test("for a time that is gone loses the offer, and tells", async () => {
    await freed("Primera");
    const offer = await offered();
    await withTenant(desk, (tx) =>
      tx.execute(sql`UPDATE professional SET active = false WHERE tenant_id = ${at.tenant.id}`),
    );
    expect((await say(offer)).ok).toBe(false);
    expect(await offersOf(at)).toMatchObject([{ status: "lost" }]);
  });

  test("is nobody else's to give", async () => {
    await freed("Primera");
    const offer = await offered();
    const stranger = await createTenant();
    for (const scope of [
      memberScope(stranger),
      answererOf(stranger, { clientId: offer.clientId }),
      answererOf(at, { clientId: at.clientId }),
    ]) {
      expect(await acceptOffer(scope, { offerId: offer.id })).toMatchObject({ code: "not_found" });
      const no = { offerId: offer.id, leaves: true };
      expect(await declineOffer(scope, no)).toMatchObject({ code: "not_found" });
    }
    expect(await stopOffer(memberScope(stranger), { offerId: offer.id })).toMatchObject({
      code: "not_found",
    });
    expect(await refillTenant(systemScopeOf(stranger))).toBe(0);
    expect(await offersOf(stranger)).toEqual([]);
    expect((await offersOf(at))[0]?.status).toBe("offered");
  });
});

describe("time is freed", () => {
  const eleven = "2026-03-03T11:00:00-04:00";
  const openTime = {
    startsAt: new Date("2026-03-08T14:00:00Z"),
    endsAt: new Date("2026-03-08T15:00:00Z"),
  };

  test.each<[string, () => Promise<unknown>]>([
    [
      "by a move",
      async () => {
        const { id } = await booked(desk, wish(at, ten));
        await quiet();
        const moved = await rescheduleAppointment(desk, { appointmentId: id, start: eleven });
        if (!moved.ok) throw new Error(moved.code);
      },
    ],
    [
      "by a hold that is left",
      async () => {
        const held = await holdSlot(publicScope(at), { ...wish(at, ten) });
        await quiet();
        if (held.ok) await releaseHold(publicScope(at), { holdId: held.value.id });
      },
    ],
    [
      "by a hold that runs out",
      async () => {
        await holdSlot(publicScope(at), { ...wish(at, ten) });
        await quiet();
        await withTenant(desk, async (tx) => {
          const over = sql`now() - interval '1 second'`;
          await tx
            .update(slotHold)
            .set({ expiresAt: over })
            .where(eq(slotHold.tenantId, at.tenant.id));
          await tx
            .update(occupancy)
            .set({ expiresAt: over })
            .where(
              sql`${occupancy.tenantId} = ${at.tenant.id} AND ${occupancy.holdId} IS NOT NULL`,
            );
        });
      },
    ],
    [
      "by an absence that is removed",
      async () => {
        const away = {
          startsAt: new Date("2026-03-03T13:00:00Z"),
          endsAt: new Date("2026-03-03T22:00:00Z"),
        };
        await write(
          sql`INSERT INTO time_off (tenant_id, professional_id, starts_at, ends_at)
            VALUES (${at.tenant.id}, ${at.professionalId}, ${away.startsAt.toISOString()}, ${away.endsAt.toISOString()})`,
        );
        await quiet();
        await write(sql`DELETE FROM time_off WHERE tenant_id = ${at.tenant.id}`);
      },
    ],
    [
      "by an opening",
      async () => {
        await quiet();
        await write(
          sql`UPDATE professional SET availability_mode = 'both' WHERE tenant_id = ${at.tenant.id}`,
        );
        await write(
          sql`INSERT INTO opening (tenant_id, professional_id, batch_id, starts_at, ends_at)
            VALUES (${at.tenant.id}, ${at.professionalId}, gen_random_uuid(), ${openTime.startsAt.toISOString()},
              ${openTime.endsAt.toISOString()})`,
        );
      },
    ],
    [
      "when refilling is turned on",
      async () => {
        await quiet();
        const input = {
          waitlistOfferMinutes: 30,
          waitlistFromMinute: 0,
          waitlistUntilMinute: 1440,
        };
        await saveRefilling(memberScope(at), { ...input, waitlistRefills: false });
        await saveRefilling(memberScope(at), { ...input, waitlistRefills: true });
      },
    ],
  ])("%s, and somebody hears of it", async (_, free) => {
    await waits(at, "Primera");
    await free();
    await makeDue(at);
    await refillTenant(systemScopeOf(at, Date.parse("2026-03-03T12:00:00Z")));
    const offers = await offersOf(at);
    expect(offers).toHaveLength(1);
  });

  // They hold from the database's now on, so the practice is asked at any hour of that day.
  test("by hours that are added, and somebody hears of it", async () => {
    const allDay = { waitlistFromMinute: 0, waitlistUntilMinute: 1440 };
    at = await createTenant({ tenant: { waitlistRefills: true, ...allDay }, hours: null });
    desk = memberScope(at, "staff");
    await waits(at, "Primera");
    await write(
      sql`INSERT INTO weekly_hours (tenant_id, professional_id, weekday, start_minute, end_minute)
        SELECT ${at.tenant.id}, ${at.professionalId}, day, 540, 660 FROM generate_series(1, 7) AS day`,
    );
    expect(await freedTimesOf(at)).toHaveLength(1);
    expect(await refillTenant(systemScopeOf(at, nowMs()))).toBe(1);
  });

  test("by a seat of a group, which is offered beside those that are taken", async () => {
    at = await createTenant({ tenant: { waitlistRefills: true }, service: { capacity: 2 } });
    desk = memberScope(at, "staff");
    const seats = [await booked(desk, wish(at, ten)), await booked(desk, wish(at, ten))];
    await waits(at, "Primera", { start: "10:00", end: "10:30" });
    await waits(at, "Segunda", { start: "10:00", end: "10:30" });
    await cancel(seats[0]?.id ?? "");
    const offer = await offered();
    expect(offer.groupSessionId).not.toBeNull();
    expect(await say(offer)).toMatchObject({ ok: true });
    expect(await bookedOnes()).toHaveLength(2);
    await cancel(seats[1]?.id ?? "");
    expect((await offered()).entryId).not.toBe(offer.entryId);
  });

  test("by a room, for whoever waits for another professional who needs one", async () => {
    at = await createTenant({ tenant: { waitlistRefills: true }, professionals: 2 });
    desk = memberScope(at, "staff");
    await write(sql`
      WITH kind AS (INSERT INTO resource_kind (tenant_id, name) VALUES (${at.tenant.id}, 'Sillón') RETURNING id),
      chair AS (INSERT INTO resource (tenant_id, kind_id, name) SELECT ${at.tenant.id}, id, 'Sillón 1' FROM kind)
      UPDATE service SET resource_kind_id = kind.id FROM kind WHERE tenant_id = ${at.tenant.id}`);
    const taken = await booked(desk, wish(at, ten));
    const professionalId = at.professionalIds[1];
    await waits(at, "Primera", { professionalId, start: "10:00", end: "10:30" });
    await cancel(taken.id);
    expect(await offered()).toMatchObject({ professionalId });
  });

  /** What the arrangement itself freed is forgotten. */
  async function quiet() {
    await write(sql`DELETE FROM freed_time WHERE tenant_id = ${at.tenant.id} AND due_at <= now()`);
  }

  const write = (statement: ReturnType<typeof sql>) =>
    withTenant(desk, (tx) => tx.execute(statement));
});

test("whoever is removed from the team takes their absences along, and frees nothing", async () => {
  const write = (statement: ReturnType<typeof sql>) =>
    withTenant(desk, (tx) => tx.execute(statement));
  const before = await freedTimesOf(at);
  await write(sql`
    WITH gone AS (INSERT INTO professional (tenant_id, name) VALUES (${at.tenant.id}, 'Breve') RETURNING id)
    INSERT INTO time_off (tenant_id, professional_id, starts_at, ends_at)
    SELECT ${at.tenant.id}, id, now(), now() + interval '1 day' FROM gone`);
  await write(sql`DELETE FROM professional WHERE tenant_id = ${at.tenant.id} AND name = 'Breve'`);
  expect(await freedTimesOf(at)).toEqual(before);
});

test("a process that is killed in the middle of an offer has done nothing, and the next one makes it", async () => {
  await freed("Primera");
  const admin = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 2, onnotice: () => {} });
  const [entry] = await withTenant(desk, (tx) => tx.select().from(waitlistEntry));
  const round = admin.begin(async (tx) => {
    await tx`SELECT set_config('app.tenant_id', ${at.tenant.id}, true)`;
    await tx`SELECT FROM client WHERE id = ${entry?.clientId ?? ""} FOR UPDATE`;
    const working = refill().catch(() => "killed");
    await vi.waitFor(async () => {
      const killed = await admin`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE usename = 'app_user' AND wait_event_type = 'Lock' AND query ILIKE '%INSERT INTO waitlist_offer%'`;
      expect(killed.length).toBeGreaterThan(0);
    });
    return { working };
  });
  await (await round).working;
  await refill();
  await admin.end();
  const offers = await offersOf(at);
  expect(offers).toHaveLength(1);
  const holds = await withTenant(desk, (tx) => tx.select().from(slotHold));
  expect(holds.map(({ id }) => id)).toEqual(offers.map(({ holdId }) => holdId));
});
