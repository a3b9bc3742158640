import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { appointment, bookingRequest, notification, occupancy, slotHold } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { emailCode } from "@/lib/invitations/token";
import { readBookingRequests } from "@/lib/notifications/access-store";
import { stranger, wish } from "@/tests/booking/wishes";
import {
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { confirmRequest } from "./confirm-request";
import { dropRequest } from "./drop-request";
import { loadRequest } from "./load-request";
import { mailAgain } from "./mail-again";
import { requestBooking } from "./request-booking";
import { untilConfirmed } from "./until-confirmed";

// It is Monday 2 March 2026, 08:00 in Santo Domingo. The database's clock is the machine's.
let at: TestTenant;
let visitor: TenantScope;
let desk: TenantScope;

const asked = { source: "public", locale: "es" } as const;

beforeAll(async () => {
  at = await createTenant({
    tenant: { confirmsEmail: true, requiresAcceptance: true, waitlistRefills: true },
  });
  visitor = publicScope(at);
  desk = memberScope(at, "staff");
});
afterAll(closePool);

test("a request keeps its time and counts as nothing, until the code makes it an appointment", async () => {
  const start = "2026-03-03T10:00:00-04:00";
  const client = stranger();
  const requestId = await requested(start, client);
  expect(await rows(start)).toEqual([]);
  expect(await bookAppointment(visitor, wish(at, start))).toMatchObject({ code: "slot_taken" });
  expect(await owed(requestId)).toEqual(["confirm_booking"]);

  const code = await codeOf(requestId);
  const wrong = code === "000000" ? "000001" : "000000";
  expect(await confirmRequest(visitor, { requestId, code: wrong })).toMatchObject({
    code: "wrong_code",
  });
  const [first, second] = await Promise.all([
    confirmRequest(visitor, { requestId, code }),
    confirmRequest(visitor, { requestId, code }),
  ]);
  expect(first).toMatchObject({ ok: true, value: { email: client.email } });
  expect(second).toEqual(first);
  expect(await rows(start)).toMatchObject([{ status: "confirmed", source: "public" }]);
  // Whoever reads an e-mail has not said that they will come.
  expect((await rows(start))[0]?.acceptedAt).toBeNull();
  expect(await loadRequest(visitor, requestId)).toMatchObject({ booking: null });
});

test("the same form asks once", async () => {
  const input = { ...wish(at, "2026-03-03T14:00:00-04:00"), formId: crypto.randomUUID() };
  const once = await requestBooking(visitor, input, asked);
  expect(await requestBooking(visitor, input, asked)).toEqual(once);
});

test("past its expiry its time is anybody's and offered to who waits, and the code books nothing", async () => {
  const start = "2026-03-04T10:00:00-04:00";
  const requestId = await requested(start);
  const code = await codeOf(requestId);
  const freed = await withTenant(desk, (tx) =>
    tx.execute(sql`SELECT 1 FROM freed_time f JOIN booking_request r ON r.expires_at = f.run_at
      WHERE r.id = ${requestId} AND f.starts_at = ${start}`),
  );
  expect([...freed]).toHaveLength(1);
  await expire(requestId);
  expect(await confirmRequest(visitor, { requestId, code })).toMatchObject({
    code: "request_expired",
  });
  expect(await bookAppointment(visitor, wish(at, start))).toMatchObject({ ok: true });
});

test("five wrong codes end a code, and another mail has another one, for the right e-mail", async () => {
  const requestId = await requested("2026-03-05T10:00:00-04:00");
  const code = await codeOf(requestId);
  const wrong = code === "111111" ? "111112" : "111111";
  for (let tries = 0; tries < 5; tries += 1) {
    await confirmRequest(visitor, { requestId, code: wrong });
  }
  expect(await confirmRequest(visitor, { requestId, code })).toMatchObject({
    code: "code_expired",
  });
  const { email } = stranger();
  expect(await mailAgain(visitor, { requestId, email })).toMatchObject({ ok: true });
  expect(await confirmRequest(visitor, { requestId, code })).toMatchObject({ code: "wrong_code" });
  const fresh = await codeOf(requestId);
  expect(await confirmRequest(visitor, { requestId, code: fresh })).toMatchObject({
    value: { email },
  });

  const other = await requested("2026-03-05T12:00:00-04:00");
  const mails = [stranger(), stranger(), stranger(), stranger()];
  const sent = [];
  for (const each of mails) sent.push(await mailAgain(visitor, { requestId: other, ...each }));
  expect(sent.map(({ ok }) => ok)).toEqual([true, true, true, false]);
});

test("the desk sees who has not confirmed yet, and may take their word for it or let the time go", async () => {
  const [taken, left] = ["2026-03-06T10:00:00-04:00", "2026-03-06T11:00:00-04:00"];
  const client = stranger();
  const requestId = await requested(taken, client);
  const dropped = await requested(left);
  const { holds, appointments } = await loadAgenda(desk, { from: "2026-03-06", to: "2026-03-06" });
  expect(appointments).toEqual([]);
  expect(holds).toMatchObject([
    { start: taken, awaits: client.name },
    { start: left, awaits: expect.any(String) },
  ]);
  expect(await confirmRequest(desk, { requestId })).toMatchObject({ ok: true });
  expect(await confirmRequest(visitor, { requestId })).toMatchObject({ code: "wrong_code" });
  expect(await dropRequest(visitor, { requestId: dropped })).toMatchObject({ ok: true });
  expect(await bookAppointment(visitor, wish(at, left))).toMatchObject({ ok: true });
  expect(await loadRequest(visitor, dropped)).toBeUndefined();
});

test("who is known on their device books at once, and no practice is asked for what it did not switch on", async () => {
  const known = untilConfirmed(bookAppointment, async () => true);
  expect(await known(visitor, wish(at, "2026-03-07T10:00:00-04:00"))).toMatchObject({
    value: { status: "pending" },
  });
  const usual = await createTenant();
  const never = untilConfirmed(bookAppointment, async () => false);
  const outcome = await never(publicScope(usual), wish(usual, "2026-03-03T10:00:00-04:00"));
  expect(outcome).toMatchObject({ value: { status: "confirmed" } });
});

test("a request is kept no longer than until its time begins, and nobody keeps many with one e-mail", async () => {
  const client = stranger();
  const soon = publicScope(at, testNowMs + 3 * 3600_000);
  const near = wish(at, "2026-03-02T12:00:00-04:00", { client });
  const first = await requestBooking(soon, near, asked);
  if (!first.ok) throw new Error(first.code);
  const codes = [];
  for (const hour of ["09", "10", "11", "12", "13"]) {
    const outcome = await requestBooking(
      visitor,
      wish(at, `2026-03-09T${hour}:00:00-04:00`, { client }),
      asked,
    );
    codes.push(outcome.ok || outcome.code);
  }
  expect(codes).toEqual([true, true, true, true, "too_many_holds"]);
});

test("a request for somebody else's appointment is mailed to whoever booked, by their name", async () => {
  const child = { ...stranger(), name: "Mateo Díaz" };
  const input = wish(at, "2026-03-05T11:00:00-04:00", { client: child, callerName: "Laura Díaz" });
  const outcome = await requestBooking(visitor, input, asked);
  const ids = outcome.ok ? [outcome.value.requestId] : [];
  const [found] = await withTenant(visitor, (tx) => readBookingRequests(tx, visitor, ids));
  expect(found?.client).toMatchObject({ name: "Mateo Díaz", reader: "Laura Díaz" });
});

async function requested(start: string, client = stranger()): Promise<string> {
  const outcome = await requestBooking(visitor, wish(at, start, { client }), asked);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.requestId;
}

async function codeOf(requestId: string): Promise<string> {
  const request = await loadRequest(visitor, requestId);
  return emailCode(at.tenant.id, request?.codeId ?? "");
}

function rows(start: string) {
  return withTenant(desk, (tx) =>
    tx
      .select()
      .from(appointment)
      .where(eq(appointment.startsAt, new Date(start))),
  );
}

async function owed(requestId: string) {
  const kinds = await withTenant(desk, (tx) =>
    tx
      .select({ kind: notification.kind })
      .from(notification)
      .where(eq(notification.bookingRequestId, requestId)),
  );
  return kinds.map(({ kind }) => kind);
}

/** By the database's clock, with its hold. */
async function expire(requestId: string) {
  const request = await loadRequest(visitor, requestId);
  const past = sql`now() - interval '1 second'`;
  const holdId = request?.holdId ?? "";
  await withTenant(desk, async (tx) => {
    await tx
      .update(bookingRequest)
      .set({ expiresAt: past })
      .where(eq(bookingRequest.id, requestId));
    await tx.update(slotHold).set({ expiresAt: past }).where(eq(slotHold.id, holdId));
    await tx.update(occupancy).set({ expiresAt: past }).where(eq(occupancy.holdId, holdId));
  });
}
