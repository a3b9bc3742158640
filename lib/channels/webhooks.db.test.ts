import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import twilioSdk from "twilio";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { countUndelivered } from "@/lib/deliveries/reads";
import { drain } from "@/lib/notifications/drain";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { bookOwing, changeOwing, owedRows } from "@/tests/factories/owed-appointments";
import { clientPhone, openTexting, senderOf } from "@/tests/factories/texting";

const { twilio, mail, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeResend } = await import("@/tests/setup/fake-resend");
  const { startFakeTwilio } = await import("@/tests/setup/fake-twilio");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const [twilio, mail] = [await startFakeTwilio(), await startFakeResend()];
  const removeDatabase = await startOwnDatabase({
    ...{ MAIL_DRIVER: "resend", RESEND_API_KEY: "re_test", RESEND_BASE_URL: mail.url },
    ...{ TWILIO_ACCOUNT_SID: twilio.account.sid, TWILIO_AUTH_TOKEN: twilio.account.token },
    ...{ TWILIO_BASE_URL: twilio.url, APP_URL: "https://citas.example" },
  });
  return { twilio, mail, removeDatabase };
});

const { POST: status } = await import("@/app/api/webhooks/twilio/status/route");
const { POST: inbound } = await import("@/app/api/webhooks/twilio/inbound/route");
const { chooseTextsFor } = await import("./choose-texts");
const { loadConsent } = await import("./load-consent");
const { saveSetting } = await import("./settings-store");

beforeEach(() => {
  twilio.reset();
  mail.reset();
});

afterAll(async () => {
  await closePool();
  await removeDatabase();
  await Promise.all([twilio.close(), mail.close()]);
});

test("what became of a text stands with it, in whatever order and however often it is told", async () => {
  const { at, appointmentId, told } = await withOneSent();
  for (const word of ["read", "sent", "delivered", "queued", "read"]) {
    expect((await tell(told, { MessageStatus: word })).status).toBe(204);
  }
  // What is opened is noted where the practice wants to know it.
  expect(await rowOf(at, appointmentId)).toMatchObject({ deliveryStatus: "delivered" });
  expect(await charges(at)).toMatchObject([{ segments: 2, isEstimate: true }]);
  await tell(told, { MessageStatus: "delivered", Price: "-0.0150", PriceUnit: "USD" });
  expect(await charges(at)).toMatchObject([{ priceMicros: 15_000, isEstimate: false }]);
});

test("a text that was not delivered is said by mail, once, and nobody need look after it", async () => {
  const { at, appointmentId, told } = await withOneSent();
  for (const MessageStatus of ["undelivered", "undelivered", "failed"]) {
    await tell(told, { MessageStatus, ErrorCode: "30003" });
  }
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  expect(mail.delivered()).toHaveLength(1);
  expect(await countUndelivered(memberScope(at))).toBe(0);
  // Unreachable today is not unreachable for good.
  await changeOwing(at, appointmentId, "moved");
  await drain({ maxRounds: 5 });
  expect(twilio.accepted).toHaveLength(2);
});

test("a text that is news no more is not said by mail", async () => {
  const { at, appointmentId, told } = await withOneSent();
  await changeOwing(at, appointmentId, "cancelled");
  await drain({ maxRounds: 5 });
  await tell(told, { MessageStatus: "undelivered", ErrorCode: "30003" });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0 });
  expect(mail.delivered()).toEqual([]);
});

test("a number that can never get a text gets none any more", async () => {
  const { at, appointmentId, told } = await withOneSent();
  await tell(told, { MessageStatus: "undelivered", ErrorCode: "30005" });
  await drain({ maxRounds: 5 });
  await changeOwing(at, appointmentId, "moved");
  await drain({ maxRounds: 5 });
  expect([twilio.asked(), mail.delivered().length]).toEqual([1, 2]);
});

test("a text whose answer to us was lost is known by what is told of it, and not sent again", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  twilio.behave = () => ({ kind: "lose" });
  const { appointmentId } = await bookOwing(at);
  await drain({ maxRounds: 5 });
  await tell(toldOf(twilio.accepted[0]), { MessageStatus: "sent", NumSegments: "2" });
  const [lost] = twilio.accepted;
  expect(await rowOf(at, appointmentId)).toMatchObject({ status: "sent", providerId: lost?.sid });
  expect(await charges(at)).toMatchObject([{ segments: 2 }]);
});

