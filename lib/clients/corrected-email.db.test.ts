import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { client, clientSession, invitation, mailSuppression, notification } from "@/db/schema";
import { readTenant, withTenant } from "@/db/scope";
import { writeTie } from "@/lib/family/store";
import { openInvitation } from "@/lib/invitations/open-invitation";
import { reopenLinks } from "@/lib/invitations/reopen-links";
import { invitationToken } from "@/lib/invitations/token";
import { claimBatch } from "@/lib/notifications/claim-batch";
import { drainWholly } from "@/lib/notifications/drain-wholly";
import { oweLinks } from "@/lib/notifications/write-links";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";
import { saveClient } from "./save-client";
import { saveClientInput } from "./schema";

const former = "ana@ejemplo.example";
const right = "ana.rios@ejemplo.example";
let at: TestTenant;

beforeEach(async () => {
  at = await createTenant();
});
afterAll(closePool);

test("a correction asks what becomes of what went to the former e-mail, and changes nothing before", async () => {
  await mailed();
  const asked = await correct({});
  const detail = { before: former, after: right, isOpen: true, told: 1 };
  expect(asked).toEqual({ ok: false, code: "former_email", detail });
  expect(await emailOf(at.clientId)).toBe(former);
  // What was answered for one e-mail is not for another.
  expect(await correct({ askedOfFormer: "otra@ejemplo.example" })).toMatchObject({ ok: false });
});

test("what went to the former e-mail goes to the new one, whose links are fresh; the former's open nothing, nor what they opened", async () => {
  const { appointmentId, token } = await mailed();
  await openInvitation(publicScope(at), { token, userAgent: null });
  const saved = await correct({ closesLinks: "on", tellsAgain: "on" }, right);
  expect(saved).toMatchObject({ ok: true, value: { closed: { links: 1 } } });
  expect(await openInvitation(publicScope(at), { token, userAgent: null })).toMatchObject({
    code: "link_invalid",
  });
  expect(await openSessions()).toBe(0);

  expect(await drainWholly(at.tenant.id, { maxRounds: 3 })).toMatchObject({ sent: 1 });
  expect(await sentTo(appointmentId)).toEqual([former, right]);
  expect(await tokens()).toHaveLength(2);
});

test("closing the links is taken back with one touch; who wants neither closes and sends nothing", async () => {
  const { token, appointmentId } = await mailed();
  const saved = await correct({ closesLinks: "on" }, right);
  const atMs = saved.ok ? (saved.value.closed?.atMs ?? 0) : 0;
  const scope = memberScope(at, "staff");
  const wrong = { clientId: at.clientId, closedAtMs: atMs - 1 };
  expect(await reopenLinks(scope, wrong)).toMatchObject({ value: { links: 0 } });
  const elsewhere = memberScope(await createTenant(), "staff");
  const same = { clientId: at.clientId, closedAtMs: atMs };
  expect(await reopenLinks(elsewhere, same)).toMatchObject({ value: { links: 0 } });
  expect(await reopenLinks(scope, same)).toMatchObject({ value: { links: 1 } });
  expect(await openInvitation(publicScope(at), { token, userAgent: null })).toMatchObject({
    ok: true,
  });
  await correct({}, "tercera@ejemplo.example");
  await drainWholly(at.tenant.id, { maxRounds: 3 });
  expect(await sentTo(appointmentId)).toEqual([former]);
});

test("what was rendered for the former e-mail and did not leave is sent to the new one alone", async () => {
  const { appointmentId } = await bookOwing(at);
  const [row] = await owedRows(at, appointmentId);
  const payload = { from: "x", to: former, subject: "x", html: "", text: "", attachments: [] };
  await withTenant(memberScope(at), (tx) =>
    tx
      .update(notification)
      .set({ payload })
      .where(eq(notification.id, row?.id ?? "")),
  );
  await correct({}, right);
  expect(await drainWholly(at.tenant.id, { maxRounds: 3 })).toMatchObject({ sent: 1 });
  expect(await sentTo(appointmentId)).toEqual([right]);
});

