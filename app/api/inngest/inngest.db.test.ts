import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { withTenant } from "@/db/scope";
import { loadFailures, loadStanding } from "@/lib/alerts/reads";
import type { OperatorScope } from "@/lib/auth/scope";
import { nowMs } from "@/lib/clock";
import { loadSuppression } from "@/lib/deliveries/reads";
import { takeNews } from "@/lib/deliveries/take-news";
import { kickNotifications } from "@/lib/notifications/kick";
import { dismissFailure } from "@/lib/operator/dismiss-failure";
import { createTenant, createUser, memberScope, publicScope } from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";
import {
  canonicalJson,
  inngestSignature,
  runBody,
  type SentEvent,
} from "@/tests/setup/fake-inngest";

const signingKey = `signkey-test-${"0123456789abcdef".repeat(4)}`;

const { inngest, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeInngest } = await import("@/tests/setup/fake-inngest");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const inngest = await startFakeInngest();
  const removeDatabase = await startOwnDatabase({
    MAIL_DRIVER: "inbox",
    APP_URL: "https://citas.example",
    INNGEST_EVENT_KEY: "event-key",
    INNGEST_SIGNING_KEY: `signkey-test-${"0123456789abcdef".repeat(4)}`,
    INNGEST_BASE_URL: inngest.url,
    RESEND_PER_SECOND: "3",
    // A developer's leftover must not switch the checks off.
    INNGEST_DEV: "1",
  });
  return { inngest, removeDatabase };
});

const { GET, POST, PUT } = await import("./route");
const { inngest: inngestClient } = await import("@/inngest/client");
const { messagesOwed } = await import("@/inngest/events");
const { sendMessagesOwed } = await import("@/inngest/send-messages-owed");

afterAll(async () => {
  await closePool();
  await removeDatabase();
  await inngest.close();
});

test("the functions register with their triggers, over a signed request only", async () => {
  const body = { url: "https://citas.example/api/inngest" };
  expect((await call(PUT, "PUT", "", body, null)).status).toBe(401);
  expect(inngest.registrations).toEqual([]);

  expect((await call(PUT, "PUT", "", body)).status).toBe(200);
  const [registration] = inngest.registrations;
  const keyHash = createHash("sha256")
    .update(Buffer.from(signingKey.replace("signkey-test-", ""), "hex"))
    .digest("hex");
  expect(registration?.authorization).toBe(`Bearer signkey-test-${keyHash}`);
  expect(registration?.body.url).toBe("https://citas.example/api/inngest");
  const triggers = registration?.body.functions.map(({ id, triggers }) => [id, ...triggers]);
  expect(triggers).toContainEqual(["citaria-drain-on-schedule", { cron: "* * * * *" }]);
  expect(triggers).toContainEqual(["citaria-drain-on-kick", { event: "citaria/messages.owed" }]);
  expect(triggers).toContainEqual([
    ...["citaria-take-delivery", { event: "citaria/delivery.reported" }],
  ]);
  expect(triggers).toContainEqual(["citaria-morning-digest", { cron: "*/5 * * * *" }]);
  expect(triggers).toContainEqual(["citaria-retention", { cron: "17 * * * *" }]);
});

test("tenants take turns, runs start no faster than the provider takes mail, and what fails is told", async () => {
  const functions = new Map(
    inngest.registrations[0]?.body.functions.map((each) => [each.id, each]),
  );
  expect(functions.get("citaria-drain-on-kick")).toMatchObject({
    concurrency: [{ limit: 1, key: "event.data.tenantId" }, { limit: 5 }],
    throttle: { limit: 3, period: "1s" },
    steps: { step: { retries: { attempts: 4 } } },
  });
  expect(functions.get("citaria-take-delivery")).toMatchObject({
    concurrency: { limit: 2, key: "event.data.tenantId" },
  });
  for (const id of ["drain-on-kick", "drain-on-schedule", "take-delivery", "retention"]) {
    expect([...functions.keys()]).toContain(`citaria-${id}-failure`);
  }
});

test("a scheduled run sends what is due; its repetition finds nothing", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  const event = { name: "inngest/scheduled.timer", data: { cron: "* * * * *" } };
  const first = await run("citaria-drain-on-schedule", event);
  expect(first.status).toBe(200);
  expect(await first.json()).toMatchObject({ sent: 1 });
  expect((await owedRows(practice, appointmentId))[0]).toMatchObject({ status: "sent" });
  expect(await (await run("citaria-drain-on-schedule", event)).json()).toMatchObject({ sent: 0 });
});

