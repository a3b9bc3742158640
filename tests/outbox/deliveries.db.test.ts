import { and, eq, sql } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { notification } from "@/db/schema";
import { withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import { requestNow } from "@/lib/auth/request-now";
import { nowMs } from "@/lib/clock";
import {
  clientScope,
  createMember,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "../factories";
import { canonicalJson, inngestSignature } from "../setup/fake-inngest";

const signingKey = `signkey-test-${"0123456789abcdef".repeat(4)}`;

const { inngest, provider, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeInngest } = await import("@/tests/setup/fake-inngest");
  const { startFakeResend } = await import("@/tests/setup/fake-resend");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const [inngest, provider] = await Promise.all([startFakeInngest(), startFakeResend()]);
  const removeDatabase = await startOwnDatabase({
    ...{ MAIL_DRIVER: "resend", RESEND_API_KEY: "re_test", RESEND_BASE_URL: provider.url },
    ...{ APP_URL: "https://citas.example", INNGEST_EVENT_KEY: "event-key" },
    INNGEST_SIGNING_KEY: `signkey-test-${"0123456789abcdef".repeat(4)}`,
    INNGEST_BASE_URL: inngest.url,
  });
  return { inngest, provider, removeDatabase };
});

const { POST } = await import("@/app/api/inngest/route");

const zoraida = {
  name: "Zoraida Quiñones",
  email: "zoraida.q@correo.example",
  phone: "+18095550187",
};
/** As people, programs and addresses write her. */
const personal = [
  ...["Zoraida", "Quiñones", "Qui%C3%B1ones", "zoraida", "correo.example"],
  ...["5550187", "555 0187", "555-0187"],
];

let at: TestTenant;
let team: string;

beforeAll(async () => {
  at = await createTenant({ hours: { startMinute: 0, endMinute: 1440 } });
  const { email } = await createMember(at, "professional", {
    professionalId: at.professionalId,
  });
  team = email;
});
afterAll(async () => {
  await closePool();
  await removeDatabase();
  await Promise.all([inngest.close(), provider.close()]);
});

test("events that come twice, at once, late and in another order send every message once", async () => {
  const kept = await book("08:00");
  const moved = await book("09:00");
  const ended = await book("10:00");
  const own = clientScope({ ...at, clientId: moved.clientId }, requestNow());
  const change = { appointmentId: moved.id, start: `${day()}T11:00` };
  expect(await rescheduleAppointment(own, change)).toMatchObject({ ok: true });
  const hers = clientScope({ ...at, clientId: ended.clientId }, requestNow());
  expect(await cancelAppointment(hers, { appointmentId: ended.id })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(owed()).toHaveLength(5), { timeout: 5_000 });

  const latestFirst = [...owed()].reverse();
  await Promise.all(
    [...latestFirst, ...latestFirst].map((event) => deliver("drain-on-kick", event)),
  );
  await remindOf(kept.id);
  const scheduled = { name: "inngest/scheduled.timer", data: { cron: "* * * * *" } };
  await Promise.all([1, 2, 3].map(() => deliver("drain-on-schedule", scheduled)));
  const before = provider.requests.length;
  for (const event of owed()) await deliver("drain-on-kick", event);
  await deliver("drain-on-schedule", scheduled);

  expect(provider.requests).toHaveLength(before);
  expect(provider.delivered()).toHaveLength(before);
  const rows = await withTenant(memberScope(at), (tx) =>
    tx.select().from(notification).where(eq(notification.tenantId, at.tenant.id)),
  );
  const sent = rows.filter(({ status }) => status === "sent");
  expect(provider.requests.map(({ key }) => key).sort()).toEqual(sent.map(({ id }) => id).sort());
  const toClient = sent
    .filter(({ userId }) => !userId)
    .map((row) => `${row.appointmentId} ${row.kind}`);
  expect(toClient.sort()).toEqual(
    [
      ...[`${kept.id} booked`, `${kept.id} reminder`, `${kept.id} reminder`],
      ...[`${moved.id} moved`, `${ended.id} cancelled`],
    ].sort(),
  );
});

test("neither subjects, nor addresses in mails, nor events name the client; the team's mails are no exception", async () => {
  expect(provider.requests.filter(({ to }) => to === team).length).toBeGreaterThan(2);
  expect(provider.requests.some(({ html }) => html.includes("Zoraida"))).toBe(true);
  const subjects = provider.requests.map(({ subject }) => subject);
  const addresses = provider.requests.flatMap(
    ({ html, text }) => (html + text).match(/https?:[^\s"<]+/g) ?? [],
  );
  const tags = provider.requests.flatMap(({ tags }) => tags ?? []).map(({ value }) => value);
  const files = provider.requests
    .flatMap(({ attachments }) => attachments)
    .map(({ filename }) => filename);
  expect(addresses.length).toBeGreaterThan(10);
  for (const text of [
    ...subjects,
    ...addresses,
    ...tags,
    ...files,
    ...inngest.events.map((event) => JSON.stringify(event)),
  ]) {
    for (const each of personal) expect(text).not.toContain(each);
  }
});

/** The first working day four days from now or later, of the machine's calendar in UTC. */
function day(): string {
  const first = new Date(nowMs() + 5 * 86_400_000);
  const later = first.getUTCDay() === 0 ? new Date(first.getTime() + 86_400_000) : first;
  return later.toISOString().slice(0, 10);
}

async function book(time: string): Promise<{ id: string; clientId: string }> {
  const { serviceId, professionalId } = at;
  const start = `${day()}T${time}`;
  const wanted = { serviceId, professionalId, start, client: zoraida };
  const booked = await bookAppointment(publicScope(at, requestNow()), wanted);
  if (!booked.ok) throw new Error(booked.code);
  return { id: booked.value.id, clientId: booked.value.client.id };
}

const owed = () => inngest.events.filter(({ name }) => name === "citaria/messages.owed");

/** As if the days until then had passed. */
async function remindOf(appointmentId: string): Promise<void> {
  const its = and(eq(notification.appointmentId, appointmentId), eq(notification.kind, "reminder"));
  await withTenant(memberScope(at), (tx) =>
    tx.update(notification).set({ runAt: sql`now()`, dueAt: sql`now()` }).where(its),
  );
}

async function deliver(functionId: string, event: object): Promise<void> {
  const context = { run_id: "run", attempt: 0, disable_immediate_execution: false, use_api: false };
  const ctx = { ...context, stack: { stack: [], current: 0 } };
  const body = { version: 1, event, events: [event], steps: {}, ctx };
  const url = `https://citas.example/api/inngest?fnId=citaria-${functionId}&stepId=step`;
  const headers = {
    "Content-Type": "application/json",
    "X-Inngest-Signature": inngestSignature(body, signingKey, nowMs()),
  };
  const request = new NextRequest(url, { method: "POST", headers, body: canonicalJson(body) });
  const answer = await POST(request, {});
  expect(answer.status).toBe(200);
}
