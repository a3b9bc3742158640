import { type SQL, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { withTenant } from "@/db/scope";
import type { OperatorScope } from "@/lib/auth/scope";
import {
  createTenant,
  createUser,
  memberScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";
import { discardDead } from "./discard-dead";
import { loadDeadMessages, loadOutboxes } from "./load-outboxes";
import { loadOperatorLog } from "./reads";
import { retryDead } from "./retry-dead";

let operator: OperatorScope;

beforeAll(async () => {
  const { userId } = await createUser({ isOperator: true });
  operator = { operator: { userId, name: "Olga" }, nowMs: testNowMs } as OperatorScope;
});

test("operators see what each tenant owes and what was given up on, and of whom nothing", async () => {
  const { at } = await withDead();
  const own = (await loadOutboxes(operator)).find(({ tenantId }) => tenantId === at.tenant.id);
  expect(own).toEqual({
    ...{ tenantId: at.tenant.id, slug: at.tenant.slug, name: at.tenant.name },
    ...{ due: 0, oldestDueAt: null, held: 0, waiting: 1, sentLately: 0, deadLately: 1, dead: 1 },
  });
  const [dead] = await deadOf(at);
  expect(dead).toMatchObject({ kind: "booked", lastError: "Resend answered 422", isOver: false });
  expect(JSON.stringify([own, dead])).not.toMatch(/ana/i);
});

test("a dead message is tried again under its own key, once, and only while it is news", async () => {
  const { at, messageId, appointmentId } = await withDead();
  const asked = { tenantId: at.tenant.id, messageId };
  expect(await retryDead(operator, asked)).toMatchObject({ ok: true });
  expect(await retryDead(operator, asked)).toMatchObject({ code: "not_found" });
  const again = (await owedRows(at, appointmentId)).find(({ id }) => id === messageId);
  expect(again).toMatchObject({ status: "pending", attempt: 0, firstAttemptAt: null });

  const late = await withDead({ isOver: true });
  const tooLate = { tenantId: late.at.tenant.id, messageId: late.messageId };
  expect(await deadOf(late.at)).toMatchObject([{ isOver: true }]);
  expect(await retryDead(operator, tooLate)).toMatchObject({ code: "not_found" });
  expect(await discardDead(operator, tooLate)).toMatchObject({ ok: true });
  expect(await deadOf(late.at)).toEqual([]);
  const told = (await loadOperatorLog(operator)).map(({ action, tenantSlug }) => [
    action,
    tenantSlug,
  ]);
  expect(told).toContainEqual(["message_retried", at.tenant.slug]);
  expect(told).toContainEqual(["message_discarded", late.at.tenant.slug]);
});

test("of a mail first tried more than a day ago it is said that it may arrive twice, of nothing else", async () => {
  const { at, messageId } = await withDead();
  const told = async (change: SQL) => {
    await withTenant(memberScope(at), (tx) =>
      tx.execute(
        sql`UPDATE notification SET ${change} WHERE tenant_id = ${at.tenant.id} AND id = ${messageId}`,
      ),
    );
    return (await deadOf(at)).map(({ mayArriveTwice }) => mayArriveTwice);
  };
  const tried = (hours: number) => sql`due_at = now() - make_interval(hours => ${hours}::int),
    first_attempt_at = now() - make_interval(hours => ${hours}::int)`;
  expect(await told(tried(23))).toEqual([false]);
  expect(await told(tried(25))).toEqual([true]);
  expect(await told(sql`channel = 'sms'`)).toEqual([false]);
  expect(await told(sql`channel = 'email', first_attempt_at = NULL`)).toEqual([false]);
  // Tried again it counts anew; its provider does not.
  expect(await retryDead(operator, { tenantId: at.tenant.id, messageId })).toMatchObject({
    ok: true,
  });
  expect(await told(sql`status = 'dead', first_attempt_at = now()`)).toEqual([true]);
});

test("a day's figures leave out what is older and what was looked after", async () => {
  const { at } = await withDead();
  const { appointmentId } = await bookOwing(at, { hoursAhead: 48 });
  const [first, second] = await owedRows(at, appointmentId);
  const ended = (id: string | undefined, change: SQL) =>
    withTenant(memberScope(at), (tx) =>
      tx.execute(
        sql`UPDATE notification SET ${change} WHERE tenant_id = ${at.tenant.id} AND id = ${id ?? ""}`,
      ),
    );
  await ended(first?.id, sql`status = 'sent', sent_at = now() - interval '25 hours'`);
  await ended(
    second?.id,
    sql`status = 'dead', handled_at = now(), due_at = now() - interval '25 hours'`,
  );
  const own = (await loadOutboxes(operator)).find(({ tenantId }) => tenantId === at.tenant.id);
  expect(own).toMatchObject({ sentLately: 0, deadLately: 1, dead: 1 });
  await ended(first?.id, sql`sent_at = now() - interval '23 hours'`);
  await ended(second?.id, sql`due_at = now() - interval '23 hours'`);
  const now = (await loadOutboxes(operator)).find(({ tenantId }) => tenantId === at.tenant.id);
  expect(now).toMatchObject({ sentLately: 1, deadLately: 2, dead: 1 });
});

test("the oldest is one of those that could leave; what is due and waits on purpose is counted apart", async () => {
  const { at } = await withDead();
  const own = async () => {
    const found = (await loadOutboxes(operator)).find(({ tenantId }) => tenantId === at.tenant.id);
    return found && { due: found.due, held: found.held, hasOldest: found.oldestDueAt !== null };
  };
  const becomes = (change: SQL) =>
    withTenant(memberScope(at), (tx) =>
      tx.execute(
        sql`UPDATE notification SET ${change} WHERE tenant_id = ${at.tenant.id} AND status = 'pending'`,
      ),
    );
  await becomes(sql`due_at = now() - interval '2 hours', run_at = now() + interval '1 hour'`);
  expect(await own()).toEqual({ due: 0, held: 1, hasOldest: false });
  await becomes(sql`run_at = now()`);
  expect(await own()).toEqual({ due: 1, held: 0, hasOldest: true });
});

test("a message is never taken for another tenant's", async () => {
  const { messageId } = await withDead();
  const { id: tenantId } = (await createTenant()).tenant;
  for (const verb of [retryDead, discardDead]) {
    expect(await verb(operator, { tenantId, messageId })).toMatchObject({ code: "not_found" });
  }
});

async function withDead({ isOver = false } = {}) {
  const at = await createTenant();
  const { appointmentId } = await bookOwing(at, { hoursAhead: 48 });
  const [row] = await owedRows(at, appointmentId);
  const messageId = row?.id ?? "";
  await withTenant(memberScope(at), (tx) =>
    tx.execute(sql`
      UPDATE notification SET status = 'dead', last_error = 'Resend answered 422', attempt = 3, first_attempt_at = now(),
        expires_at = CASE WHEN ${isOver} THEN now() ELSE expires_at END
      WHERE tenant_id = ${at.tenant.id} AND id = ${messageId}`),
  );
  return { at, appointmentId, messageId };
}

async function deadOf(at: TestTenant) {
  return (await loadDeadMessages(operator)).filter(({ tenantId }) => tenantId === at.tenant.id);
}