test("a kick names the tenant and nothing else, once for each request, and its run sends", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  const scope = publicScope(practice);
  kickNotifications(scope);
  await vi.waitFor(() => expect(inngest.events).toHaveLength(1), { timeout: 5_000 });
  const [event] = inngest.events;
  expect(event).toMatchObject({
    name: "citaria/messages.owed",
    id: `messages-owed:${practice.tenant.id}:all:${scope.nowMs}`,
    data: { tenantId: practice.tenant.id },
  });
  const answer = await run("citaria-drain-on-kick", { ...event });
  expect(await answer.json()).toMatchObject({ sent: 1 });
  expect((await owedRows(practice, appointmentId))[0]).toMatchObject({ status: "sent" });
});

test("a kick of one appointment is an event of its own, and drains its tenant alone", async () => {
  const [practice, neighbour] = [await createTenant(), await createTenant()];
  const { appointmentId } = await bookOwing(practice);
  const others = await bookOwing(neighbour);
  const scope = publicScope(practice);
  await sendMessagesOwed(scope, { afterSeconds: 0, appointmentId });
  const event = lastEvent();
  expect(event).toMatchObject({
    id: `messages-owed:${practice.tenant.id}:${appointmentId}:${scope.nowMs}`,
    data: { tenantId: practice.tenant.id, appointmentId },
  });
  expect(await (await run("citaria-drain-on-kick", event)).json()).toMatchObject({ sent: 1 });
  // Told again, it finds nothing.
  expect(await (await run("citaria-drain-on-kick", event)).json()).toMatchObject({ sent: 0 });
  expect((await owedRows(neighbour, others.appointmentId))[0]).toMatchObject({ status: "pending" });
  await run("citaria-drain-on-schedule", { name: "inngest/scheduled.timer", data: {} });
});

test("what a provider told is an event of ids, and says the same twice and in any order", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await run("citaria-drain-on-schedule", { name: "inngest/scheduled.timer", data: {} });
  const [{ id: messageId } = { id: "" }] = await owedRows(practice, appointmentId);
  const told = (status: "delivered" | "bounced", eventId: string) =>
    takeNews({
      ...({ provider: "resend", eventId, status, isPermanent: true } as const),
      ...{ tenantId: practice.tenant.id, messageId },
    });
  const deliveryOf = async () => (await owedRows(practice, appointmentId))[0]?.deliveryStatus;

  await told("bounced", "second");
  const bounced = lastEvent();
  await told("delivered", "first");
  const delivered = lastEvent();
  expect([bounced.id, delivered.id]).toEqual(["resend:second", "resend:first"]);
  expect(JSON.stringify([bounced, delivered])).not.toMatch(/ana|@/i);
  expect(await deliveryOf()).toBeNull();

  for (const event of [bounced, delivered, bounced]) {
    expect((await run("citaria-take-delivery", event)).status).toBe(200);
    expect(await deliveryOf()).toBe("bounced");
  }
  expect(await loadSuppression(memberScope(practice), "ana@ejemplo.example")).toMatchObject({
    reason: "bounced",
  });
});

test("while Inngest is away a provider's report is noted at once", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await run("citaria-drain-on-schedule", { name: "inngest/scheduled.timer", data: {} });
  const [{ id: messageId } = { id: "" }] = await owedRows(practice, appointmentId);
  inngest.isAway = true;
  await takeNews({
    ...({ provider: "resend", eventId: "away", status: "delivered", isPermanent: false } as const),
    ...{ tenantId: practice.tenant.id, messageId },
  });
  inngest.isAway = false;
  expect((await owedRows(practice, appointmentId))[0]).toMatchObject({
    ...{ deliveryStatus: "delivered", deliveryAt: expect.any(Date) },
  });
}, 15_000);

test("an event with more in it than ids is neither sent nor taken", async () => {
  const tenantId = (await createTenant()).tenant.id;
  const chatty = { tenantId, name: "Ana Ríos" };
  await expect(inngestClient.send(messagesOwed.create(chatty, { id: "chatty" }))).rejects.toThrow();
  const answer = await run("citaria-drain-on-kick", {
    name: "citaria/messages.owed",
    data: chatty,
  });
  expect(answer.status).not.toBe(200);
});

