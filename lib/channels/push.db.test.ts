import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { liveSession } from "@/db/lookups";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { endSession } from "@/lib/auth/end-session";
import { openSession } from "@/lib/auth/open-session";
import { readSessionId, sessionCookieName } from "@/lib/auth/session-cookie";
import { drain } from "@/lib/notifications/drain";
import {
  createMember,
  createTenant,
  memberScope,
  type TestTenant,
  type TestUser,
} from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";
import { beginRequest, request } from "@/tests/factories/request";
import type { FakeSubscription } from "@/tests/setup/fake-push-service";

const { mail, service, serverKey, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeResend } = await import("@/tests/setup/fake-resend");
  const { startFakePushService } = await import("@/tests/setup/fake-push-service");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const { default: push } = await import("web-push");
  const [mail, service] = [await startFakeResend(), await startFakePushService()];
  const { publicKey, privateKey } = push.generateVAPIDKeys();
  const removeDatabase = await startOwnDatabase({
    ...{ MAIL_DRIVER: "resend", RESEND_API_KEY: "re_test", RESEND_BASE_URL: mail.url },
    ...{ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey },
    ...{ VAPID_SUBJECT: "mailto:hola@citas.example", PUSH_SERVICE_URL: service.url },
  });
  return { mail, service, serverKey: publicKey, removeDatabase };
});

vi.mock("next/headers", () => import("@/tests/factories/request"));

const { addDevice } = await import("./add-device");
const { loadDevices } = await import("./load-devices");
const { removeDevice } = await import("./remove-device");

const visitor = { nowMs: 0, address: "10.0.0.1", userAgent: null };

beforeEach(() => {
  service.answers = () => 201;
  mail.reset();
});

afterAll(async () => {
  await closePool();
  await removeDatabase();
  await mail.close();
  await service.close();
});

test("a booking is told on every device of its reader, sealed, with nothing of the client, and not by mail", async () => {
  const { at, owner, appointmentId } = await withNews();
  const devices = [await tellOn(at, owner), await tellOn(at, owner)];
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 2 });
  const row = await newsRow(at, appointmentId);
  expect(row).toMatchObject({ channel: "push", status: "sent" });
  for (const endpoint of devices) {
    const [notice, ...more] = service.received(endpoint);
    expect(more).toEqual([]);
    expect(notice?.headers).toMatchObject({
      ...{ urgency: "high", ttl: "86400", topic: row?.id.replaceAll("-", "") },
    });
    const told = JSON.parse(notice?.text ?? "");
    expect(told).toEqual({
      ...{ id: row?.id, title: "Nueva reserva", text: expect.stringContaining(at.tenant.name) },
      path: expect.stringMatching(
        RegExp(`^/dashboard/${at.tenant.slug}/agenda\\?date=[\\d-]+&appointment=${appointmentId}$`),
      ),
    });
    expect(notice?.text).not.toMatch(/Ana|ejemplo\.example|\+1809/);
    expect(Buffer.from(notice?.sealed ?? "", "base64url").toString()).not.toContain(told.title);
  }
  expect(mail.delivered()).toHaveLength(1);
});

test("a device that its service knows no more is forgotten, and the mail goes where none is left", async () => {
  const { at, owner, appointmentId } = await withNews();
  await tellOn(at, owner);
  service.answers = () => 410;
  expect(await drain({ maxRounds: 9 })).toMatchObject({ sent: 2, dead: 1 });
  expect(await loadDevices(scopeOf(at, owner))).toEqual([]);
  const rows = (await owedRows(at, appointmentId)).filter(({ kind }) => kind === "staff_booked");
  expect(rows.map(({ channel, status }) => [channel, status]).sort()).toEqual([
    ["email", "sent"],
    ["push", "dead"],
  ]);
});

test("a push service that is away is asked again later; one device that took it is enough", async () => {
  const { at, owner, appointmentId } = await withNews();
  const away = await tellOn(at, owner);
  service.answers = () => 503;
  await drain({ maxRounds: 5 });
  expect(await newsRow(at, appointmentId)).toMatchObject({ status: "pending" });
  const here = await tellOn(at, owner);
  service.answers = (endpoint) => (endpoint === away ? 503 : 201);
  await withTenant(memberScope(at), (tx) =>
    tx
      .update(schema.notification)
      .set({ runAt: sql`now()` })
      .where(
        and(
          eq(schema.notification.tenantId, at.tenant.id),
          eq(schema.notification.kind, "staff_booked"),
        ),
      ),
  );
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  expect(service.received(here)).toHaveLength(1);
});

test("a device is its user's own: others neither see nor remove it, and who signs in there takes it over", async () => {
  const at = await createTenant();
  const [owner, staff] = [await createMember(at, "owner"), await createMember(at, "staff")];
  const device = deviceOf(service.subscribe(serverKey));
  await logInOnNewBrowser(owner);
  expect(await addDevice(scopeOf(at, owner), device)).toMatchObject({ ok: true });
  const [own] = await loadDevices(scopeOf(at, owner));
  const deviceId = own?.id ?? "";
  expect(await loadDevices(scopeOf(at, staff))).toEqual([]);
  expect(await removeDevice(scopeOf(at, staff), { deviceId })).toMatchObject({ code: "not_found" });
  await logInOnNewBrowser(staff);
  await addDevice(scopeOf(at, staff), device);
  expect(await loadDevices(scopeOf(at, owner))).toEqual([]);
  expect(await removeDevice(scopeOf(at, staff), { deviceId })).toMatchObject({ ok: true });
});

