import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { FrozenText } from "@/db/schema";

const { twilio } = await vi.hoisted(async () => {
  const { startFakeTwilio } = await import("@/tests/setup/fake-twilio");
  const twilio = await startFakeTwilio();
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
  Object.assign(process.env, {
    TWILIO_ACCOUNT_SID: twilio.account.sid,
    TWILIO_AUTH_TOKEN: twilio.account.token,
    TWILIO_BASE_URL: twilio.url,
  });
  return { twilio };
});

const { sendText } = await import("./send-text");

beforeEach(() => twilio.reset());
afterAll(() => twilio.close());

const sms: FrozenText = {
  ...({ channel: "sms", to: "+18095550101", sender: "+18095550100" } as const),
  text: "Clinica La Vega: tu cita es el lunes 23 de noviembre a las 10:00",
};

const approved: FrozenText = {
  ...({ channel: "whatsapp", to: "+18095550101", sender: `MG${"a".repeat(32)}` } as const),
  text: "Tu cita",
  ...{ contentSid: `HX${"b".repeat(32)}`, variables: { "1": "Clínica La Vega", "2": "10:00" } },
};

const order = {
  ...{ tenantId: "t", messageId: "m", triedSince: undefined },
  ...{ isKnown: async () => false, isWanted: async () => true },
};
const again = { ...order, triedSince: new Date() };

test("an SMS leaves from the practice's number, and comes back to the message", async () => {
  expect(await sendText(sms, order)).toMatchObject({
    ok: true,
    value: { charge: { segments: 1 } },
  });
  expect(twilio.accepted).toMatchObject([
    {
      ...{ To: sms.to, From: sms.sender, Body: sms.text },
      StatusCallback: "https://citas.example/api/webhooks/twilio/status?tenant=t&message=m",
    },
  ]);
});

test("WhatsApp gets the approved text with what fills it, by the practice's messaging service", async () => {
  await sendText(approved, order);
  const [text] = twilio.accepted;
  expect(text).toMatchObject({
    ...{ To: "whatsapp:+18095550101", MessagingServiceSid: approved.sender },
    ContentSid: approved.contentSid,
  });
  expect(text).not.toHaveProperty("Body");
  expect(JSON.parse(text?.ContentVariables ?? "")).toEqual(approved.variables);
});

test.each([sms, approved])(
  "a text ($channel) whose answer was lost is found, not sent twice",
  async (text) => {
    twilio.behave = () => ({ kind: "lose" });
    expect(await sendText(text, order)).toMatchObject({ ok: false, code: "retry_later" });
    twilio.behave = () => ({ kind: "accept" });
    const [lost] = twilio.accepted;
    expect(await sendText(text, again)).toMatchObject({
      ok: true,
      value: { providerId: lost?.sid },
    });
    expect(twilio.accepted).toHaveLength(1);
  },
);

test("what never arrived at the provider is sent on the next attempt", async () => {
  twilio.behave = () => ({ kind: "answer", status: 500 });
  expect(await sendText(sms, order)).toMatchObject({ code: "retry_later" });
  twilio.behave = () => ({ kind: "accept" });
  expect(await sendText(sms, again)).toMatchObject({ ok: true });
  expect(twilio.accepted).toHaveLength(1);
});

test("neither another message of ours nor another text to that number is taken for it", async () => {
  await sendText({ ...sms, text: "Otra cosa" }, order);
  await sendText(sms, order);
  const known = twilio.accepted[1]?.sid;
  const isKnown = async (sid: string) => sid === known;
  expect(await sendText(sms, { ...again, isKnown })).toMatchObject({ ok: true });
  expect(twilio.accepted).toHaveLength(3);
});

test("a text that is wanted no more is not tried again, but found where it was accepted", async () => {
  twilio.behave = () => ({ kind: "answer", status: 500 });
  await sendText(sms, order);
  twilio.behave = () => ({ kind: "lose" });
  const unwanted = { ...again, isWanted: async () => false };
  expect(await sendText(sms, unwanted)).toMatchObject({ code: "refused" });
  expect(twilio.accepted).toEqual([]);
  await sendText(sms, order);
  expect(await sendText(sms, unwanted)).toMatchObject({ ok: true });
});

test("a price that is told is kept, in millionths", async () => {
  twilio.behave = () => ({ kind: "accept", price: "-0.00790" });
  expect(await sendText(sms, order)).toMatchObject({
    value: { charge: { price: { micros: 7900, currency: "USD" } } },
  });
});

test("too fast waits as long as is asked; a wrong sender is to be mended; a number that is none ends it", async () => {
  twilio.behave = () => ({
    kind: "answer",
    status: 429,
    code: 63018,
    headers: { "Retry-After": "9" },
  });
  expect(await sendText(sms, order)).toMatchObject({
    ...{ code: "retry_later", detail: { isBusy: true, retryAfterSeconds: 9 } },
  });
  twilio.behave = () => ({ kind: "answer", status: 400, code: 21606 });
  expect(await sendText(sms, order)).toMatchObject({
    ...{ code: "retry_later", detail: { problem: "wrong_sender" } },
  });
  twilio.behave = () => ({ kind: "answer", status: 400, code: 21614 });
  const refused = await sendText(sms, order);
  expect(refused).toMatchObject({ code: "refused", detail: { number: "invalid" } });
  expect(JSON.stringify(refused)).not.toContain("809555");
});