test("what is just being rendered for the former e-mail is as well", async () => {
  const { appointmentId } = await bookOwing(at);
  await claimBatch(memberScope(at), randomUUID());
  await correct({}, right);
  expect(await drainWholly(at.tenant.id, { maxRounds: 3 })).toMatchObject({ sent: 1 });
  expect(await sentTo(appointmentId)).toEqual([right]);
});

test("an e-mail that nothing reaches no longer keeps anything back once it is corrected", async () => {
  await withTenant(memberScope(at), (tx) =>
    tx.insert(mailSuppression).values({ tenantId: at.tenant.id, email: former, reason: "bounced" }),
  );
  const { appointmentId } = await bookOwing(at);
  expect(await drainWholly(at.tenant.id, { maxRounds: 3 })).toMatchObject({ skipped: 1 });
  expect(await correct({})).toMatchObject({ code: "former_email", detail: { told: 1 } });
  await correct({ tellsAgain: "on" }, right);
  expect(await drainWholly(at.tenant.id, { maxRounds: 3 })).toMatchObject({ sent: 1 });
  expect(await sentTo(appointmentId)).toEqual([right]);
  const undelivered = (await owedRows(at, appointmentId)).filter(
    ({ lastError, handledAt }) => lastError === "undeliverable" && !handledAt,
  );
  expect(undelivered).toEqual([]);
});

test("without an appointment ahead an invitation goes to the new e-mail, and whom she looks after goes along", async () => {
  const child = randomUUID();
  await withTenant(memberScope(at), async (tx) => {
    const person = { tenantId: at.tenant.id, id: child, name: "Abel Ríos", email: former };
    await tx.insert(client).values(person);
    const tie = { carerId: at.clientId, personId: child, relation: "child" } as const;
    await writeTie(tx, memberScope(at), tie);
    await oweLinks(tx, memberScope(at), "fresh_link", [at.clientId]);
  });
  await drainWholly(at.tenant.id, { maxRounds: 3 });
  await correct({ closesLinks: "on", tellsAgain: "on" }, right);
  expect(await emailOf(child)).toBe(right);
  expect(await drainWholly(at.tenant.id, { maxRounds: 3 })).toMatchObject({ sent: 1 });
  const invited = await readTenant(memberScope(at), (tx) =>
    tx.select().from(notification).where(eq(notification.kind, "invited")),
  );
  expect(invited).toMatchObject([{ status: "sent", payload: { to: right } }]);
});

test("where nothing went to the former e-mail nothing is asked", async () => {
  expect(await correct({})).toMatchObject({ ok: true, value: { closed: null } });
});

/** A booking whose confirmation left, and the link in it. */
async function mailed() {
  const { appointmentId } = await bookOwing(at);
  await drainWholly(at.tenant.id, { maxRounds: 3 });
  const [token = ""] = await tokens();
  return { appointmentId, token };
}

function correct(answers: Record<string, string>, askedOf?: string) {
  const email = askedOf ?? right;
  return saveClient(
    memberScope(at, "staff"),
    saveClientInput.parse({
      ...{ clientId: at.clientId, name: "Ana Ríos", email },
      ...(askedOf ? { askedOfFormer: askedOf } : {}),
      ...answers,
    }),
  );
}

async function emailOf(id: string) {
  const [row] = await readTenant(memberScope(at), (tx) =>
    tx.select({ email: client.email }).from(client).where(eq(client.id, id)),
  );
  return row?.email;
}

/** In the order in which they were owed. */
async function sentTo(appointmentId: string) {
  const rows = await owedRows(at, appointmentId);
  return rows
    .filter(({ status }) => status === "sent")
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ payload }) => payload?.channel !== "push" && payload?.to);
}

async function tokens() {
  const rows = await readTenant(memberScope(at), (tx) =>
    tx.select({ id: invitation.id }).from(invitation).orderBy(invitation.createdAt),
  );
  return rows.map(({ id }) => invitationToken(at.tenant.id, id));
}

function openSessions() {
  return readTenant(memberScope(at), async (tx) => {
    const rows = await tx.select({ endedAt: clientSession.endedAt }).from(clientSession);
    return rows.filter(({ endedAt }) => endedAt === null).length;
  });
}
