import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { changesSince } from "@/db/lookups";
import { withTenant } from "@/db/scope";
import { chooseForClient } from "@/lib/notices/choose-for-client";
import { claimBatch } from "@/lib/notifications/claim-batch";
import { drainWholly } from "@/lib/notifications/drain-wholly";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { bookOwing, changeOwing, owedRows } from "@/tests/factories/owed-appointments";
import { loadAppointmentLedger, loadClientLedger, loadMessage } from "./load-ledger";
import { noteDelivery } from "./note-delivery";
import { sendAgain } from "./send-again";

let at: TestTenant;

beforeEach(async () => {
  at = await createTenant();
});
afterAll(closePool);

test("every message of an appointment and of its client stands in the ledger with what became of it", async () => {
  const { appointmentId } = await sentOne();
  await changeOwing(at, appointmentId, "moved");
  const desk = memberScope(at, "staff");
  const states = (await loadAppointmentLedger(desk, appointmentId)).map(
    ({ kind, status, recipient }) => [kind, status, recipient],
  );
  expect(states).toContainEqual(["booked", "sent", "ana@ejemplo.example"]);
  expect(states).toContainEqual(["reminder", "cancelled", null]);
  expect(states).toContainEqual(["moved", "pending", "ana@ejemplo.example"]);
  const ofClient = await loadClientLedger(desk, at.clientId);
  expect(ofClient).toHaveLength(states.length);
  expect(ofClient[0]).toMatchObject({ kind: "reminder", appointment: { id: appointmentId } });
});

test("a reminder that its client does not want is told as one that stays", async () => {
  const { appointmentId } = await sentOne();
  const desk = memberScope(at, "staff");
  await chooseForClient(desk, { clientId: at.clientId, on: [] });
  const held = (await loadAppointmentLedger(desk, appointmentId)).map(({ kind, heldBy }) => ({
    kind,
    heldBy,
  }));
  expect(held).toContainEqual({ kind: "reminder", heldBy: "opted_out" });
  expect(held).toContainEqual({ kind: "booked", heldBy: undefined });
});

test("what is another's to see is in nobody else's ledger", async () => {
  const { appointmentId, messageId } = await sentOne();
  const strangers = [
    memberScope(at, "staff", { grants: [] }),
    memberScope(await createTenant(), "staff"),
  ];
  for (const scope of strangers) {
    expect(await loadAppointmentLedger(scope, appointmentId)).toEqual([]);
    expect(await loadClientLedger(scope, at.clientId)).toEqual([]);
    expect(await loadMessage(scope, messageId)).toBeUndefined();
    expect(await press(messageId, { scope })).toMatchObject({ code: "not_found" });
  }
});

test("what was sent is shown as it was, and nothing in it opens anything", async () => {
  const { messageId } = await sentOne();
  const message = await loadMessage(memberScope(at), messageId);
  const shown = JSON.stringify(message?.content);
  expect(message?.content).toMatchObject({ subject: expect.stringContaining(at.tenant.name) });
  expect(shown).toContain("Ana Ríos");
  expect(shown).toContain("/i/•••");
  expect(shown).not.toMatch(/href=|<link|~[a-z-]+~|\/i\/[A-Za-z0-9_-]{20}/);
});

test("of many presses of one button at once exactly one is a message; what may have been read is asked about", async () => {
  const { appointmentId, messageId } = await sentOne();
  expect(await press(messageId, { confirmed: false })).toMatchObject({ code: "already_delivered" });
  const pressId = randomUUID();
  const answers = await Promise.all([1, 2, 3, 4].map(() => press(messageId, { pressId })));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const again = (await owedRows(at, appointmentId)).filter(({ kind }) => kind === "booked");
  expect(again.map(({ status }) => status).sort()).toEqual(["pending", "sent"]);
  const waiting = again.find(({ status }) => status === "pending");
  expect(await press(waiting?.id ?? "")).toMatchObject({ code: "message_waits" });
  expect(await told()).toEqual(["notification:again"]);
  expect(await drainWholly(at.tenant.id, { maxRounds: 3 })).toMatchObject({ sent: 1 });
});