test("whoever logged out hears nothing more on that device but by mail, and is told there again once they are back", async () => {
  const { at, owner } = await withNews();
  const endpoint = await tellOn(at, owner);
  await endSession((await readSessionId()) ?? "");
  expect(await loadDevices(scopeOf(at, owner))).toMatchObject([{ isAwake: false }]);
  await drain({ maxRounds: 5 });
  expect(service.received(endpoint)).toEqual([]);
  expect(mail.delivered().map(({ to }) => to)).toContain(owner.email);

  await openSession(visitor, owner.userId);
  await newsFor(at, owner);
  await drain({ maxRounds: 5 });
  expect(service.received(endpoint)).toHaveLength(1);
});

test("whoever logs in on a browser puts out who was there: nobody reads there what is another's", async () => {
  const { at, owner } = await withNews();
  const other = await createMember(at, "staff");
  const endpoint = await tellOn(at, owner);
  const left = (await readSessionId()) ?? "";
  // The cookie of the login was cleared by hand; the browser is still the same.
  request.cookies.delete(sessionCookieName());
  await openSession(visitor, other.userId);
  expect(await liveSession(left)).toBeUndefined();
  await drain({ maxRounds: 5 });
  expect(service.received(endpoint)).toEqual([]);
});

test("a login elsewhere wakes no device, and a browser that tells nobody keeps no name", async () => {
  const { at, owner } = await withNews();
  const endpoint = await tellOn(at, owner);
  const there = (await readSessionId()) ?? "";
  await logInOnNewBrowser(owner);
  await openSession(visitor, owner.userId);
  expect([...request.cookies.keys()]).toEqual([sessionCookieName()]);
  await endSession(there);
  await drain({ maxRounds: 5 });
  expect(service.received(endpoint)).toEqual([]);
});

test("who works at two practices is told of each where they asked for it, by its name", async () => {
  const { at, owner } = await withNews();
  const elsewhere = await createTenant();
  const seat = await createMember(elsewhere, "owner", { user: owner });
  const here = await tellOn(at, owner);
  const there = deviceOf(service.subscribe(serverKey));
  await addDevice(scopeOf(elsewhere, { ...seat }), there);
  await drain({ maxRounds: 5 });
  expect(service.received(here)).toHaveLength(1);
  expect(service.received(there.endpoint)).toEqual([]);
  await newsFor(elsewhere, owner);
  await drain({ maxRounds: 5 });
  expect(service.received(here)).toHaveLength(1);
  expect(service.received(there.endpoint)[0]?.text).toContain(elsewhere.tenant.name);
});

test("who left the team is told nothing, on whatever device", async () => {
  const { at, owner } = await withNews();
  const endpoint = await tellOn(at, owner);
  await withTenant(memberScope(at), (tx) =>
    tx
      .update(schema.membership)
      .set({ disabledAt: sql`now()` })
      .where(eq(schema.membership.id, owner.membershipId)),
  );
  await drain({ maxRounds: 5 });
  expect(service.received(endpoint)).toEqual([]);
  expect(mail.delivered().map(({ to }) => to)).not.toContain(owner.email);
});

type Member = TestUser & { readonly membershipId: string };

async function withNews() {
  const at = await createTenant();
  const owner = await createMember(at, "owner");
  return { at, owner, appointmentId: await newsFor(at, owner) };
}

/** Of a booking that a client made: its id. */
async function newsFor(at: TestTenant, { userId }: TestUser): Promise<string> {
  const { appointmentId } = await bookOwing(at);
  await withTenant(memberScope(at), (tx) =>
    tx.insert(schema.notification).values({
      ...{ tenantId: at.tenant.id, appointmentId, userId, kind: "staff_booked" },
      ...{ channel: "email", dedupeKey: randomUUID(), forVersion: 1, dueAt: sql`now()` },
      ...{ runAt: sql`now()`, expiresAt: sql`now() + interval '2 days'` },
    }),
  );
  return appointmentId;
}

/** Switches notices on in a new browser of somebody, who stays logged in there. The device's endpoint. */
async function tellOn(at: TestTenant, member: Member): Promise<string> {
  await logInOnNewBrowser(member);
  const device = deviceOf(service.subscribe(serverKey));
  expect(await addDevice(scopeOf(at, member), device)).toMatchObject({ ok: true });
  return device.endpoint;
}

async function logInOnNewBrowser(user: TestUser): Promise<void> {
  beginRequest();
  await openSession(visitor, user.userId);
}

function deviceOf({ endpoint, keys }: FakeSubscription) {
  return { endpoint, publicKey: keys.p256dh, authSecret: keys.auth, name: "Chrome, Linux" };
}

async function newsRow(at: TestTenant, appointmentId: string) {
  const rows = await owedRows(at, appointmentId);
  return rows.find(({ kind }) => kind === "staff_booked");
}

function scopeOf(at: TestTenant, { userId, membershipId }: Member) {
  return memberScope(at, "owner", { userId, membershipId });
}
