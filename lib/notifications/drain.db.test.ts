import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withSystem, withTenant } from "@/db/scope";
import { systemScope } from "@/lib/auth/scope";
import { invitationToken, tokenHash } from "@/lib/invitations/token";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { bookOwing, changeOwing, owedRows } from "@/tests/factories/owed-appointments";
import { endPauses } from "@/tests/factories/paces";
import { claimBatch } from "./claim-batch";
import { drain } from "./drain";
import { freezeForSending } from "./lease-store";
import { renderBatch } from "./render-batch";
import { sendBatch } from "./send-batch";

const { provider, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeResend } = await import("@/tests/setup/fake-resend");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const provider = await startFakeResend();
  const removeDatabase = await startOwnDatabase({
    MAIL_DRIVER: "resend",
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: provider.url,
    APP_URL: "https://citas.example",
  });
  return { provider, removeDatabase };
});

beforeEach(async () => {
  provider.reset();
  await endPauses();
});

afterAll(async () => {
  await closePool();
  await removeDatabase();
  await provider.close();
});

test("a booking's confirmation arrives with its calendar file and a link that opens", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  expect(await drain({ maxRounds: 5 })).toEqual({ sent: 1, skipped: 0, postponed: 0, dead: 0 });

  const [row] = await owedRows(practice, appointmentId);
  const [mail] = provider.delivered();
  expect(mail).toMatchObject({
    key: row?.id,
    from: '"Clínica de Prueba" <citas@citaria.example>',
    to: "ana@ejemplo.example",
    reply_to: "hola@prueba.example",
  });
  expect(row).toMatchObject({ status: "sent", attempt: 1, providerId: "mail-1", leaseToken: null });

  const [, token = ""] = /https:\/\/citas\.example\/i\/([\w-]{64})"/.exec(mail?.html ?? "") ?? [];
  expect(mail?.text).toContain(`https://citas.example/i/${token}\n`);
  expect(await invitationsWith(practice, token)).toEqual([{ appointmentId }]);

  const [file] = mail?.attachments ?? [];
  expect(file?.content_type).toBe("text/calendar; charset=utf-8; method=REQUEST");
  const calendar = Buffer.from(file?.content ?? "", "base64").toString("utf8");
  expect(calendar).toContain(`UID:${appointmentId}@citaria\r\nSEQUENCE:1\r\n`);
});

test("what is stored of a message opens nothing: the token is put in as it leaves", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await drain({ maxRounds: 5 });
  const [row] = await owedRows(practice, appointmentId);
  const token = invitationToken(practice.tenant.id, row?.payload?.invitationId ?? "");
  expect(provider.delivered()[0]?.html).toContain(token);
  expect(JSON.stringify(row?.payload)).not.toContain(token);
});

test("four drains at once send every message once", async () => {
  const practices = await Promise.all([createTenant(), createTenant(), createTenant()]);
  for (const practice of practices) {
    for (let count = 0; count < 15; count += 1) await bookOwing(practice);
  }
  provider.behave = () => ({ kind: "accept", afterMs: 5 });
  const rounds = await Promise.all([1, 2, 3, 4].map(() => drain({ maxRounds: 50 })));
  expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(45);
  expect(provider.requests).toHaveLength(45);
  expect(provider.delivered()).toHaveLength(45);
});

test("of an appointment cancelled before its confirmation left, only the cancellation arrives", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await changeOwing(practice, appointmentId, "cancelled");
  await drain({ maxRounds: 5 });
  const [mail, ...others] = provider.delivered();
  expect(others).toEqual([]);
  expect(mail?.subject).toMatch(/^Tu cita en Clínica de Prueba quedó cancelada: /);
  expect(calendarOf(mail)).toContain("METHOD:CANCEL");
});

test("of an appointment moved twice, only the last time arrives, with what it replaces", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await changeOwing(practice, appointmentId, "moved", { hoursAhead: 96 });
  await changeOwing(practice, appointmentId, "moved", { hoursAhead: 120 });
  await drain({ maxRounds: 5 });
  const [mail, ...others] = provider.delivered();
  expect(others).toEqual([]);
  expect(mail?.subject).toMatch(/cambió: ahora es /);
  expect(calendarOf(mail)).toContain("SEQUENCE:3");
});

