import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { tenantsWithDueAgendas } from "@/db/lookups";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { createMember, createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { comes, mailTo, rowsOf } from "@/tests/factories/notices";
import { bookOwing } from "@/tests/factories/owed-appointments";
import { zoneWhereItIsNoon } from "@/tests/factories/zones";
import { insertAgendas } from "./agenda-store";

afterAll(closePool);

/** A practice whose clock shows noon, with its agenda due since the morning. */
async function atNoon(agendaMinute = 420): Promise<TestTenant> {
  const timeZone = await zoneWhereItIsNoon();
  return createTenant({ tenant: { timeZone, agendaMinute } });
}

function owe(at: TestTenant) {
  return withTenant(memberScope(at), (tx) => insertAgendas(tx, memberScope(at)));
}

async function isDue({ tenant }: TestTenant): Promise<boolean> {
  return (await tenantsWithDueAgendas(10_000)).includes(tenant.id);
}

test("the day's agenda is owed once to each who has something in it, however many ask at once", async () => {
  const at = await atNoon();
  const attends = await createMember(at, "professional", { professionalId: at.professionalId });
  await createMember(at, "staff");
  const followsAll = await createMember(at, "owner", { followsAll: true });
  await bookOwing(at, { hoursAhead: 2 });
  await bookOwing(at, { hoursAhead: 30 });
  expect(await isDue(at)).toBe(true);
  const rounds = await Promise.all([owe(at), owe(at), owe(at), owe(at)]);
  expect(rounds.sort()).toEqual([0, 0, 0, 2]);
  expect(await isDue(at)).toBe(false);
  expect(await owe(at)).toBe(0);
  expect((await rowsOf(at, "staff_agenda")).map(({ userId }) => userId).sort()).toEqual(
    [attends.userId, followsAll.userId].sort(),
  );

  await comes(at, "staff_agenda");
  const [mail, ...more] = await mailTo(attends.email);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("Tu agenda de hoy en Clínica de Prueba: 1 cita");
  expect(mail?.text).toContain("Ana Ríos · Consulta");
  expect((await mailTo(followsAll.email))[0]?.text).toContain("Ana Ríos · Consulta");
});

test("it does not leave once nothing is left of the day", async () => {
  const at = await atNoon();
  const somebody = await createMember(at, "professional", { professionalId: at.professionalId });
  await bookOwing(at, { hoursAhead: 2 });
  await owe(at);
  await withTenant(memberScope(at), (tx) =>
    tx
      .update(schema.appointment)
      .set({ status: "cancelled" })
      .where(eq(schema.appointment.tenantId, at.tenant.id)),
  );
  await comes(at, "staff_agenda");
  expect((await rowsOf(at, "staff_agenda"))[0]).toMatchObject({ lastError: "nothing_to_tell" });
  expect(await mailTo(somebody.email)).toEqual([]);
});

test("before its hour, without appointments, and to who does without it nothing is owed", async () => {
  const [early, empty, silent] = [await atNoon(1_439), await atNoon(), await atNoon()];
  for (const at of [early, empty, silent]) {
    const kindsOff = at === silent ? (["staff_agenda"] as const) : [];
    const seat = { professionalId: at.professionalId };
    const { membershipId } = await createMember(at, "professional", seat);
    await withTenant(memberScope(at), (tx) =>
      tx
        .update(schema.membership)
        .set({ kindsOff: [...kindsOff] })
        .where(eq(schema.membership.id, membershipId)),
    );
    if (at !== empty) await bookOwing(at, { hoursAhead: 2 });
  }
  expect(await isDue(early)).toBe(false);
  expect([await owe(early), await owe(empty), await owe(silent)]).toEqual([0, 0, 0]);
  // Its hour comes later that day.
  expect(await rowsOf(early, "staff_agenda")).toEqual([]);
});

test.each([
  ["America/Santiago", "2026-09-03", "2026-09-09"],
  ["America/Santiago", "2026-04-02", "2026-04-08"],
  ["America/New_York", "2026-03-05", "2026-03-11"],
  ["America/New_York", "2026-10-29", "2026-11-04"],
])(
  "around the clock change of %s in %s every local day is due once, from its hour on",
  async (zone, from, to) => {
    const at = await createTenant();
    // At an hour that is skipped or repeated there, and at the usual one.
    for (const minute of [0, 30, 90, 120, 150, 420, 1_410]) {
      const rows = await withTenant(memberScope(at), (tx) =>
        tx.execute<{ day: string; first: string; runs: number }>(sql`
        WITH asked AS (
          SELECT moment, app.agenda_day(${zone}, ${minute}::int, moment)::text AS day
          FROM generate_series(${`${from}T12:00Z`}::timestamptz, ${`${to}T12:00Z`}::timestamptz, interval '5 minutes') moment
        ), edges AS (
          SELECT *, day IS NOT NULL AND lag(day) OVER (ORDER BY moment) IS DISTINCT FROM day AS begins FROM asked
        )
        SELECT day, to_char(min(moment) AT TIME ZONE ${zone}, 'HH24:MI') AS first, count(*) FILTER (WHERE begins)::int AS runs
        FROM edges WHERE day IS NOT NULL GROUP BY day ORDER BY day`),
      );
      const days = rows.map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
      expect(days.length).toBeGreaterThanOrEqual(5);
      // Where an hour is shown twice its day may be asked about twice: its round is written once.
      for (const { runs } of rows.slice(1)) expect(runs).toBeLessThanOrEqual(2);
      const hour = Math.floor(minute / 60);
      for (const { first } of rows.slice(1)) {
        expect([hour, hour + 1]).toContain(Number(first.slice(0, 2)));
      }
    }
  },
);
