import { expect, test, vi } from "vitest";
import { mintTenantScope, type TenantFacts } from "@/db/scope";

vi.hoisted(() => {
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
});

const { saveChannels } = await import("./save-channels");
const { saveTemplate } = await import("./save-template");
const { sendTest } = await import("./send-test");
const { saveChannelsInput } = await import("./settings-schema");

const tenant = { id: "0b4c1f0e-2a57-4be4-9d0e-64a1c8e13f11", country: "DO" } as TenantFacts;
const scope = mintTenantScope({ tenant, actor: { kind: "system" }, nowMs: 0 });
const email = { news: "email", reminders: "email", urgent: "email", after: "email" };

test("without Twilio's keys nothing of texts is saved or sent: what was chosen before stays as it is", async () => {
  const off = { ok: false, code: "texts_not_connected" };
  expect(await saveChannels(scope, saveChannelsInput.parse(email))).toMatchObject(off);
  const template = { contentSid: `HX${"a".repeat(32)}`, variables: ["link" as const] };
  const saved = await saveTemplate(scope, { kind: "booked", language: "es", ...template });
  expect(saved).toMatchObject(off);
  expect(await sendTest(scope, { channel: "sms", phone: "809 555 0101" })).toMatchObject(off);
});
