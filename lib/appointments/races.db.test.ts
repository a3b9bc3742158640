import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { type TenantScope, withTenant } from "@/db/scope";
import { codesOf, many } from "@/tests/booking/outcomes";
import { booked, stranger, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { bookAppointment } from "./book-appointment";
import { rescheduleAppointment } from "./reschedule-appointment";

let at: TestTenant;
let visitor: TenantScope;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 3, service: { stepMinutes: 15 } });
  visitor = publicScope(at);
  desk = memberScope(at);
});
afterAll(async () => {
  expect(await overlappingPairs()).toBe(0);
  await closePool();
});

test("of 200 who want one time at once exactly one gets it, and the others hear what is free", async () => {
  const outcomes = await many(200, () => bookAppointment(visitor, wish(at, "2026-03-03T10:00")));
  expect(codesOf(outcomes)).toEqual({ ok: 1, slot_taken: 199 });
  for (const outcome of outcomes) {
    if (!outcome.ok) expect(outcome.detail?.alternatives).toHaveLength(3);
  }
});

test("of 200 who want overlapping times at once exactly one gets it", async () => {
  const starts = ["2026-03-03T12:00", "2026-03-03T12:15"];
  const outcomes = await many(200, (n) => bookAppointment(visitor, wish(at, starts[n % 2] ?? "")));
  expect(codesOf(outcomes)).toEqual({ ok: 1, slot_taken: 199 });
});

test("where anybody will do, three professionals take three of 60 at once", async () => {
  const anybody = () =>
    bookAppointment(visitor, wish(at, "2026-03-04T10:00", { professionalId: "any" }));
  expect(codesOf(await many(60, anybody))).toEqual({ ok: 3, slot_taken: 57 });
});

test("two pending requests never both have one time", async () => {
  const careful = await createTenant({ tenant: { requiresAcceptance: true } });
  const scope = publicScope(careful);
  const outcomes = await many(20, () => bookAppointment(scope, wish(careful, "2026-03-03T10:00")));
  expect(codesOf(outcomes)).toEqual({ ok: 1, slot_taken: 19 });
});

test("a new person who books twice at the same moment becomes one client, in one place", async () => {
  const client = stranger();
  const [first, second] = at.professionalIds;
  const outcomes = await many(10, (n) =>
    bookAppointment(
      visitor,
      wish(at, "2026-03-05T10:00", { client, professionalId: (n % 2 ? first : second) ?? "" }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const elsewhen = await many(4, (n) =>
    bookAppointment(visitor, wish(at, `2026-03-05T1${n + 1}:00`, { client })),
  );
  const ids = [...outcomes, ...elsewhen].flatMap((each) => (each.ok ? [each.value.client.id] : []));
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(1);
});

test("ten who send one form at once have one appointment", async () => {
  const form = wish(at, "2026-03-06T10:00", { formId: randomUUID(), professionalId: "any" });
  const outcomes = await many(10, () => bookAppointment(visitor, form));
  const ids = outcomes.map((each) => each.ok && each.value.id);
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toBeTruthy();
});

test("of twenty who are moved to one time exactly one gets there, and nobody loses their own", async () => {
  const starts = Array.from({ length: 20 }, (_, n) => 540 + 15 * n).map(
    (minute) =>
      `2026-03-09T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`,
  );
  const short = await createTenant({ service: { durationMinutes: 15, stepMinutes: 15 } });
  const staff = memberScope(short);
  const all = await Promise.all(starts.map((start) => booked(staff, wish(short, start))));
  const outcomes = await Promise.all(
    all.map(({ id }) =>
      rescheduleAppointment(staff, { appointmentId: id, start: "2026-03-10T10:00" }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await occupations(short)).toBe(40);
});

test("two appointments that trade places do not hang", async () => {
  const one = await booked(desk, wish(at, "2026-03-11T10:00"));
  const two = await booked(desk, wish(at, "2026-03-11T11:00"));
  const outcomes = await Promise.all([
    rescheduleAppointment(desk, { appointmentId: one.id, start: two.start }),
    rescheduleAppointment(desk, { appointmentId: two.id, start: one.start }),
  ]);
  expect(outcomes.filter(({ ok }) => ok).length).toBeLessThan(2);
});

async function overlappingPairs(): Promise<number> {
  const rows = await withTenant(desk, (tx) =>
    tx.execute<{ pairs: number }>(sql`
      SELECT count(*)::int AS pairs FROM occupancy a
      JOIN occupancy b ON a.tenant_id = b.tenant_id AND a.subject_id = b.subject_id AND a.id < b.id
        AND a.busy && b.busy
      WHERE a.active AND b.active`),
  );
  return rows[0]?.pairs ?? Number.NaN;
}

async function occupations(of: TestTenant): Promise<number> {
  const rows = await withTenant(memberScope(of), (tx) =>
    tx.execute<{ count: number }>(sql`SELECT count(*)::int AS count FROM occupancy WHERE active`),
  );
  return rows[0]?.count ?? Number.NaN;
}