test("a reminder of an appointment that ended otherwise is skipped, with the reason", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await drain({ maxRounds: 5 });
  await edit(practice, schema.appointment, { status: "no_show" as const });
  await makeDue(practice);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, skipped: 1 });
  const reminder = (await owedRows(practice, appointmentId)).find(
    ({ kind }) => kind === "reminder",
  );
  expect(reminder).toMatchObject({ status: "skipped", lastError: "wrong_status" });
});

test("a message that nobody took until it was pointless failed, and is not left out in silence", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  provider.behave = () => ({ kind: "answer", status: 500 });
  await drain({ maxRounds: 5 });
  await edit(practice, schema.notification, { runAt: sql`now()`, expiresAt: sql`now()` });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, dead: 2 });
  const [tried, never] = await owedRows(practice, appointmentId);
  expect(tried).toMatchObject({
    status: "dead",
    lastError: expect.stringMatching(/^Not sent in time: Resend answered 500/),
  });
  expect(never).toMatchObject({ status: "dead", lastError: "Not sent in time" });
});

test("reminders that come due together, after hours in which none left, are one", async () => {
  const practice = await createTenant({ tenant: { reminderHours: [10, 5] } });
  await bookOwing(practice, { hoursAhead: 11 });
  await edit(practice, schema.notification, {
    runAt: sql`now()`,
    dueAt: sql`due_at - interval '7 hours'`,
  });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 2, skipped: 1 });
});

test("who has not said that they come is reminded too", async () => {
  const practice = await createTenant();
  await bookOwing(practice, { status: "pending" as "confirmed" });
  await makeDue(practice);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 2, skipped: 0 });
});

test("when the provider asks for a pause, everything waits at least that long and then leaves once", async () => {
  const practice = await createTenant();
  for (let count = 0; count < 8; count += 1) await bookOwing(practice);
  provider.behave = () => ({ kind: "answer", status: 429, headers: { "Retry-After": "77" } });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, postponed: 8 });
  expect(provider.requests).toHaveLength(4);
  for (const wait of await waitSeconds(practice)) expect(wait).toBeGreaterThan(76);

  provider.behave = () => ({ kind: "accept" });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0 });
  await makeDue(practice, "booked");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, postponed: 8 });
  expect(provider.requests).toHaveLength(4);

  await endPauses();
  await makeDue(practice, "booked");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 8 });
  expect(provider.delivered()).toHaveLength(8);
});

test("a message that was accepted while its answer got lost reaches the person once", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  provider.behave = (_, index) => ({ kind: index === 0 ? "lose" : "accept" });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, postponed: 1 });
  await makeDue(practice, "booked");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  const [first, second] = provider.requests;
  expect(second).toEqual(first);
  expect(provider.delivered()).toHaveLength(1);
  const [row] = await owedRows(practice, appointmentId);
  expect(row).toMatchObject({ status: "sent", attempt: 2, lastError: null });
});

test("a second attempt repeats the first to the byte, whatever the practice changed meanwhile", async () => {
  const practice = await createTenant();
  await bookOwing(practice);
  provider.behave = (_, index) =>
    index === 0 ? { kind: "answer", status: 500 } : { kind: "accept" };
  await drain({ maxRounds: 5 });
  await withTenant(memberScope(practice), (tx) =>
    tx
      .update(schema.tenant)
      .set({ name: "Otro nombre" })
      .where(eq(schema.tenant.id, practice.tenant.id)),
  );
  await makeDue(practice, "booked");
  await drain({ maxRounds: 5 });
  const [first, second] = provider.requests;
  expect(second).toEqual(first);
});

test("a message that the provider refuses is given up at once, in plain words", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  provider.behave = () => ({ kind: "answer", status: 422 });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, dead: 1 });
  const [row] = await owedRows(practice, appointmentId);
  expect(row).toMatchObject({
    status: "dead",
    lastError: "Resend answered 422 (validation_error)",
  });
});

