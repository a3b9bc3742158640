import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";

import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { drain } from "@/lib/notifications/drain";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { bookOwing } from "@/tests/factories/owed-appointments";
import { clientPhone, openTexting } from "@/tests/factories/texting";

const { twilio, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeTwilio } = await import("@/tests/setup/fake-twilio");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const twilio = await startFakeTwilio();
  const removeDatabase = await startOwnDatabase({
    ...{ TWILIO_ACCOUNT_SID: twilio.account.sid, TWILIO_AUTH_TOKEN: twilio.account.token },
    ...{ TWILIO_BASE_URL: twilio.url, APP_URL: "https://citas.example" },
  });
  return { twilio, removeDatabase };
});

const { chooseTexts, chooseTextsFor } = await import("./choose-texts");
const { loadReceipt } = await import("@/lib/appointments/load-receipt");
const { loadConsent } = await import("./load-consent");
const { asksForTexts } = await import("./load-asks");

afterAll(async () => {
  await closePool();
  await removeDatabase();
  await twilio.close();
});

test("the desk writes down what a client said, and by whom and when stands with it", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"], { agrees: false });
  const desk = memberScope(at, "staff");
  const { clientId } = at;
  expect(await loadConsent(desk, clientId)).toMatchObject({ isGiven: false, said: [] });
  expect(await chooseTextsFor(desk, { clientId, given: true })).toMatchObject({ ok: true });
  expect(await loadConsent(desk, clientId)).toMatchObject({
    isGiven: true,
    said: [{ given: true, way: "desk", phone: clientPhone, textVersion: 1 }],
  });
  expect(await chooseTextsFor(desk, { clientId: randomUUID(), given: true })).toMatchObject({
    code: "not_found",
  });
});

test("a client withdraws in the portal, and nothing more is sent to their telephone", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  const own = clientScope(at);
  expect(await chooseTexts(own, { given: false })).toMatchObject({ ok: true });
  await bookOwing(at);
  await drain({ maxRounds: 5 });
  expect(twilio.asked()).toBe(0);
  expect(await loadConsent(own, at.clientId)).toMatchObject({
    isGiven: false,
    said: [{ given: false, way: "portal", textVersion: null }],
  });
});

test("what was agreed to at a former number counts for no other", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  await withTenant(memberScope(at), (tx) =>
    tx
      .update(schema.client)
      .set({ phone: "+18095550199" })
      .where(and(eq(schema.client.tenantId, at.tenant.id), eq(schema.client.id, at.clientId))),
  );
  expect(await loadConsent(memberScope(at), at.clientId)).toMatchObject({ isGiven: false });
  await bookOwing(at);
  await drain({ maxRounds: 5 });
  expect(twilio.asked()).toBe(0);
});

test("who has a telephone alone and agreed while booking is told by a text", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  expect(await asksForTexts(publicScope(at))).toBe(true);
  const booked = await bookByForm(at, { agreesToTexts: true });
  if (!booked.ok) throw new Error("nothing was booked");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  expect(twilio.accepted.at(-1)).toMatchObject({ To: "+18095550177" });
  expect(await loadReceipt(publicScope(at), booked.value.id)).toMatchObject({ isTexted: true });
});

test("who did not agree is not, and is told by nobody without an e-mail", async () => {
  const at = await createTenant();
  await openTexting(at, ["sms"]);
  const before = twilio.asked();
  const booked = await bookByForm(at, {});
  if (!booked.ok) throw new Error("nothing was booked");
  expect(await loadReceipt(publicScope(at), booked.value.id)).toMatchObject({ isTexted: false });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, skipped: 0 });
  expect(twilio.asked()).toBe(before);
});

test("a practice that writes to no telephones asks nobody", async () => {
  expect(await asksForTexts(publicScope(await createTenant()))).toBe(false);
});

function bookByForm(at: TestTenant, { agreesToTexts = false }) {
  return bookAppointment(
    { ...publicScope(at), nowMs: Date.now() },
    {
      ...{ serviceId: at.serviceId, professionalId: at.professionalId },
      ...{ start: nextMonday(), agreesToTexts },
      client: { name: "Berta Sánchez", phone: "809 555 0177" },
    },
  );
}

/** Ten o'clock of a Monday to come, by the practice's wall clock. */
function nextMonday(): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7) + 7);
  return `${day.toISOString().slice(0, 10)}T10:00`;
}