test("a run that failed through all its tries is told once to operators, and to the tenant's team", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  const failed = {
    name: "inngest/function.failed",
    data: {
      ...{ function_id: "citaria-drain-on-kick", run_id: `run-${practice.tenant.id}` },
      error: { name: "Error", message: "no tell ana@ejemplo.example", stack: "" },
      event: { name: "citaria/messages.owed", data: { tenantId: practice.tenant.id } },
    },
  };
  for (let time = 0; time < 2; time += 1) {
    expect((await run("citaria-drain-on-kick-failure", failed)).status).toBe(200);
  }
  const { userId } = await createUser({ isOperator: true });
  const operator = { operator: { userId, name: "Olga" }, nowMs: nowMs() } as OperatorScope;
  const told = (await loadFailures(operator)).filter(({ job }) => job === "drain-on-kick");
  expect(told).toMatchObject([{ tenantName: practice.tenant.name }]);
  expect(JSON.stringify(told)).not.toContain("@");
  // A run that failed is no news to the team while nothing waits for it.
  expect(await loadStanding(memberScope(practice))).toBeUndefined();
  await withTenant(memberScope(practice), (tx) =>
    tx.execute(sql`
      UPDATE notification SET due_at = now() - interval '11 minutes'
      WHERE tenant_id = ${practice.tenant.id} AND appointment_id = ${appointmentId} AND kind = 'booked'`),
  );
  expect(await loadStanding(memberScope(practice))).toMatchObject({ failedAt: expect.any(Date) });
  expect(await loadStanding(memberScope(await createTenant()))).toBeUndefined();

  expect(await dismissFailure(operator, { failureId: told[0]?.id ?? "" })).toMatchObject({
    ok: true,
  });
  expect(await dismissFailure(operator, { failureId: told[0]?.id ?? "" })).toMatchObject({
    code: "not_found",
  });
  expect(await loadStanding(memberScope(practice))).toBeUndefined();
});

test("the morning's agendas are owed and sent by a run of their own, once", async () => {
  const timer = { name: "inngest/scheduled.timer", data: { cron: "*/5 * * * *" } };
  expect((await run("citaria-morning-digest", timer)).status).toBe(200);
  expect(await (await run("citaria-morning-digest", timer)).json()).toEqual({ owed: 0 });
});

test("retention runs by the hour, and its repetition forgets nothing more", async () => {
  const timer = { name: "inngest/scheduled.timer", data: { cron: "17 * * * *" } };
  expect((await run("citaria-retention", timer)).status).toBe(200);
  expect(await (await run("citaria-retention", timer)).json()).toBe(0);
});

test("a forged, altered or old request runs nothing", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  const path = "?fnId=citaria-drain-on-schedule&stepId=step";
  const body = runBody({ name: "inngest/scheduled.timer", data: { cron: "* * * * *" } });
  const forged = inngestSignature(body, `signkey-test-${"ff".repeat(32)}`, nowMs());
  const altered = inngestSignature({ ...body, version: 2 }, signingKey, nowMs());
  const old = inngestSignature(body, signingKey, nowMs() - 6 * 60_000);
  for (const signature of [null, forged, altered, old]) {
    expect((await call(POST, "POST", path, body, signature)).status).toBe(401);
  }
  expect((await call(GET, "GET", "", undefined, null)).status).toBe(401);
  expect((await owedRows(practice, appointmentId))[0]).toMatchObject({ status: "pending" });
});

function lastEvent(): SentEvent {
  const event = inngest.events.at(-1);
  if (!event) throw new Error("No event was sent");
  return event;
}

function run(functionId: string, event: object): Promise<Response> {
  return call(POST, "POST", `?fnId=${functionId}&stepId=step`, runBody(event));
}

type Handler = (request: NextRequest, context: unknown) => Promise<Response>;

function call(
  handler: Handler,
  method: string,
  path: string,
  body: unknown,
  signature: string | null = inngestSignature(body, signingKey, nowMs()),
): Promise<Response> {
  const text = body === undefined ? {} : { body: canonicalJson(body) };
  const request = new NextRequest(`https://citas.example/api/inngest${path}`, {
    method,
    headers: {
      "Content-Type": "application/json",
      ...(signature ? { "X-Inngest-Signature": signature } : {}),
    },
    ...text,
  });
  return handler(request, {});
}