test("a message is sent again five times an hour at most, and only while it is news", async () => {
  const { appointmentId, messageId } = await sentOne();
  for (let time = 0; time < 5; time += 1) {
    expect(await press(messageId)).toMatchObject({ ok: true });
  }
  expect(await press(messageId)).toMatchObject({ code: "sent_too_often" });
  await changeOwing(at, appointmentId, "moved");
  expect(await press(messageId)).toMatchObject({ code: "message_over" });
  const [entry] = (await loadAppointmentLedger(memberScope(at), appointmentId)).filter(
    ({ id }) => id === messageId,
  );
  expect(entry).toMatchObject({ mayBeSentAgain: false, mayHaveArrived: true });
});

test("what never left says when it was sent again, offers nothing more, and takes no later e-mail for its own", async () => {
  const { appointmentId } = await bookOwing(at);
  await withTenant(memberScope(at), (tx) =>
    tx.execute(sql`UPDATE notification SET status = 'skipped', last_error = 'switched_off'
      WHERE tenant_id = ${at.tenant.id} AND appointment_id = ${appointmentId} AND kind = 'booked'`),
  );
  const skipped = async () =>
    (await loadAppointmentLedger(memberScope(at), appointmentId)).find(
      ({ kind, status }) => kind === "booked" && status === "skipped",
    );
  const before = await skipped();
  expect(before).toMatchObject({ mayBeSentAgain: true, resentAt: null, recipient: null });
  expect(await press(before?.id ?? "")).toMatchObject({ ok: true });
  expect(await skipped()).toMatchObject({ mayBeSentAgain: false, resentAt: expect.any(Date) });
});

test("each reminder says for how long before the start it is meant", async () => {
  const { appointmentId } = await bookOwing(at);
  const hours = (await loadAppointmentLedger(memberScope(at), appointmentId)).map(
    ({ kind, reminderHours }) => [kind, reminderHours],
  );
  expect(hours).toContainEqual(["reminder", at.tenant.reminderHours.at(-1)]);
  expect(hours).toContainEqual(["booked", null]);
});

test("of an appointment that is ahead and yet ended nothing is offered or sent again", async () => {
  const { appointmentId, messageId } = await sentOne();
  const entryOf = async () =>
    (await loadAppointmentLedger(memberScope(at), appointmentId)).find(
      ({ id }) => id === messageId,
    );
  expect(await entryOf()).toMatchObject({ mayBeSentAgain: true });
  for (const status of ["no_show", "completed"]) {
    await withTenant(memberScope(at), (tx) =>
      tx.execute(
        sql`UPDATE appointment SET status = ${status} WHERE tenant_id = ${at.tenant.id} AND id = ${appointmentId}`,
      ),
    );
    expect(await entryOf()).toMatchObject({ mayBeSentAgain: false });
    expect(await press(messageId)).toMatchObject({ code: "message_over" });
  }
});

test("what becomes of a message is told to whoever looks at it; that somebody takes it to send it is not", async () => {
  await bookOwing(at);
  const taken = await moment();
  await claimBatch(memberScope(at), randomUUID());
  expect(await roomsSince(taken)).not.toContain("messages");
  const { messageId } = await sentOne();
  expect(await roomsSince(taken)).toContain("messages");
  const sent = await moment();
  const told = { provider: "resend", eventId: randomUUID(), tenantId: at.tenant.id, messageId };
  await noteDelivery({ ...told, status: "delivered", isPermanent: false });
  expect(await roomsSince(sent)).toEqual(["messages"]);
});

async function moment() {
  return (await changesSince(null, at.tenant.id)).moment;
}

async function roomsSince(since: string) {
  return (await changesSince(since, at.tenant.id)).changes.map(({ room }) => room);
}

async function sentOne() {
  const { appointmentId } = await bookOwing(at);
  expect(await drainWholly(at.tenant.id, { maxRounds: 3 })).toMatchObject({ sent: 1 });
  const [sent] = (await owedRows(at, appointmentId)).filter(({ status }) => status === "sent");
  return { appointmentId, messageId: sent?.id ?? "" };
}

function press(
  messageId: string,
  { scope = memberScope(at, "staff"), pressId = randomUUID(), confirmed = true } = {},
) {
  return sendAgain(scope, { messageId, pressId, ...(confirmed ? { confirmed: "on" } : {}) });
}

async function told() {
  const rows = await withTenant(memberScope(at), (tx) =>
    tx.execute<{ action: string }>(
      sql`SELECT action FROM audit_log WHERE tenant_id = ${at.tenant.id} AND subject_type = 'notification'`,
    ),
  );
  return [...rows].map(({ action }) => action);
}