test.each([
  ["wrong_key", "invalid_api_key"],
  ["wrong_sender", "validation_error"],
])(
  "%s at the provider loses nothing: it is said, and messages leave once it is mended",
  async (problem, name) => {
    const practice = await createTenant();
    await bookOwing(practice);
    provider.behave = () => ({ kind: "answer", status: 403, name });
    expect(await drain({ maxRounds: 5 })).toMatchObject({ dead: 0, postponed: 1 });
    expect(await problemOf(practice)).toBe(problem);
    provider.behave = () => ({ kind: "accept" });
    await makeDue(practice, "booked");
    expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
    expect(await problemOf(practice)).toBeNull();
  },
);

test("after 23 hours of trying a message is given up and keeps its last error", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  provider.behave = () => ({ kind: "answer", status: 500 });
  await drain({ maxRounds: 5 });
  await edit(practice, schema.notification, { firstAttemptAt: sql`now() - interval '23 hours'` });
  await makeDue(practice, "booked");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ dead: 1, sent: 0 });
  const [row] = await owedRows(practice, appointmentId);
  expect(row).toMatchObject({
    status: "dead",
    lastError: "Resend answered 500 (internal_server_error)",
  });
  expect(provider.requests).toHaveLength(1);
});

test("another tenant's burst delays a single message by less than two rounds", async () => {
  const [busy, quiet] = await Promise.all([createTenant(), createTenant()]);
  for (let count = 0; count < 60; count += 1) await bookOwing(busy);
  const { appointmentId } = await bookOwing(quiet);
  await drain({ maxRounds: 50 });
  const [own] = await owedRows(quiet, appointmentId);
  const place = provider.requests.findIndex(({ key }) => key === own?.id);
  expect(provider.requests).toHaveLength(61);
  expect(place).toBeLessThan(20);
});

test("whoever lost a lease sends nothing more", async () => {
  const practice = await createTenant();
  await bookOwing(practice);
  const scope = await systemScope(practice.tenant.id);
  if (!scope) throw new Error("No scope");
  const lease = randomUUID();
  const { due } = await claimBatch(scope, lease);
  const ready = await renderBatch(scope, lease, due);
  provider.behave = () => ({ kind: "answer", status: 500 });
  await makeDue(practice, "booked");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ postponed: 1 });
  provider.behave = () => ({ kind: "accept" });
  expect(await sendBatch(scope, lease, ready)).toMatchObject({ sent: 0 });
  expect(provider.delivered()).toEqual([]);
});

test("what is about to leave is kept from others, however late in its lease", async () => {
  const practice = await createTenant();
  await bookOwing(practice);
  const scope = await systemScope(practice.tenant.id);
  if (!scope) throw new Error("No scope");
  const lease = randomUUID();
  const ready = await renderBatch(scope, lease, (await claimBatch(scope, lease)).due);
  await edit(practice, schema.notification, { runAt: sql`now() + interval '5 seconds'` });
  await withTenant(scope, (tx) => freezeForSending(tx, scope, lease, ready));
  expect(Math.max(...(await waitSeconds(practice)))).toBeGreaterThan(110);
});

test("who drains beside other work begins no round after the time for it", async () => {
  const practice = await createTenant();
  await bookOwing(practice);
  expect(await drain({ maxRounds: 5, maxSeconds: 0 })).toMatchObject({ sent: 0 });
  expect(await drain({ maxRounds: 5, maxSeconds: 60 })).toMatchObject({ sent: 1 });
});

test("what is cancelled after its confirmation was written, and before it left, is confirmed to nobody", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  const scope = await systemScope(practice.tenant.id);
  if (!scope) throw new Error("No scope");
  const lease = randomUUID();
  const { due } = await claimBatch(scope, lease);
  const ready = await renderBatch(scope, lease, due);
  expect(ready).toHaveLength(1);
  await changeOwing(practice, appointmentId, "cancelled");
  expect(await sendBatch(scope, lease, ready)).toMatchObject({ sent: 0 });
  expect(provider.requests).toEqual([]);
  // The cancellation itself.
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
});

