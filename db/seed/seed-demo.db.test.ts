import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyPassword } from "@/lib/auth/password";
import { parsePhone } from "@/lib/format/phone";
import { type ScratchDatabase, scratchDatabase } from "@/tests/tenancy/scratch-database";
import { demoAccounts, seedDemo } from ".";

/** Days on which something is odd: a Saturday, both clock changes of Santiago, the end of a leap February. */
const days = [
  "2026-11-21T14:03:00Z",
  "2026-09-06T04:30:00Z",
  "2027-04-04T02:30:00Z",
  "2028-02-29T23:59:00Z",
];

describe.each(days)("seeded on %s", (day) => {
  const nowMs = Date.parse(day);
  const now = new Date(nowMs);
  let database: ScratchDatabase;
  let admin: Sql;

  beforeAll(async () => {
    database = await scratchDatabase();
    admin = database.admin;
    expect(await seedDemo({ ...database, nowMs })).toBe("seeded");
  });

  afterAll(() => database?.drop());

  test("a second time changes nothing", async () => {
    expect(await seedDemo({ ...database, nowMs: nowMs + 86_400_000 })).toBe("already");
  });

  test("each tenant has two weeks of appointments behind it and two ahead", async () => {
    const tenants = await admin<{ before: number; after: number; first: Date; last: Date }[]>`
      SELECT count(*) FILTER (WHERE starts_at < ${now})::int AS before,
        count(*) FILTER (WHERE starts_at > ${now})::int AS after, min(starts_at) AS first, max(starts_at) AS last
      FROM appointment GROUP BY tenant_id`;
    expect(tenants).toHaveLength(3);
    for (const { before, after, first, last } of tenants) {
      expect(before).toBeGreaterThan(20);
      expect(after).toBeGreaterThan(8);
      expect(nowMs - first.getTime()).toBeGreaterThan(10 * 86_400_000);
      expect(last.getTime() - nowMs).toBeGreaterThan(8 * 86_400_000);
    }
  });

  test("every appointment's history ends in its state, and was over when the day began", async () => {
    const odd = await admin`
      SELECT a.id, a.status, e.to_status FROM appointment a
      JOIN LATERAL (SELECT * FROM appointment_event WHERE appointment_id = a.id
        ORDER BY version DESC, created_at DESC LIMIT 1) e ON true
      WHERE e.version <> a.version OR a.created_at > ${now} OR a.updated_at > ${now} OR e.created_at > ${now}
        OR e.to_starts_at <> a.starts_at
        OR NOT EXISTS (SELECT 1 FROM appointment_event f WHERE f.appointment_id = a.id AND f.to_status = a.status)
        OR (a.status IN ('completed', 'no_show') AND a.starts_at > ${now})
        OR (a.status IN ('confirmed', 'pending') AND a.starts_at < ${now})
        OR (a.status = 'cancelled' AND (a.cancel_reason IS NULL OR a.cancelled_at IS NULL))`;
    expect(odd).toEqual([]);
  });

  test("who is expected takes their time, who is not gives it back", async () => {
    // The client and the professional, or the seat of a session; and the room where one is needed.
    const odd = await admin`
      SELECT a.id FROM appointment a JOIN occupancy o ON o.tenant_id = a.tenant_id AND o.appointment_id = a.id
      GROUP BY a.tenant_id, a.id
      HAVING count(*) <> CASE WHEN a.resource_id IS NULL OR a.group_session_id IS NOT NULL THEN 2 ELSE 3 END
        OR (max(o.lane) FILTER (WHERE o.professional_id IS NOT NULL) = 1) <> a.overbooked
        OR bool_and(o.active) <> (a.status NOT IN ('cancelled', 'no_show'))
        OR bool_or(o.active) <> (a.status NOT IN ('cancelled', 'no_show'))`;
    expect(odd).toEqual([]);
  });

  test("a service that needs a room has one of its kind, where it takes place", async () => {
    const rooms = await admin<{ name: string; odd: number; all: number }[]>`
      SELECT t.name, count(*)::int AS all, count(*) FILTER (WHERE r.id IS NULL OR r.kind_id <> s.resource_kind_id
        OR r.site_id IS DISTINCT FROM a.site_id)::int AS odd
      FROM appointment a
      JOIN service s ON s.tenant_id = a.tenant_id AND s.id = a.service_id
      JOIN tenant t ON t.id = a.tenant_id
      LEFT JOIN resource r ON r.tenant_id = a.tenant_id AND r.id = a.resource_id
      WHERE s.resource_kind_id IS NOT NULL AND NOT a.overbooked GROUP BY t.name ORDER BY t.name`;
    expect(rooms.map(({ name, odd }) => [name, odd])).toEqual([
      ["Centro Médico La Vega", 0],
      ["Sonrisa Dental", 0],
    ]);
  });

  test("between two places there is time for the way", async () => {
    const [ways] = await admin<{ there: number; late: number }[]>`
      SELECT count(*)::int AS there, count(*) FILTER (WHERE EXISTS (
        SELECT FROM appointment b WHERE b.tenant_id = a.tenant_id AND b.professional_id = a.professional_id
          AND b.site_id IS DISTINCT FROM a.site_id AND b.status NOT IN ('cancelled', 'no_show')
          AND b.starts_at < a.ends_at + make_interval(mins => w.minutes)
          AND b.ends_at + make_interval(mins => w.minutes) > a.starts_at))::int AS late
      FROM appointment a JOIN travel_time w ON w.tenant_id = a.tenant_id AND w.to_site_id = a.site_id
      WHERE a.status NOT IN ('cancelled', 'no_show')`;
    expect(ways?.there).toBeGreaterThan(2);
    expect(ways?.late).toBe(0);
  });

  test("a workshop is shared, by no more than fit, and takes its barber once", async () => {
    const sessions = await admin<{ seats: number; capacity: number; takings: number }[]>`
      SELECT g.capacity, (SELECT count(*)::int FROM appointment a
          WHERE a.tenant_id = g.tenant_id AND a.group_session_id = g.id) AS seats,
        (SELECT count(*)::int FROM occupancy o WHERE o.tenant_id = g.tenant_id AND o.group_session_id = g.id) AS takings
      FROM group_session g`;
    expect(sessions.length).toBeGreaterThan(1);
    expect(sessions.filter((each) => each.seats < 2 || each.seats > each.capacity)).toEqual([]);
    expect(sessions.filter(({ takings }) => takings !== 1)).toEqual([]);
  });

  test("maxima of a day and a week hold", async () => {
    const beyond = await admin`
      SELECT s.name, date_trunc('day', a.starts_at AT TIME ZONE t.time_zone) AS day
      FROM appointment a JOIN service s ON s.tenant_id = a.tenant_id AND s.id = a.service_id
      JOIN tenant t ON t.id = a.tenant_id
      WHERE a.status NOT IN ('cancelled', 'no_show') AND s.daily_max IS NOT NULL
      GROUP BY a.tenant_id, s.id, s.name, s.daily_max, a.professional_id, 2
      HAVING count(DISTINCT coalesce(a.group_session_id, a.id)) > s.daily_max`;
    expect(beyond).toEqual([]);
  });

  test("a series has its dates, a visit all its parts one after the other, and one appointment stands on top", async () => {
    const series = await admin<{ count: number; members: number }[]>`
      SELECT s.count, (SELECT count(*)::int FROM appointment a WHERE a.series_id = s.id) AS members
      FROM appointment_series s`;
    expect(series).toHaveLength(2);
    for (const { count, members } of series) {
      expect(members).toBe(count);
      expect(members).toBeGreaterThan(1);
    }
    const visits = await admin<{ parts: number; minutes: number }[]>`
      SELECT count(*)::int AS parts, (extract(epoch FROM max(ends_at) - min(starts_at)
        - sum(ends_at - starts_at)) / 60)::int AS minutes
      FROM appointment WHERE visit_id IS NOT NULL AND starts_at > ${now} GROUP BY visit_id`;
    expect(visits).toEqual([
      { parts: 2, minutes: 0 },
      { parts: 2, minutes: 0 },
    ]);
    const above = await admin<{ reason: string; audited: string }[]>`
      SELECT e.reason, l.detail ->> 'reason' AS audited FROM appointment a
      JOIN appointment_event e ON e.appointment_id = a.id AND e.kind = 'booked'
      JOIN audit_log l ON l.subject_id = a.id AND l.action = 'appointment:overbook'
      WHERE a.overbooked AND a.starts_at > ${now}`;
    expect(above).toHaveLength(1);
    expect(above[0]?.reason).toBe(above[0]?.audited);
  });

  test("hours to come that are kept for a priority are taken by nobody without it", async () => {
    const intruders = await admin`
      SELECT a.id FROM appointment a JOIN tenant t ON t.id = a.tenant_id
      CROSS JOIN LATERAL (SELECT a.starts_at AT TIME ZONE t.time_zone AS starts,
        a.ends_at AT TIME ZONE t.time_zone AS ends) local
      JOIN reserved_hours r ON r.tenant_id = a.tenant_id AND r.professional_id = a.professional_id
        AND r.weekday = extract(isodow FROM local.starts) AND r.level > a.priority_level
        AND local.starts::date + make_interval(mins => r.start_minute) < local.ends
        AND local.starts < local.starts::date + make_interval(mins => r.end_minute)
      WHERE a.starts_at > ${now}::timestamptz + interval '1 day' AND a.status <> 'cancelled' AND NOT a.overbooked`;
    expect(intruders).toEqual([]);
    const [urgent] =
      await admin`SELECT id FROM appointment WHERE priority_level = 2 AND starts_at > ${now}`;
    expect(urgent).toBeDefined();
    const waiting =
      await admin`SELECT DISTINCT tenant_id FROM waitlist_entry WHERE status = 'waiting'`;
    expect(waiting).toHaveLength(3);
  });

  test("the queue of the day has tickets without a gap, for who is here with and without an appointment", async () => {
    const queues = await admin<{ numbers: number[]; last: number; walkIns: number }[]>`
      SELECT array_agg(e.number ORDER BY e.number) AS numbers, max(d.last_number)::int AS last,
        count(*) FILTER (WHERE e.is_walk_in)::int AS "walkIns"
      FROM queue_entry e JOIN queue_day d ON d.tenant_id = e.tenant_id AND d.day = e.day
        AND d.site_id IS NOT DISTINCT FROM e.site_id
      GROUP BY e.tenant_id, e.site_id`;
    expect(queues.filter(({ walkIns }) => walkIns === 3)).toHaveLength(3);
    for (const { numbers, last } of queues) {
      expect(numbers).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    }
    const odd = await admin`
      SELECT id FROM appointment WHERE arrived_at > ${now} OR started_at > ${now} OR completed_at > ${now}
        OR completed_at <= started_at OR (status = 'completed') <> (completed_at IS NOT NULL)`;
    expect(odd).toEqual([]);
  });

  test("documents are shared with whoever has an appointment for them ahead, each with a file of its own", async () => {
    const shared = await admin<{ name: string; isAhead: boolean; isBefore: boolean }[]>`
      SELECT d.name, d.created_at < ${now} AS "isBefore", EXISTS (SELECT FROM appointment a
        WHERE a.tenant_id = d.tenant_id AND a.client_id = d.client_id AND a.starts_at > ${now}) AS "isAhead"
      FROM shared_document d`;
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.every(({ isAhead, isBefore }) => isAhead && isBefore)).toBe(true);
  });

  test("nothing is owed for what is over", async () => {
    const [owed] = await admin<{ all: number; late: number }[]>`
      SELECT count(*)::int AS all, count(*) FILTER (WHERE due_at <= ${now} OR status <> 'pending')::int AS late
      FROM notification`;
    expect(owed?.all).toBeGreaterThan(20);
    expect(owed?.late).toBe(0);
  });

  test("Dr. Pérez has openings, and none on a Monday", async () => {
    const openings = await admin<{ weekday: number }[]>`
      SELECT extract(isodow FROM o.starts_at AT TIME ZONE 'America/Santo_Domingo')::int AS weekday
      FROM opening o JOIN professional p ON p.tenant_id = o.tenant_id AND p.id = o.professional_id
      WHERE p.name = 'Rafael Pérez Almonte' AND o.starts_at > ${now}`;
    expect(openings.length).toBeGreaterThan(4);
    expect(openings.map(({ weekday }) => weekday)).not.toContain(1);
  });

  test("telephones are such as the tenant's country has", async () => {
    const phones = await admin<{ phone: string; country: string }[]>`
      SELECT phone, country FROM tenant UNION SELECT c.phone, t.country FROM client c JOIN tenant t ON t.id = c.tenant_id`;
    const wrong = phones.filter(({ phone, country }) => !parsePhone(phone, country).ok);
    expect(wrong).toEqual([]);
  });
});

test("every account that the demo shows can log in", async () => {
  const database = await scratchDatabase();
  await seedDemo(database);
  const users = await database.admin<{ email: string; hash: string }[]>`
    SELECT email, password_hash AS hash FROM user_account`;
  await database.drop();
  expect(users.map(({ email }) => email).sort()).toEqual(
    demoAccounts.map(({ email }) => email).sort(),
  );
  for (const { email, password } of demoAccounts) {
    const user = users.find((each) => each.email === email);
    expect(await verifyPassword(user?.hash, password)).toBe(true);
  }
});