test("it is known too while whoever sent it is dead and its lease not over", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  twilio.behave = () => ({ kind: "lose" });
  const { appointmentId } = await bookOwing(at);
  await drain({ maxRounds: 5 });
  await onBooked(at, { leaseToken: randomUUID(), runAt: sql`now() + interval '1 minute'` });
  await tell(toldOf(twilio.accepted[0]), { MessageStatus: "sent" });
  expect(await rowOf(at, appointmentId)).toMatchObject({ status: "sent", leaseToken: null });
  await onBooked(at, { runAt: sql`now()` });
  await drain({ maxRounds: 5 });
  expect(twilio.asked()).toBe(1);
});

test("a report that is forged, altered or of another tenant changes nothing", async () => {
  const { at, appointmentId, told } = await withOneSent();
  const word = { MessageStatus: "undelivered", ErrorCode: "30005" };
  expect((await tell(told, word, { token: "somebody-else" })).status).toBe(403);
  expect((await tell(told, word, { altered: { MessageStatus: "failed" } })).status).toBe(403);
  const elsewhere = told.url.replace(at.tenant.id, (await createTenant()).tenant.id);
  expect((await tell(told, word, { sentTo: elsewhere })).status).toBe(403);
  expect((await tell({ ...told, url: elsewhere }, word)).status).toBe(204);
  expect((await tell({ ...told, sid: `SM${"9".repeat(32)}` }, word)).status).toBe(204);
  expect(await rowOf(at, appointmentId)).toMatchObject({ deliveryStatus: null });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0 });
});

test("a report that is told again months later ends nothing that was mended since", async () => {
  const { at, told } = await withOneSent();
  const word = { MessageStatus: "undelivered", ErrorCode: "30005" };
  await tell(told, word);
  expect(await suppressed(at)).toEqual(["sms"]);
  await chooseTextsFor(memberScope(at), { clientId: at.clientId, given: true });
  expect((await tell(told, word)).status).toBe(204);
  expect((await tell(told, { ...word, ErrorCode: "21610" })).status).toBe(204);
  expect(await suppressed(at)).toEqual([]);
  expect(await consent(at)).toBe(clientPhone);
  await drain({ maxRounds: 5 });
});

test("an answer that is forged, altered, unsigned or endless withdraws nothing", async () => {
  const { at } = await withOneSent();
  const stop = { From: clientPhone, To: senderOf.sms, Body: "STOP", MessageSid: "SM1" };
  const ours = "https://citas.example/api/webhooks/twilio/inbound";
  const sent = async (request: Request) => (await inbound(request)).status;
  expect(await sent(signed(ours, stop, { token: "somebody-else" }))).toBe(403);
  const said = { ...stop, Body: "Gracias" };
  expect(await sent(signed(ours, said, { altered: { Body: "STOP" } }))).toBe(403);
  // What was signed for the one address is no answer at the other.
  expect(await sent(signed(ours.replace("inbound", "status"), stop, { sentTo: ours }))).toBe(403);
  const unsigned = new Request(ours, { method: "POST", body: new URLSearchParams(stop) });
  expect(await sent(unsigned)).toBe(403);
  expect(await sent(signed(ours, { ...stop, MediaUrl0: "x".repeat(40_000) }))).toBe(403);
  expect(await consent(at)).toBe(clientPhone);
});

test("STOP ends texts to that number at once, START restores them; an old STOP told again does not end them", async () => {
  const { at, appointmentId } = await withOneSent();
  const [old, restores] = [`SM${randomUUID()}`, `SM${randomUUID()}`];
  expect((await answer(" ¡Baja! ", old)).status).toBe(200);
  expect(await consent(at)).toBeNull();
  await changeOwing(at, appointmentId, "moved");
  await drain({ maxRounds: 5 });
  expect([twilio.accepted.length, mail.delivered().length]).toEqual([1, 1]);

  await answer("ALTA", restores);
  expect(await consent(at)).toBe(clientPhone);
  await answer(" ¡Baja! ", old);
  expect(await consent(at)).toBe(clientPhone);
  const ways = await withTenant(memberScope(at), (tx) =>
    tx
      .select({ given: schema.textConsent.given, way: schema.textConsent.way })
      .from(schema.textConsent)
      .where(eq(schema.textConsent.tenantId, at.tenant.id))
      .orderBy(schema.textConsent.createdAt),
  );
  expect(ways).toEqual([
    { given: false, way: "reply" },
    { given: true, way: "reply" },
  ]);
});

