import { createHmac, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { withSystem, withTenant } from "@/db/scope";
import { forgetEvents } from "@/lib/deliveries/forget-events";
import { handleUndelivered } from "@/lib/deliveries/handle-undelivered";
import { countUndelivered, loadSuppression, loadUndelivered } from "@/lib/deliveries/reads";
import { resumeMail } from "@/lib/deliveries/resume-mail";
import { sendAgain } from "@/lib/deliveries/send-again";
import { isKnownEvent } from "@/lib/deliveries/store";
import { drain } from "@/lib/notifications/drain";
import { oweLinks } from "@/lib/notifications/write-links";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { bookOwing, changeOwing, owedRows } from "@/tests/factories/owed-appointments";

const key = Buffer.from("a-key-that-resend-would-have-made");

const { provider, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeResend } = await import("@/tests/setup/fake-resend");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const provider = await startFakeResend();
  const removeDatabase = await startOwnDatabase({
    MAIL_DRIVER: "resend",
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: provider.url,
    RESEND_WEBHOOK_SECRET: `whsec_${Buffer.from("a-key-that-resend-would-have-made").toString("base64")}`,
  });
  return { provider, removeDatabase };
});

const { POST } = await import("./route");

afterAll(async () => {
  await closePool();
  await removeDatabase();
  await provider.close();
});

const email = "ana@ejemplo.example";

test("what became of a message stands with it, in whatever order and however often it is told", async () => {
  const { at, appointmentId, sent } = await withOneSent({ openTracking: true });
  for (const type of ["opened", "delivered", "opened", "delivered", "delivery_delayed", "sent"]) {
    expect((await tell({ type: `email.${type}`, ...sent })).status).toBe(204);
  }
  expect(await deliveryOf(at, appointmentId)).toBe("opened");
  expect(await loadSuppression(memberScope(at), email)).toBeUndefined();
});

test("that a client opened a message is noted only where their practice wants to know", async () => {
  const { at, appointmentId, sent } = await withOneSent();
  await tell({ type: "email.opened", ...sent });
  expect(await deliveryOf(at, appointmentId)).toBe("delivered");
});

test("a hard bounce stops mail to that e-mail, tells the desk, and ends when the desk says so", async () => {
  const { at, appointmentId, sent } = await withOneSent();
  const bounce = { type: "email.bounced", ...sent, bounce: { type: "Permanent" } };
  const eventId = randomUUID();
  expect((await tell(bounce, { eventId })).status).toBe(204);
  const desk = memberScope(at, "staff");
  expect(await loadSuppression(desk, email)).toMatchObject({ reason: "bounced" });
  expect(await loadUndelivered(desk)).toMatchObject([
    { deliveryStatus: "bounced", client: { isReached: false } },
  ]);

  await changeOwing(at, appointmentId, "moved");
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0, skipped: 1 });
  // What was told of the former time nobody needs to know any more.
  expect(await countUndelivered(desk)).toBe(1);
  const [first] = await loadUndelivered(desk);
  const again = { messageId: first?.id ?? "", pressId: randomUUID() };
  expect(await sendAgain(desk, again)).toMatchObject({ code: "mail_suppressed" });

  expect(await resumeMail(desk, { clientId: first?.client.id ?? "" })).toMatchObject({ ok: true });
  // The same event, told once more, was noted already.
  await tell(bounce, { eventId });
  expect(await loadSuppression(desk, email)).toBeUndefined();
  expect(await sendAgain(desk, again)).toMatchObject({ ok: true });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  expect(await countUndelivered(desk)).toBe(0);
  // The same press once more is the same message.
  expect(await sendAgain(desk, again)).toMatchObject({ ok: true });
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 0 });
});

test("a full mailbox is shown and stops nothing; a complaint stops", async () => {
  const { at, sent } = await withOneSent();
  const desk = memberScope(at);
  await tell({ type: "email.bounced", ...sent, bounce: { type: "Transient" } });
  expect(await countUndelivered(desk)).toBe(1);
  expect(await loadSuppression(desk, email)).toBeUndefined();
  await tell({ type: "email.complained", ...sent });
  expect(await loadSuppression(desk, email)).toMatchObject({ reason: "complained" });
  expect(await handleUndelivered(desk, { messageId: sent.tags.message })).toMatchObject({
    ok: true,
  });
  expect(await countUndelivered(desk)).toBe(0);
});

test("a report that is forged, altered or old changes nothing, and one about nothing of ours is let pass", async () => {
  const { at, appointmentId, sent } = await withOneSent();
  const told = { type: "email.bounced", ...sent, bounce: { type: "Permanent" } };
  const other = Buffer.from("the-key-of-somebody-else-entirely");
  expect((await tell(told, { signedWith: other })).status).toBe(401);
  expect((await tell(told, { body: JSON.stringify(told) })).status).toBe(401);
  expect((await tell(told, { secondsAgo: 301 })).status).toBe(401);
  expect((await tell(told, { secondsAgo: -301 })).status).toBe(401);
  const elsewhere = { ...sent, tags: { ...sent.tags, tenant: (await createTenant()).tenant.id } };
  for (const strange of [elsewhere, { ...sent, tags: {} }, { to: [] }]) {
    expect((await tell({ type: "email.bounced", ...strange })).status).toBe(204);
  }
  expect(await deliveryOf(at, appointmentId)).toBeNull();
  expect(await countUndelivered(memberScope(at))).toBe(0);
});

