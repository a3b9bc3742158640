import { createECDH, randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { drain } from "@/lib/notifications/drain";
import {
  createMember,
  createTenant,
  memberScope,
  type TestTenant,
  type TestUser,
} from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";

const { mail, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeResend } = await import("@/tests/setup/fake-resend");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const { default: push } = await import("web-push");
  const mail = await startFakeResend();
  const { publicKey, privateKey } = push.generateVAPIDKeys();
  const removeDatabase = await startOwnDatabase({
    ...{ MAIL_DRIVER: "resend", RESEND_API_KEY: "re_test", RESEND_BASE_URL: mail.url },
    ...{ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey },
    VAPID_SUBJECT: "mailto:hola@citas.example",
  });
  return { mail, removeDatabase };
});

const { addDevice } = await import("./add-device");
const { loadDevices } = await import("./load-devices");
const { removeDevice } = await import("./remove-device");

/** A push service on this machine: what it was asked for each device, and what it answers. */
const asked: { path: string; headers: Record<string, unknown>; body: Buffer }[] = [];
let answers: (path: string) => number = () => 201;
const service = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = request.url ?? "";
  asked.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
  response.writeHead(answers(path)).end();
});
await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;

beforeEach(() => {
  asked.length = 0;
  answers = () => 201;
  mail.reset();
});

afterAll(async () => {
  await closePool();
  await removeDatabase();
  await mail.close();
  service.close();
});

test("a booking is told on every device of its reader, sealed, with nothing of the client, and not by mail", async () => {
  const { at, owner, appointmentId } = await withNews();
  await withDevice(at, owner, "/phone");
  await withDevice(at, owner, "/desk");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 2 });
  expect(asked.map(({ path }) => path).sort()).toEqual(["/desk", "/phone"]);
  const row = await newsRow(at, appointmentId);
  expect(row).toMatchObject({ channel: "push", status: "sent" });
  expect(row?.payload).toMatchObject({ title: "Nueva reserva", channel: "push" });
  expect(JSON.stringify(row?.payload)).not.toMatch(/Ana|ejemplo\.example|\+1809/);
  const [first] = asked;
  expect(first?.headers).toMatchObject({
    ...{ "content-encoding": "aes128gcm", urgency: "high", ttl: "86400" },
    ...{ topic: row?.id.replaceAll("-", ""), authorization: expect.stringMatching(/^vapid t=/) },
  });
  expect(first?.body.toString("latin1")).not.toContain("Nueva reserva");
  expect(mail.delivered()).toHaveLength(1);
});

test("a device that its service knows no more is forgotten, and the mail goes where none is left", async () => {
  const { at, owner, appointmentId } = await withNews();
  await withDevice(at, owner, "/gone");
  answers = () => 410;
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
  await withDevice(at, owner, "/away");
  answers = () => 503;
  await drain({ maxRounds: 5 });
  expect(await newsRow(at, appointmentId)).toMatchObject({ status: "pending" });
  await withDevice(at, owner, "/here");
  answers = (path) => (path === "/away" ? 503 : 201);
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
});

test("a device is its user's own: others neither see nor remove it, and who signs in there takes it over", async () => {
  const at = await createTenant();
  const [owner, staff] = [await createMember(at, "owner"), await createMember(at, "staff")];
  const device = {
    ...{ endpoint: `https://fcm.googleapis.com/fcm/send/${randomUUID()}`, name: "Chrome" },
    ...keysOfBrowser(),
  };
  expect(await addDevice(scopeOf(at, owner), device)).toMatchObject({ ok: true });
  const [own] = await loadDevices(scopeOf(at, owner));
  const deviceId = own?.id ?? "";
  expect(await loadDevices(scopeOf(at, staff))).toEqual([]);
  expect(await removeDevice(scopeOf(at, staff), { deviceId })).toMatchObject({ code: "not_found" });
  await addDevice(scopeOf(at, staff), device);
  expect(await loadDevices(scopeOf(at, owner))).toEqual([]);
  expect(await removeDevice(scopeOf(at, staff), { deviceId })).toMatchObject({ ok: true });
});

async function withNews() {
  const at = await createTenant();
  const owner = await createMember(at, "owner");
  const { appointmentId } = await bookOwing(at);
  await withTenant(memberScope(at), (tx) =>
    tx.insert(schema.notification).values({
      ...{ tenantId: at.tenant.id, appointmentId, userId: owner.userId, kind: "staff_booked" },
      ...{ channel: "email", dedupeKey: randomUUID(), forVersion: 1, dueAt: sql`now()` },
      ...{ runAt: sql`now()`, expiresAt: sql`now() + interval '2 days'` },
    }),
  );
  return { at, owner, appointmentId };
}

async function withDevice(at: TestTenant, { userId }: TestUser, path: string) {
  const { publicKey, authSecret } = keysOfBrowser();
  const device = { endpoint: `${base}${path}`, publicKey, authSecret, name: path };
  await withTenant(memberScope(at), (tx) =>
    tx.insert(schema.pushDevice).values({ tenantId: at.tenant.id, userId, ...device }),
  );
}

async function newsRow(at: TestTenant, appointmentId: string) {
  const rows = await owedRows(at, appointmentId);
  return rows.find(({ kind }) => kind === "staff_booked");
}

function scopeOf(at: TestTenant, { userId, membershipId }: TestUser & { membershipId: string }) {
  return memberScope(at, "owner", { userId, membershipId });
}

function keysOfBrowser() {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  return {
    publicKey: browser.getPublicKey("base64url"),
    authSecret: randomBytes(16).toString("base64url"),
  };
}