test("a message claimed by somebody who died leaves when the lease ends, not before", async () => {
  const practice = await createTenant();
  await bookOwing(practice);
  const scope = await systemScope(practice.tenant.id);
  if (!scope) throw new Error("No scope");
  await claimBatch(scope, randomUUID());
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0 });
  const [wait = 0] = await waitSeconds(practice);
  expect(wait).toBeGreaterThan(110);
  await makeDue(practice, "booked");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
});

test("a suspended tenant's messages wait for its return", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await setStatus(practice, "suspended");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, skipped: 0 });
  expect((await owedRows(practice, appointmentId))[0]).toMatchObject({ status: "pending" });
  await setStatus(practice, "active");
  await makeDue(practice, "booked");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
});

test("a message that cannot be rendered is put aside and holds up nobody", async () => {
  const [broken, sound] = await Promise.all([
    createTenant({ tenant: { timeZone: "Nowhere/At-All" } }),
    createTenant(),
  ]);
  const { appointmentId } = await bookOwing(broken);
  await bookOwing(sound);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1, postponed: 1 });
  const [row] = await owedRows(broken, appointmentId);
  expect(row).toMatchObject({ status: "pending", lastError: "It could not be rendered" });
  await setStatus(broken, "suspended");
});

test("a tenant whose turn breaks holds up no other", async () => {
  const [broken, sound] = await Promise.all([createTenant(), createTenant()]);
  await bookOwing(broken);
  await bookOwing(sound);
  await refuseInvitationsOf(broken);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
});

type Mail = ReturnType<typeof provider.delivered>[number];

function calendarOf(mail: Mail | undefined): string {
  return Buffer.from(mail?.attachments[0]?.content ?? "", "base64").toString("utf8");
}

function invitationsWith(practice: TestTenant, token: string) {
  return withTenant(memberScope(practice), (tx) =>
    tx
      .select({ appointmentId: schema.invitation.appointmentId })
      .from(schema.invitation)
      .where(
        and(
          eq(schema.invitation.tenantId, practice.tenant.id),
          eq(schema.invitation.tokenHash, tokenHash(token)),
        ),
      ),
  );
}

async function problemOf({ tenant }: TestTenant) {
  const { channelSetting } = schema;
  const [row] = await withTenant(memberScope({ tenant }), (tx) =>
    tx
      .select({ problem: channelSetting.problem })
      .from(channelSetting)
      .where(eq(channelSetting.tenantId, tenant.id)),
  );
  return row?.problem;
}

async function makeDue(practice: TestTenant, kind?: "booked"): Promise<void> {
  const { notification } = schema;
  await withTenant(memberScope(practice), (tx) =>
    tx
      .update(notification)
      .set({ runAt: sql`now()` })
      .where(
        and(
          eq(notification.tenantId, practice.tenant.id),
          kind ? eq(notification.kind, kind) : undefined,
        ),
      ),
  );
}

async function waitSeconds(practice: TestTenant): Promise<number[]> {
  const { notification } = schema;
  const rows = await withTenant(memberScope(practice), (tx) =>
    tx
      .select({
        seconds: sql<number>`extract(epoch FROM ${notification.runAt} - now())::float8`,
      })
      .from(notification)
      .where(and(eq(notification.tenantId, practice.tenant.id), eq(notification.kind, "booked"))),
  );
  return rows.map((row) => row.seconds);
}

async function edit(
  practice: TestTenant,
  table: typeof schema.notification | typeof schema.appointment,
  values: object,
): Promise<void> {
  await withTenant(memberScope(practice), (tx) =>
    tx.update(table).set(values).where(eq(table.tenantId, practice.tenant.id)),
  );
}

async function setStatus(practice: TestTenant, status: "active" | "suspended"): Promise<void> {
  await withSystem((tx) =>
    tx.update(schema.tenant).set({ status }).where(eq(schema.tenant.id, practice.tenant.id)),
  );
}

/** A defect of the kind that no code foresees. */
async function refuseInvitationsOf(practice: TestTenant): Promise<void> {
  const owner = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 1 });
  await owner.unsafe(
    `ALTER TABLE invitation ADD CONSTRAINT broken CHECK (tenant_id <> '${practice.tenant.id}')`,
  );
  await owner.end();
}
