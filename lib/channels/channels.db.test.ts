import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { countToHandle } from "@/lib/deliveries/count-to-handle";
import { countUndelivered } from "@/lib/deliveries/reads";
import { drain } from "@/lib/notifications/drain";
import { drainWholly } from "@/lib/notifications/drain-wholly";
import { defaultTexts } from "@/lib/wording/default-texts";
import { saveWording } from "@/lib/wording/save-wording";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { bookOwing, changeOwing, owedRows } from "@/tests/factories/owed-appointments";
import { endPauses } from "@/tests/factories/paces";
import { clientPhone, limitTexts, openTexting, senderOf } from "@/tests/factories/texting";
import type { TextBehaviour } from "@/tests/setup/fake-twilio";

const { twilio, mail, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeResend } = await import("@/tests/setup/fake-resend");
  const { startFakeTwilio } = await import("@/tests/setup/fake-twilio");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const [twilio, mail] = [await startFakeTwilio(), await startFakeResend()];
  const removeDatabase = await startOwnDatabase({
    ...{ MAIL_DRIVER: "resend", RESEND_API_KEY: "re_test", RESEND_BASE_URL: mail.url },
    ...{ TWILIO_ACCOUNT_SID: twilio.account.sid, TWILIO_AUTH_TOKEN: twilio.account.token },
    ...{ TWILIO_BASE_URL: twilio.url, TEXT_PRICES: "sms=0.01USD,sms:DO=0.06USD" },
    APP_URL: "https://citas.example",
  });
  return { twilio, mail, removeDatabase };
});

beforeEach(() => {
  twilio.reset();
  mail.reset();
});

afterAll(async () => {
  await closePool();
  await removeDatabase();
  await Promise.all([twilio.close(), mail.close()]);
});

test("who agreed is written to by WhatsApp, with the approved text, and by nothing else", async () => {
  const at = await createTenant();
  await openTexting(at, ["whatsapp", "sms"]);
  const { appointmentId } = await bookOwing(at);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  const [text] = twilio.accepted;
  expect(text).toMatchObject({
    ...{ To: `whatsapp:${clientPhone}`, From: `whatsapp:${senderOf.whatsapp}` },
    ContentSid: `HX${"c".repeat(32)}`,
  });
  const filled = JSON.parse(text?.ContentVariables ?? "{}") as Record<string, string>;
  expect(filled["4"]).toMatch(/^https:\/\/citas\.example\/i\/[\w-]{64}$/);
  expect(mail.delivered()).toEqual([]);
  const [row] = await owedRows(at, appointmentId);
  expect(row).toMatchObject({ channel: "whatsapp", status: "sent", providerId: text?.sid });
  expect(JSON.stringify(row?.payload)).not.toContain(filled["4"]);
});

test("an SMS is one or two messages long, without what would make it dearer", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  await bookOwing(at);
  await drain({ maxRounds: 5 });
  const [text] = twilio.accepted;
  expect(text?.Body).toMatch(/^Clinica de Prueba: tu cita quedo para el .+ https:\/\/\S{70,95}$/);
  expect(await charges(at)).toMatchObject([
    { channel: "sms", segments: 2, priceMicros: 120_000, currency: "USD", isEstimate: true },
  ]);
});

test("what a practice words itself is what its clients read, with the link behind it", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  const saved = await saveWording(memberScope(at), {
    ...({ set: "booked", locale: "es", ...defaultTexts("booked", "es") } as const),
    sms: "¡Te esperamos el {fecha}, {hora}!",
  });
  expect(saved).toMatchObject({ ok: true });
  await bookOwing(at);
  await drain({ maxRounds: 5 });
  expect(twilio.accepted[0]?.Body).toMatch(/^¡Te esperamos el .+! https:\/\/\S{70,95}$/);
  expect(await charges(at)).toMatchObject([{ segments: 1 }]);
});

test.each([
  ["did not agree", { agrees: false }, {}],
  ["has no sender for it", {}, { sender: null }],
  ["does not use it", {}, { isOn: false }],
] as const)("where somebody %s, the mail goes instead", async (_why, client, setting) => {
  const at = await createTenant();
  await openTexting(at, ["sms"], client);
  if (Object.keys(setting).length > 0) {
    await withTenant(memberScope(at), (tx) =>
      tx
        .update(schema.channelSetting)
        .set(setting)
        .where(eq(schema.channelSetting.tenantId, at.tenant.id)),
    );
  }
  await bookOwing(at);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  expect([twilio.asked(), mail.delivered().length]).toEqual([0, 1]);
});

test("of a number that can get nothing the mail goes at once, and no more texts", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  twilio.behave = refuse(400, 21614);
  const { appointmentId } = await bookOwing(at);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1, dead: 1 });
  expect(mail.delivered()).toHaveLength(1);
  const rows = await owedRows(at, appointmentId);
  expect(rows.filter(({ kind }) => kind === "booked")).toMatchObject([
    { channel: "sms", status: "dead", insteadOf: null },
    { channel: "email", status: "sent" },
  ]);
  // Somebody was told: nobody need look after it.
  expect(await countUndelivered(memberScope(at))).toBe(0);
  await changeOwing(at, appointmentId, "moved");
  await drain({ maxRounds: 5 });
  expect([twilio.asked(), mail.delivered().length]).toEqual([1, 2]);
});

test("who answered STOP before gets nothing more", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  twilio.behave = refuse(400, 21610);
  await bookOwing(at);
  await drain({ maxRounds: 5 });
  expect(await consentedPhone(at)).toBeNull();
  expect(mail.delivered()).toHaveLength(1);
});

