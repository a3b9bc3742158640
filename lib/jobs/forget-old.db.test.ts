import { randomUUID } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { withSystem, withTenant } from "@/db/scope";
import { drainWholly } from "@/lib/notifications/drain-wholly";
import { addWalkIn } from "@/lib/queue/add-walk-in";
import { offerNow } from "@/lib/waitlist/offer-now";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";
import { offersOf, waits } from "@/tests/factories/waitlist";
import { selectTenantsToForget } from "./forget-store";
import { forgetTenant } from "./forget-tenant";

let at: TestTenant;
let neighbour: TestTenant;

beforeAll(async () => {
  at = await createTenant();
  neighbour = await createTenant();
});
afterAll(closePool);

async function filled(where: TestTenant) {
  const desk = memberScope(where, "staff");
  const came = { client: { name: "Vino" }, declared: [], formId: crypto.randomUUID() };
  expect(await addWalkIn(desk, came)).toMatchObject({ ok: true });
  const entryId = await waits(where, "Espera", { to: "2026-03-09" });
  const start = "2026-03-03T10:00:00-04:00";
  const choice = { entryId, freedTimeId: undefined, professionalId: where.professionalId, start };
  expect(await offerNow(desk, choice)).toMatchObject({ ok: true });
}

/** Everything that the desk has to do with happened so many days before. */
async function age(where: TestTenant, days: number) {
  await withTenant(memberScope(where), async (tx) => {
    const past = sql`now() - make_interval(days => ${days}::int)`;
    const ours = sql`tenant_id = ${where.tenant.id}`;
    await tx.execute(sql`UPDATE queue_entry SET day = (${past})::date WHERE ${ours}`);
    await tx.execute(sql`UPDATE queue_day SET day = (${past})::date WHERE ${ours}`);
    await tx.execute(
      sql`UPDATE freed_time SET starts_at = ${past} - interval '1 hour', ends_at = ${past} WHERE ${ours}`,
    );
    await tx.execute(sql`UPDATE slot_hold SET expires_at = ${past} WHERE ${ours}`);
    await tx.execute(sql`UPDATE occupancy SET expires_at = ${past} WHERE ${ours}`);
  });
}

async function rowsOf(where: TestTenant) {
  const tables = ["queue_entry", "queue_day", "freed_time", "waitlist_offer", "slot_hold"];
  const counts = tables.map(
    (table) =>
      sql`(SELECT count(*)::int FROM ${sql.identifier(table)}) AS ${sql.identifier(table)}`,
  );
  const [row] = await withTenant(memberScope(where), (tx) =>
    tx.execute(sql`SELECT ${sql.join(counts, sql`, `)}`),
  );
  return Object.values(row ?? {});
}

test("what a message said is kept for 90 days; that there was one stays", async () => {
  const where = await createTenant();
  const { appointmentId } = await bookOwing(where);
  await drainWholly(where.tenant.id, { maxRounds: 2 });
  const ageAll = (days: number) =>
    withTenant(memberScope(where), (tx) =>
      tx.execute(sql`
        UPDATE notification SET due_at = now() - make_interval(days => ${days}::int) WHERE tenant_id = ${where.tenant.id}`),
    );
  const sent = async () =>
    (await owedRows(where, appointmentId)).filter(({ status }) => status === "sent");
  await ageAll(89);
  await forgetTenant(where.tenant.id);
  expect(await sent()).toMatchObject([{ payload: { to: "ana@ejemplo.example" } }]);
  await ageAll(91);
  // Somebody may be asked tomorrow what was told of an appointment to come.
  await forgetTenant(where.tenant.id);
  expect(await sent()).toMatchObject([{ payload: { to: "ana@ejemplo.example" } }]);
  await withTenant(memberScope(where), (tx) =>
    tx.execute(sql`UPDATE appointment SET starts_at = now() - interval '92 days', ends_at = now() - interval '91 days'
      WHERE tenant_id = ${where.tenant.id}`),
  );
  await forgetTenant(where.tenant.id);
  expect(await sent()).toMatchObject([{ payload: null, kind: "booked" }]);
});

test("what the desk is done with is kept for 90 days and then forgotten, of one tenant at a time", async () => {
  await Promise.all([filled(at), filled(neighbour)]);
  await age(at, 89);
  await forgetTenant(at.tenant.id);
  // A hold is nobody's record: it goes after a day.
  expect(await rowsOf(at)).toEqual([1, 1, 1, 1, 0]);

  await age(at, 92);
  await forgetTenant(at.tenant.id);
  expect(await rowsOf(at)).toEqual([0, 0, 0, 0, 0]);
  expect(await offersOf(at)).toEqual([]);
  expect(await rowsOf(neighbour)).toEqual([1, 1, 1, 1, 1]);
});

test("that the mail of a request was sent is kept as long as of others; what was typed for it a day", async () => {
  const where = await createTenant();
  const inside = (query: SQL) =>
    withTenant(memberScope(where), async (tx) => [...(await tx.execute(query))]);
  const ids = { tenant: where.tenant.id, request: randomUUID() };
  await inside(sql`
    INSERT INTO booking_request (tenant_id, id, hold_id, code_id, email, name, phone, booking, source, expires_at)
    VALUES (${ids.tenant}, ${ids.request}, gen_random_uuid(), gen_random_uuid(), 'eva@ejemplo.example', 'Eva', '+18095550123',
      '{}', 'public', now() - interval '2 days')`);
  await inside(sql`
    INSERT INTO notification
      (tenant_id, booking_request_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at, status)
    VALUES (${ids.tenant}, ${ids.request}, 'confirm_booking', 'email', ${ids.request}, 1, now(), now(), now(), 'sent')`);
  const left = () =>
    inside(sql`
      SELECT n.kind, r.booking, r.phone FROM notification n
      JOIN booking_request r ON r.tenant_id = ${ids.tenant} AND r.id = n.booking_request_id
      WHERE n.tenant_id = ${ids.tenant}`);
  await forgetTenant(ids.tenant);
  expect(await left()).toEqual([{ kind: "confirm_booking", booking: null, phone: null }]);
  await inside(
    sql`UPDATE booking_request SET expires_at = now() - interval '91 days' WHERE tenant_id = ${ids.tenant}`,
  );
  await forgetTenant(ids.tenant);
  expect(await left()).toEqual([]);
});

test("each tenant is looked at once a day, whichever hour that is asked in and however often", async () => {
  const where = await createTenant();
  const isDue = async () =>
    (await withSystem((tx) => selectTenantsToForget(tx))).includes(where.tenant.id);
  const doneBefore = (hours: number) =>
    withSystem((tx) =>
      tx.execute(sql`UPDATE retention_round SET done_at = now() - make_interval(hours => ${hours}::int)
        WHERE subject_tenant_id = ${where.tenant.id}`),
    );
  // One that is new has nothing to forget before its hour.
  expect(await isDue()).toBe(false);
  await forgetTenant(where.tenant.id);
  expect(await isDue()).toBe(false);
  await doneBefore(24);
  expect(await isDue()).toBe(true);
  await forgetTenant(where.tenant.id);
  expect(await isDue()).toBe(false);
});
