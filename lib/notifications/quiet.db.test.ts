import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { switchableKinds } from "@/lib/core/notifications/kinds";
import { loadAppointmentLedger } from "@/lib/deliveries/load-ledger";
import { sendAgain } from "@/lib/deliveries/send-again";
import { saveNotices } from "@/lib/notices/save-notices";
import { savePractice } from "@/lib/tenants/save-practice";
import { savePracticeInput } from "@/lib/tenants/schema";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { comes, happens, rowsOf } from "@/tests/factories/notices";
import { bookOwing } from "@/tests/factories/owed-appointments";
import { zoneWhereItIsNoon } from "@/tests/factories/zones";
import { drainWholly } from "./drain-wholly";

afterAll(closePool);

/** A practice whose clock shows noon, in the middle of its quiet hours: from ten to four. */
async function siesta(): Promise<TestTenant> {
  return createTenant({
    tenant: {
      ...{ timeZone: await zoneWhereItIsNoon(), reminderHours: [24] },
      ...{ quietFromMinute: 600, quietUntilMinute: 960 },
    },
  });
}

/** The clock of the practice when a message may leave: `16:00`. */
async function clockOf({ tenant }: TestTenant, at: Date | undefined) {
  const [row] = await withTenant(memberScope({ tenant }), (tx) =>
    tx.execute<{ at: string }>(
      sql`SELECT to_char(${at?.toISOString()}::timestamptz AT TIME ZONE ${tenant.timeZone}, 'HH24:MI') AS at`,
    ),
  );
  return row?.at;
}

test("what is due in the quiet hours waits until they end: untried, and once they are over it leaves", async () => {
  const at = await siesta();
  await bookOwing(at, { hoursAhead: 40 });
  expect(await comes(at, "booked", "reminder")).toMatchObject({ sent: 0, postponed: 2 });
  for (const row of await rowsOf(at, "booked", "reminder")) {
    expect(row).toMatchObject({ status: "pending", attempt: 0, firstAttemptAt: null });
    expect(row).toMatchObject({ leaseToken: null, payload: null, lastError: null });
    expect(await clockOf(at, row.runAt)).toBe("16:00");
  }
  await withTenant(memberScope(at), (tx) =>
    tx
      .update(schema.tenant)
      .set({ quietFromMinute: null, quietUntilMinute: null })
      .where(eq(schema.tenant.id, at.tenant.id)),
  );
  expect(await comes(at, "booked", "reminder")).toMatchObject({ sent: 2 });
});

test("what waits is told with the moment at which the quiet hours end, to whoever sends it again too", async () => {
  const at = await siesta();
  const { appointmentId } = await bookOwing(at, { hoursAhead: 40 });
  const desk = memberScope(at, "staff", { nowMs: await databaseNow(at) });
  const waits = async () =>
    (await loadAppointmentLedger(desk, appointmentId)).find(({ kind }) => kind === "booked");
  const heldUntilMs = (await waits())?.heldUntilMs ?? 0;
  expect(await clockOf(at, new Date(heldUntilMs))).toBe("16:00");
  await comes(at, "booked");
  expect((await waits())?.heldUntilMs).toBe(heldUntilMs);
  const messageId = (await waits())?.id ?? "";
  await withTenant(desk, (tx) =>
    tx.execute(
      sql`UPDATE notification SET status = 'dead' WHERE tenant_id = ${at.tenant.id} AND id = ${messageId}`,
    ),
  );
  expect(await sendAgain(desk, { messageId, pressId: crypto.randomUUID() })).toEqual({
    ok: true,
    value: { heldUntil: new Date(heldUntilMs).toISOString() },
  });
});

test.each(["hours", "clock"] as const)(
  "what was held is judged anew when the practice changes its quiet %s",
  async (what) => {
    const at = await siesta();
    await bookOwing(at, { hoursAhead: 40 });
    await drainWholly(at.tenant.id, { maxRounds: 3 });
    expect(await countLeavable(at)).toBe(0);
    const owner = memberScope(at);
    if (what === "hours") {
      await saveNotices(owner, { ...noticesOf(at), quietFrom: undefined, quietUntil: undefined });
    } else {
      const { name } = at.tenant;
      await savePractice(owner, savePracticeInput.parse({ name, timeZone: "Pacific/Kiritimati" }));
    }
    expect(await countLeavable(at)).toBe(1);
  },
);

test("what was held stays so where the quiet hours stay", async () => {
  const at = await siesta();
  await bookOwing(at, { hoursAhead: 40 });
  await drainWholly(at.tenant.id, { maxRounds: 3 });
  await saveNotices(memberScope(at), { ...noticesOf(at), quietFrom: 600, quietUntil: 960 });
  expect(await countLeavable(at)).toBe(0);
});

