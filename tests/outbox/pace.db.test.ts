import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { notification } from "@/db/schema";
import { withTenant } from "@/db/scope";
import { paceOf } from "@/lib/channels/pace-of";
import { drain } from "@/lib/notifications/drain";
import { drainWholly } from "@/lib/notifications/drain-wholly";
import { awaitTurns } from "@/lib/pace/await-turns";
import { createTenant, memberScope, type TestTenant } from "../factories";
import { bookOwing, owedRows } from "../factories/owed-appointments";
import { endPauses } from "../factories/paces";

const perSecond = 40;
const sideBySide = 4;

// Drains share nothing but the database: two in one process are to each other what two processes are.
const { provider, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeResend } = await import("@/tests/setup/fake-resend");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const provider = await startFakeResend();
  const removeDatabase = await startOwnDatabase({
    ...{ MAIL_DRIVER: "resend", RESEND_API_KEY: "re_test", RESEND_BASE_URL: provider.url },
    ...{ APP_URL: "https://citas.example", RESEND_PER_SECOND: "40" },
  });
  return { provider, removeDatabase };
});

beforeEach(async () => {
  provider.reset();
  await endPauses();
});
afterAll(async () => {
  await closePool();
  await removeDatabase();
  await provider.close();
});

test("two drains at once hand over no more than one would", async () => {
  const practices = await Promise.all([createTenant(), createTenant()]);
  for (const practice of practices) await owe(practice, 18);
  const begunMs = Date.now();
  const counts = await Promise.all(practices.map(() => drain({ maxRounds: 10 })));
  expect(counts.reduce((all, { sent }) => all + sent, 0)).toBe(36);
  const tooEarly = provider.arrivedMs.filter((atMs, before) => {
    const most = sideBySide + (perSecond * (atMs - begunMs + 20)) / 1000;
    return before + 1 > most;
  });
  expect(tooEarly).toEqual([]);
});

test("a pause that one drain was asked for keeps the others back, and costs their messages no attempt", async () => {
  const [one, other] = await Promise.all([createTenant(), createTenant()]);
  const [{ appointmentId: refused }, { appointmentId: kept }] = [
    await bookOwing(one),
    await bookOwing(other),
  ];
  provider.behave = () => ({ kind: "answer", status: 429, headers: { "Retry-After": "30" } });
  expect(await drainWholly(one.tenant.id, { maxRounds: 5 })).toMatchObject({ postponed: 1 });
  provider.behave = () => ({ kind: "accept" });
  expect(await drainWholly(other.tenant.id, { maxRounds: 5 })).toMatchObject({ postponed: 1 });
  expect(provider.requests).toHaveLength(1);
  expect((await owedRows(one, refused))[0]).toMatchObject({ status: "pending", attempt: 1 });
  const waiting = { status: "pending", attempt: 0, firstAttemptAt: null, leaseToken: null };
  expect((await owedRows(other, kept))[0]).toMatchObject(waiting);
  expect(await waitSeconds(other)).toBeGreaterThan(20);
});

test("who takes turns and dies holds nobody up", async () => {
  const practice = await createTenant();
  await owe(practice, 2);
  const pace = paceOf("email");
  if (!pace) throw new Error("No pace");
  await awaitTurns(pace, sideBySide);
  expect(await drainWholly(practice.tenant.id, { maxRounds: 5 })).toMatchObject({ sent: 2 });
});

test("beside a practice's burst, another's single message leaves within two rounds of both drains", async () => {
  const [busy, quiet] = [await createTenant(), await createTenant()];
  await owe(busy, 44);
  const { appointmentId } = await bookOwing(quiet);
  await Promise.all([drain({ maxRounds: 2 }), drain({ maxRounds: 2 })]);
  const [own] = await owedRows(quiet, appointmentId);
  expect(own?.status).toBe("sent");
  expect(provider.requests.length).toBeLessThanOrEqual(41);
});

async function owe(practice: TestTenant, messages: number): Promise<void> {
  for (let count = 0; count < messages; count += 1) await bookOwing(practice);
}

async function waitSeconds(practice: TestTenant): Promise<number> {
  const seconds = sql<number>`min(extract(epoch FROM run_at - now()))::float8`;
  const rows = await withTenant(memberScope(practice), (tx) =>
    tx.select({ seconds }).from(notification).where(eq(notification.tenantId, practice.tenant.id)),
  );
  return rows[0]?.seconds ?? Number.NaN;
}