test("what was told a month ago is forgotten, what was told since is not", async () => {
  const { sent } = await withOneSent();
  const recent = randomUUID();
  await tell({ type: "email.delivered", ...sent }, { eventId: recent });
  await withSystem((tx) =>
    tx.execute(sql`
      INSERT INTO webhook_event (provider, event_id, received_at)
      VALUES ('resend', ${randomUUID()}, now() - interval '31 days')`),
  );
  expect(await forgetEvents()).toBe(1);
  expect(await isKnownEvent({ provider: "resend", eventId: recent })).toBe(true);
});

test("who works for other professionals neither sees nor handles what is not theirs, and no other tenant does", async () => {
  const { at, sent } = await withOneSent();
  await tell({ type: "email.complained", ...sent });
  const messageId = sent.tags.message;
  for (const scope of [
    memberScope(at, "staff", { grants: [] }),
    memberScope(await createTenant(), "staff"),
  ]) {
    expect(await loadUndelivered(scope)).toEqual([]);
    expect(await handleUndelivered(scope, { messageId })).toMatchObject({ code: "not_found" });
    expect(await sendAgain(scope, { messageId, pressId: randomUUID() })).toMatchObject({
      code: "not_found",
    });
  }
  expect(await countUndelivered(memberScope(at))).toBe(1);
});

test("a link or an offer that came back waits for the desk too, until somebody looked after it", async () => {
  provider.reset();
  const at = await createTenant();
  await withTenant(memberScope(at), (tx) =>
    oweLinks(tx, memberScope(at), "invited", [at.clientId]),
  );
  await drain({ maxRounds: 5 });
  const [mail] = provider.requests;
  const tags = Object.fromEntries((mail?.tags ?? []).map(({ name, value }) => [name, value]));
  await tell({ type: "email.bounced", bounce: { type: "Transient" }, tags });
  const scope = memberScope(at);
  expect(await countUndelivered(scope)).toBe(1);
  const [shown] = await loadUndelivered(scope);
  expect(shown).toMatchObject({ kind: "invited", appointment: null, client: { id: at.clientId } });
  expect(await handleUndelivered(scope, { messageId: shown?.id ?? "" })).toMatchObject({
    ok: true,
  });
  expect(await loadUndelivered(scope)).toEqual([]);
});

async function withOneSent({
  openTracking = false,
} = {}): Promise<{ at: TestTenant; appointmentId: string; sent: Sent }> {
  provider.reset();
  const at = await createTenant({ tenant: { openTracking } });
  const { appointmentId } = await bookOwing(at);
  expect(await drain({ maxRounds: 5 })).toMatchObject({ sent: 1 });
  const [mail] = provider.requests;
  const tags = Object.fromEntries((mail?.tags ?? []).map(({ name, value }) => [name, value]));
  const { tenant = "", message = "" } = tags;
  expect(tenant).toBe(at.tenant.id);
  return { at, appointmentId, sent: { to: [mail?.to ?? ""], tags: { tenant, message } } };
}

async function deliveryOf(at: TestTenant, appointmentId: string) {
  const rows = await owedRows(at, appointmentId);
  return rows.find(({ status }) => status === "sent")?.deliveryStatus;
}

type Sent = {
  readonly to: readonly string[];
  readonly tags: { readonly tenant: string; readonly message: string };
};

type Told = { readonly type: string } & Record<string, unknown>;

type How = {
  readonly eventId?: string;
  readonly signedWith?: Buffer;
  readonly secondsAgo?: number;
  /** Sent instead of what was signed. */
  readonly body?: string;
};

/** As Resend tells it: signed with the secret, over its id, its time and its text. */
function tell({ type, ...data }: Told, how: How = {}): Promise<Response> {
  const { eventId = `msg_${randomUUID()}`, signedWith = key, secondsAgo = 0 } = how;
  const text = JSON.stringify({ type, created_at: "2026-01-01T00:00:00Z", data });
  const timestamp = String(Math.floor(Date.now() / 1000) - secondsAgo);
  const signature = createHmac("sha256", signedWith)
    .update(`${eventId}.${timestamp}.${text}`)
    .digest("base64");
  return POST(
    new Request("https://citas.example/api/webhooks/resend", {
      method: "POST",
      body: how.body ?? text,
      headers: {
        "svix-id": eventId,
        "svix-timestamp": timestamp,
        "svix-signature": `v1,${signature}`,
      },
    }),
  );
}