test("STOP is heard at a number from which the practice wrote before", async () => {
  const { at } = await withOneSent();
  await withTenant(memberScope(at), async (tx) => {
    const settings = { isOn: true, sender: "+18095557777" };
    await saveSetting(tx, memberScope(at), "sms", settings);
    await saveSetting(tx, memberScope(at), "sms", { ...settings, isOn: false });
  });
  await answer("STOP");
  expect(await consent(at)).toBeNull();
});

test("other answers, START of who never agreed, and answers to nobody's number change nothing", async () => {
  const { at } = await withOneSent();
  await answer("Gracias, ahí estaré");
  await answer("STOP", `SM${randomUUID()}`, { To: "+18095559999" });
  await answer("STOP", `SM${randomUUID()}`, { From: "+18095558888" });
  expect(await consent(at)).toBe(clientPhone);
  const never = await createTenant();
  await openTexting(never, ["sms"], { agrees: false });
  await answer("START");
  expect(await consent(never)).toBeNull();
});

type Told = { readonly url: string; readonly sid: string };

async function withOneSent(): Promise<{ at: TestTenant; appointmentId: string; told: Told }> {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  const { appointmentId } = await bookOwing(at);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  return { at, appointmentId, told: toldOf(twilio.accepted[0]) };
}

function toldOf(text: { readonly StatusCallback?: string; readonly sid: string } | undefined) {
  return { url: text?.StatusCallback ?? "", sid: text?.sid ?? "" };
}

type How = {
  readonly token?: string;
  /** Sent instead of what was signed. */
  readonly altered?: Record<string, string>;
  readonly sentTo?: string;
};

/** As Twilio tells it: signed with the account's token, over the address and the form. */
function tell({ url, sid }: Told, words: Record<string, string>, how: How = {}) {
  return status(signed(url, { MessageSid: sid, To: clientPhone, ...words }, how));
}

function answer(Body: string, MessageSid = `SM${randomUUID()}`, others = {}) {
  const form = { From: clientPhone, To: senderOf.sms, Body, MessageSid, ...others };
  return inbound(signed("https://citas.example/api/webhooks/twilio/inbound", form));
}

function signed(url: string, form: Record<string, string>, how: How = {}): Request {
  const { token = twilio.account.token, altered = {}, sentTo = url } = how;
  const signature = twilioSdk.getExpectedTwilioSignature(token, url, form);
  const { pathname, search } = new URL(sentTo);
  // As it arrives behind a proxy: under another host and scheme than people see.
  return new Request(`http://127.0.0.1:3000${pathname}${search}`, {
    method: "POST",
    body: new URLSearchParams({ ...form, ...altered }),
    headers: { "X-Twilio-Signature": signature },
  });
}

/** Of the news of the booking. */
async function onBooked(at: TestTenant, values: object) {
  const { tenantId, kind } = schema.notification;
  await withTenant(memberScope(at), (tx) =>
    tx
      .update(schema.notification)
      .set(values)
      .where(and(eq(tenantId, at.tenant.id), eq(kind, "booked"))),
  );
}

async function rowOf(at: TestTenant, appointmentId: string) {
  const rows = await owedRows(at, appointmentId);
  return rows.find(({ kind, channel }) => kind === "booked" && channel === "sms");
}

async function suppressed(at: TestTenant) {
  const { suppressed } = await loadConsent(memberScope(at), at.clientId);
  return suppressed;
}

function charges(at: TestTenant) {
  return withTenant(memberScope(at), (tx) =>
    tx.select().from(schema.textCharge).where(eq(schema.textCharge.tenantId, at.tenant.id)),
  );
}

async function consent(at: TestTenant) {
  const [row] = await withTenant(memberScope(at), (tx) =>
    tx
      .select({ phone: schema.client.textsPhone, now: sql`now()` })
      .from(schema.client)
      .where(and(eq(schema.client.tenantId, at.tenant.id), eq(schema.client.id, at.clientId))),
  );
  return row?.phone;
}
