import { createHash } from "node:crypto";
import { NextRequest } from "next/server";
import { afterAll, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { nowMs } from "@/lib/clock";
import { kickNotifications } from "@/lib/notifications/kick";
import { createTenant, publicScope } from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";
import { canonicalJson, inngestSignature } from "@/tests/setup/fake-inngest";

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
    // A developer's leftover must not switch the checks off.
    INNGEST_DEV: "1",
  });
  return { inngest, removeDatabase };
});

const { GET, POST, PUT } = await import("./route");

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
    id: `messages-owed:${practice.tenant.id}:${scope.nowMs}`,
    data: { tenantId: practice.tenant.id },
  });
  const answer = await run("citaria-drain-on-kick", { ...event });
  expect(await answer.json()).toMatchObject({ sent: 1 });
  expect((await owedRows(practice, appointmentId))[0]).toMatchObject({ status: "sent" });
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

function run(functionId: string, event: object): Promise<Response> {
  return call(POST, "POST", `?fnId=${functionId}&stepId=step`, runBody(event));
}

function runBody(event: object) {
  const context = { run_id: "run", attempt: 0, disable_immediate_execution: false, use_api: false };
  const stack = { stack: [], current: 0 };
  return { version: 1, event, events: [event], steps: {}, ctx: { ...context, stack } };
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
