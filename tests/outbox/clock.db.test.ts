import { createHmac, randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { databaseNowMs } from "@/db/lookups";
import { appointment, invitation, notification, slotHold } from "@/db/schema";
import { type Tx, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { requestNow } from "@/lib/auth/request-now";
import { followClock, nowMs } from "@/lib/clock";
import { holdSlot } from "@/lib/holds/hold-slot";
import { inviteClient } from "@/lib/invitations/invite-client";
import { openInvitation } from "@/lib/invitations/open-invitation";
import { invitationToken } from "@/lib/invitations/token";
import { drain } from "@/lib/notifications/drain";
import { clientScope, createTenant, publicScope, type TestTenant } from "../factories";
import { bookOwing, owedRows } from "../factories/owed-appointments";

const { provider, machine, removeDatabase, webhookKey } = await vi.hoisted(async () => {
  const { startFakeResend } = await import("@/tests/setup/fake-resend");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const { shiftableClock } = await import("./shiftable-clock");
  const provider = await startFakeResend();
  const webhookKey = Buffer.from("a-key-that-resend-would-have-made");
  const removeDatabase = await startOwnDatabase({
    ...{ MAIL_DRIVER: "resend", RESEND_API_KEY: "re_test", RESEND_BASE_URL: provider.url },
    ...{
      RESEND_PER_SECOND: "1000",
      RESEND_WEBHOOK_SECRET: `whsec_${webhookKey.toString("base64")}`,
    },
  });
  return { provider, machine: shiftableClock(), removeDatabase, webhookKey };
});

const { POST: tell } = await import("@/app/api/webhooks/resend/route");

const minute = 60_000;
const hour = 60 * minute;
let at: TestTenant;

beforeAll(async () => {
  at = await createTenant({
    tenant: { holdMinutes: 5 },
    hours: { startMinute: 0, endMinute: 1440 },
  });
});
afterEach(() => provider.reset());
afterAll(async () => {
  machine.shiftMs = 0;
  await closePool();
  await removeDatabase();
  await provider.close();
});

// What a server does when it starts: lib/boot/keep-time.ts.
describe.each([10 * minute, -10 * minute])("on a server whose clock is %i ms off", (shiftMs) => {
  beforeAll(async () => {
    machine.shiftMs = shiftMs;
    await followClock(databaseNowMs);
  });

  test("the time is the database's", async () => {
    expect(Math.abs(Date.now() - (await databaseNowMs()))).toBeGreaterThan(9 * minute);
    expect(Math.abs(nowMs() - (await databaseNowMs()))).toBeLessThan(1_500);
  });

  test("what is due leaves, what is not yet due waits, and what is over is given up on", async () => {
    const [due, early, over, lasting] = [
      await owing(),
      await owing(),
      await owing(),
      await owing(),
    ];
    await set(due, { runAt: fromNow(-5 * minute) });
    await set(early, { runAt: fromNow(5 * minute) });
    await set(over, { expiresAt: fromNow(-5 * minute) });
    await set(lasting, { expiresAt: fromNow(5 * minute) });
    await drain({ maxRounds: 5 });
    const states = await Promise.all(
      [due, early, over, lasting].map(async (id) => (await owedRows(at, id))[0]?.status),
    );
    expect(states).toEqual(["sent", "pending", "dead", "sent"]);
  });

  test("a held time is kept its five minutes, and free after them", async () => {
    const wanted = {
      serviceId: at.serviceId,
      professionalId: at.professionalId,
      start: dayAhead(3),
    };
    const held = await holdSlot(visitor(), wanted);
    if (!held.ok) throw new Error(held.code);
    const left = Date.parse(held.value.expiresAt) - (await databaseNowMs());
    expect(left / minute).toBeGreaterThan(4.8);
    expect(left / minute).toBeLessThanOrEqual(5);
    const client = {
      name: "Eva Paz",
      email: `${randomUUID()}@ejemplo.example`,
      phone: "+18095550177",
    };
    const booking = { ...wanted, client };
    expect(await bookAppointment(visitor(), booking)).toMatchObject({ code: "slot_taken" });
    await withTenant(visitor(), async (tx) => {
      const past = sql`now() - interval '1 second'`;
      await tx.update(slotHold).set({ expiresAt: past }).where(eq(slotHold.id, held.value.id));
      await tx.execute(
        sql`UPDATE occupancy SET expires_at = ${past} WHERE hold_id = ${held.value.id}`,
      );
    });
    expect(await bookAppointment(visitor(), booking)).toMatchObject({ ok: true });
  });

  test("a link opens until it ends, and ends when it should", async () => {
    const id = await withTenant(visitor(), (tx) => inviteClient(tx, visitor(), at.clientId));
    const [row] = await withTenant(visitor(), (tx) =>
      tx.select().from(invitation).where(eq(invitation.id, id)),
    );
    const days = ((row?.expiresAt.getTime() ?? 0) - (await databaseNowMs())) / (24 * hour);
    expect(days).toBeCloseTo(at.tenant.linkDays, 3);
    for (const [endsMs, opens] of [
      [5 * minute, true],
      [-5 * minute, false],
    ] as const) {
      await withTenant(visitor(), (tx) =>
        tx
          .update(invitation)
          .set({ expiresAt: fromNow(endsMs) })
          .where(eq(invitation.id, id)),
      );
      const token = invitationToken(at.tenant.id, id);
      expect((await openInvitation(visitor(), { token, userAgent: null })).ok).toBe(opens);
    }
  });

  test("clients cancel until their notice begins, to the minute", async () => {
    for (const [startsMs, code] of [
      [24 * hour + 5 * minute, undefined],
      [24 * hour - 5 * minute, "too_late_to_cancel"],
    ] as const) {
      const appointmentId = await owing();
      await withTenant(visitor(), (tx) =>
        tx
          .update(appointment)
          .set({ startsAt: fromNow(startsMs), endsAt: fromNow(startsMs + hour / 2) })
          .where(eq(appointment.id, appointmentId)),
      );
      const own = clientScope(at, requestNow());
      const outcome = await cancelAppointment(own, { appointmentId });
      expect(outcome.ok ? undefined : outcome.code).toBe(code);
    }
  });

  test("the provider's report of now is heard, and one of six minutes ago is not", async () => {
    const now = await databaseNowMs();
    expect((await report(now)).status).toBe(204);
    expect((await report(now - 6 * minute)).status).toBe(401);
  });
});

const visitor = () => publicScope(at, requestNow());

async function owing(): Promise<string> {
  return (await bookOwing(at)).appointmentId;
}

/** Of the database's own clock. */
function fromNow(ms: number) {
  return sql<Date>`now() + make_interval(secs => ${ms / 1000}::float8)`;
}

function set(appointmentId: string, values: object): Promise<unknown> {
  const ours = and(
    eq(notification.tenantId, at.tenant.id),
    eq(notification.appointmentId, appointmentId),
    eq(notification.kind, "booked"),
  );
  return withTenant(visitor(), (tx: Tx) => tx.update(notification).set(values).where(ours));
}

/** Ten in the morning, so many working days from now on. */
let days = 0;
function dayAhead(from: number): string {
  days += 1;
  const day = new Date(nowMs() + (from + days) * 24 * hour);
  if (day.getUTCDay() === 0) return dayAhead(from);
  return `${day.toISOString().slice(0, 10)}T10:00`;
}

function report(signedMs: number): Promise<Response> {
  const [id, timestamp] = [randomUUID(), String(Math.floor(signedMs / 1000))];
  const body = JSON.stringify({ type: "email.delivered", data: {} });
  const signature = createHmac("sha256", webhookKey)
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");
  const headers = {
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": `v1,${signature}`,
  };
  return tell(
    new Request("https://citas.example/api/webhooks/resend", { method: "POST", body, headers }),
  );
}