test("with a wrong key nothing is lost: it is said, waits, and leaves once the key is mended", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  twilio.behave = refuse(401, 20003);
  const { appointmentId } = await bookOwing(at);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, postponed: 1 });
  expect(await problemOf(at)).toBe("wrong_key");
  // Nobody at the desk is told of a moment.
  expect(await countToHandle(memberScope(at))).toBe(0);
  await makeDue(at, appointmentId, { dueAt: sql`now() - interval '11 minutes'` });
  expect(await countToHandle(memberScope(at))).toBe(1);
  twilio.behave = () => ({ kind: "accept" });
  await makeDue(at, appointmentId);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  expect(await problemOf(at)).toBeNull();
  expect(await countToHandle(memberScope(at))).toBe(0);
  expect([twilio.accepted.length, mail.delivered().length]).toEqual([1, 0]);
});

test.each([
  ["too many requests of the whole account keep every practice's texts back", 20429, 1],
  ["where one number is too fast, others' texts leave", 63018, 2],
] as const)("%s", async (_name, code, asked) => {
  const [one, other] = [await createTenant(), await createTenant()];
  const headers = { "Retry-After": "60" };
  twilio.behave = () => ({ kind: "answer", status: 429, code, headers });
  for (const at of [one, other]) {
    await openTexting(at, ["sms"]);
    await bookOwing(at);
    await drainWholly(at.tenant.id, { maxRounds: 3 });
    twilio.behave = () => ({ kind: "accept" });
  }
  expect(twilio.asked()).toBe(asked);
  await endPauses();
});

test("a text whose answer was lost is found again, and charged once", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  twilio.behave = () => ({ kind: "lose" });
  const { appointmentId } = await bookOwing(at);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ postponed: 1 });
  twilio.behave = () => ({ kind: "accept" });
  await makeDue(at, appointmentId);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  expect([twilio.accepted.length, twilio.lookedUp()]).toEqual([1, 1]);
  expect(await charges(at)).toHaveLength(1);
});

test("a text that was given up on after its answer was lost is looked for before it is tried anew", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  twilio.behave = () => ({ kind: "lose" });
  const { appointmentId } = await bookOwing(at);
  await drain({ maxRounds: 5 });
  twilio.behave = () => ({ kind: "accept" });
  // As an operator lets a dead one be tried again.
  await makeDue(at, appointmentId, { attempt: 0, firstAttemptAt: null });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  expect(twilio.accepted).toHaveLength(1);
});

test.each([
  ["withdrew it", { textsPhone: null }],
  ["has another number", { phone: "+18095550199" }],
])("who %s while a text is tried is told by mail instead", async (_, change) => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  twilio.behave = refuse(500, 20500);
  const { appointmentId } = await bookOwing(at);
  await drain({ maxRounds: 5 });
  twilio.behave = () => ({ kind: "accept" });
  await withTenant(memberScope(at), (tx) =>
    tx.update(schema.client).set(change).where(eq(schema.client.id, at.clientId)),
  );
  await makeDue(at, appointmentId);
  await drain({ maxRounds: 5 });
  expect([twilio.accepted.length, mail.delivered().length]).toEqual([0, 1]);
  expect(await countUndelivered(memberScope(at))).toBe(0);
});

test("whom nothing reaches, as the plan's texts are used up and there is no e-mail, the desk is told of", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  await limitTexts(at, 0);
  await withTenant(memberScope(at), (tx) =>
    tx.update(schema.client).set({ email: null }).where(eq(schema.client.id, at.clientId)),
  );
  const { appointmentId } = await bookOwing(at);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, skipped: 1 });
  expect((await owedRows(at, appointmentId))[0]).toMatchObject({ lastError: "undeliverable" });
  expect(await countUndelivered(memberScope(at))).toBe(1);
});

test("when the plan's texts are used up, mails go", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  await limitTexts(at, 2);
  for (let count = 0; count < 5; count += 1) await bookOwing(at);
  await Promise.all([drain({ maxRounds: 5 }), drain({ maxRounds: 5 })]);
  expect([twilio.accepted.length, mail.delivered().length]).toEqual([2, 3]);
});

function refuse(status: number, code: number): () => TextBehaviour {
  return () => ({ kind: "answer", status, code });
}

function charges(at: TestTenant) {
  return withTenant(memberScope(at), (tx) =>
    tx.select().from(schema.textCharge).where(eq(schema.textCharge.tenantId, at.tenant.id)),
  );
}

async function problemOf(at: TestTenant) {
  const [row] = await withTenant(memberScope(at), (tx) =>
    tx
      .select({ problem: schema.channelSetting.problem })
      .from(schema.channelSetting)
      .where(
        and(
          eq(schema.channelSetting.tenantId, at.tenant.id),
          eq(schema.channelSetting.channel, "sms"),
        ),
      ),
  );
  return row?.problem;
}

async function consentedPhone(at: TestTenant) {
  const [row] = await withTenant(memberScope(at), (tx) =>
    tx
      .select({ phone: schema.client.textsPhone })
      .from(schema.client)
      .where(and(eq(schema.client.tenantId, at.tenant.id), eq(schema.client.id, at.clientId))),
  );
  return row?.phone;
}

async function makeDue(at: TestTenant, appointmentId: string, others: object = {}) {
  await withTenant(memberScope(at), (tx) =>
    tx
      .update(schema.notification)
      .set({ runAt: sql`now()`, ...others })
      .where(
        and(
          eq(schema.notification.tenantId, at.tenant.id),
          eq(schema.notification.appointmentId, appointmentId),
          eq(schema.notification.kind, "booked"),
        ),
      ),
  );
}