test("what was tried before the quiet hours is not tried again in them", async () => {
  const at = await siesta();
  await bookOwing(at, { hoursAhead: 60 });
  const [claimed] = await rowsOf(at, "booked");
  await withTenant(memberScope(at), (tx) =>
    tx.execute(sql`UPDATE notification SET attempt = 1, first_attempt_at = now() - interval '1 hour',
      payload = '{"to": "ana@ejemplo.example"}', last_error = 'Resend answered 500'
      WHERE tenant_id = ${at.tenant.id} AND id = ${claimed?.id}`),
  );
  expect(await comes(at, "booked")).toMatchObject({ sent: 0, postponed: 1 });
  const [waits] = await rowsOf(at, "booked");
  expect(waits).toMatchObject({ attempt: 1, firstAttemptAt: expect.any(Date) });
  expect(await clockOf(at, waits?.runAt)).toBe("16:00");
});

test("what is about a start before they end, and the answer to what a client just did, leave at once", async () => {
  const at = await siesta();
  await bookOwing(at, { hoursAhead: 2 });
  expect(await comes(at, "booked")).toMatchObject({ sent: 1 });
  const { appointmentId } = await bookOwing(at, { hoursAhead: 60 });
  await happens(at, appointmentId, { kind: "booked", actorKind: "visitor" });
  expect(await comes(at, "booked")).toMatchObject({ sent: 1 });
});

test("a client's hours are those of their own clock where it is known, which the mail says too", async () => {
  const at = await siesta();
  const { appointmentId } = await bookOwing(at, { hoursAhead: 60 });
  // Ten hours apart: at least one of them is not in the siesta.
  await withTenant(memberScope(at), (tx) =>
    tx.execute(sql`UPDATE client SET time_zone = (
        SELECT zone FROM unnest(ARRAY['Etc/GMT', 'Etc/GMT+10', 'Etc/GMT-10']) zone
        WHERE extract(hour FROM now() AT TIME ZONE zone) NOT BETWEEN 9 AND 15 LIMIT 1)
      WHERE id = (SELECT client_id FROM appointment WHERE id = ${appointmentId})`),
  );
  expect(await comes(at, "booked")).toMatchObject({ sent: 1 });
  const [said] = await rowsOf(at, "booked");
  expect(said?.payload).toMatchObject({ text: expect.stringContaining("En tu hora: ") });
});

test("a client's hours are otherwise those of the place where they go", async () => {
  const at = await siesta();
  const { appointmentId } = await bookOwing(at, { hoursAhead: 60 });
  const siteId = crypto.randomUUID();
  await withTenant(memberScope(at), async (tx) => {
    // Ten hours away it is late in the evening, or early in the morning: no siesta.
    const offset = at.tenant.timeZone.includes("-") ? "Etc/GMT+10" : "Etc/GMT-10";
    const [row] = await tx.execute<{ hour: number }>(
      sql`SELECT extract(hour FROM now() AT TIME ZONE ${offset})::int AS hour`,
    );
    const isQuiet = row !== undefined && row.hour >= 10 && row.hour < 16;
    const timeZone = isQuiet ? "Etc/GMT" : offset;
    await tx.insert(schema.site).values({
      ...{ tenantId: at.tenant.id, id: siteId, name: "Lejos", timeZone },
    });
    await tx
      .update(schema.appointment)
      .set({ siteId })
      .where(eq(schema.appointment.id, appointmentId));
  });
  const [zone] = await withTenant(memberScope(at), (tx) =>
    tx.execute<{ hour: number }>(sql`
      SELECT extract(hour FROM now() AT TIME ZONE s.time_zone)::int AS hour FROM site s WHERE s.tenant_id = ${at.tenant.id}`),
  );
  const isQuietThere = (zone?.hour ?? 0) >= 10 && (zone?.hour ?? 0) < 16;
  expect(await comes(at, "booked")).toMatchObject({ sent: isQuietThere ? 0 : 1 });
});

function noticesOf({ tenant }: TestTenant) {
  return {
    ...{ on: [...switchableKinds], knowing: {}, reminders: tenant.reminderHours },
    ...{ agendaAt: tenant.agendaMinute, afterVisitHours: tenant.afterVisitHours },
  };
}

async function databaseNow({ tenant }: TestTenant): Promise<number> {
  const [row] = await withTenant(memberScope({ tenant }), (tx) =>
    tx.execute<{ ms: number }>(sql`SELECT (extract(epoch FROM now()) * 1000)::float8 AS ms`),
  );
  return row?.ms ?? 0;
}

async function countLeavable({ tenant }: TestTenant): Promise<number> {
  const [row] = await withTenant(memberScope({ tenant }), (tx) =>
    tx.execute<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM notification
      WHERE tenant_id = ${tenant.id} AND status = 'pending' AND kind = 'booked' AND run_at <= now()`),
  );
  return row?.count ?? 0;
}
