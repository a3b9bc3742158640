import { sql } from "drizzle-orm";
import type { ServiceRules } from "@/lib/core/scheduling/context";
import { toMs } from "@/lib/core/time/epoch";
import * as schema from "../schema";
import type { Tx } from "../scope";
import { calendarOf } from "./agenda";
import { bookingsOf } from "./bookings";
import type { DemoTenant } from "./demo-tenant";
import { type WrittenDocument, writeDocuments } from "./documents";
import { writePage } from "./pages";
import { peopleOf } from "./people";
import { idOf, type Places, placesOf } from "./places";
import type { Attendant } from "./practice";
import { writeQueue } from "./queue";
import { randomFrom } from "./random";
import { type TeamMember, teamOf, timeOffRow } from "./team";
import { reservedOf, writeWishes } from "./wishes";

/**
 * Writes one sample tenant and all that belongs to it, in a transaction that already is in its context. The documents whose
 * files have to be put.
 */
export async function writeTenant(
  tx: Tx,
  demo: DemoTenant,
  given: {
    tenantId: string;
    planId: string;
    userIds: ReadonlyMap<string, string>;
    nowMinute: number;
  },
): Promise<readonly WrittenDocument[]> {
  const { tenantId } = given;
  const random = randomFrom(`practice ${demo.facts.slug}`);
  const calendar = await calendarOf(demo.facts, given.nowMinute);
  const places = placesOf(demo, tenantId, random);
  const team = teamOf(demo, tenantId, calendar, places, random);
  const services = demo.services.map(({ reasons, room, isSeldom = false, ...facts }, position) => {
    const resourceKindId = room === undefined ? null : idOf(places.kindRows, room);
    const row = { ...facts, resourceKindId, tenantId, id: random.uuid(), position };
    return { row, reasons, isSeldom, rules: rulesOf(row), durations: ownDurations(team, row.name) };
  });
  const attendants = team.map(({ told, row, schedules }): Attendant => {
    const offered = services.filter((each) => told.services.includes(each.row.name));
    const { name, demand } = told;
    return { professionalId: row.id, name, schedules, services: offered, demand };
  });
  const clients = peopleOf(demo, random).map((person) => ({
    ...person,
    ...demo.clientFacts?.[person.name],
    tenantId,
    id: random.uuid(),
  }));
  const holidays = demo.holidays.map((each) => timeOffRow(calendar, tenantId, null, each));

  const createdAt = new Date(toMs(given.nowMinute - openedDaysAgo * 24 * 60));
  const ids = { id: tenantId, planId: given.planId };
  await tx.insert(schema.tenant).values({ createdAt, ...demo.facts, ...ids });
  await writePlaces(tx, places);
  await writePage(
    tx,
    { slug: demo.facts.slug, tenantId },
    {
      ...{ newId: randomFrom(`page ${demo.facts.slug}`).uuid, nowMs: toMs(given.nowMinute) },
      by: demo.members.find(({ role }) => role === "owner")?.name ?? "",
    },
  );
  await tx.insert(schema.service).values(services.map(({ row }) => row));
  await tx.insert(schema.professional).values(team.map(({ row }) => row));
  await tx.insert(schema.membership).values(memberRows(demo, tenantId, given.userIds, team));
  await tx.insert(schema.professionalService).values(giverRows(tenantId, attendants));
  await tx.insert(schema.weeklyHours).values(team.flatMap((each) => each.weeklyRows));
  await inBatches([...holidays, ...team.flatMap((each) => each.timeOffRows)], (rows) =>
    tx.insert(schema.timeOff).values(rows),
  );
  await inBatches(
    team.flatMap((each) => each.openingRows),
    (rows) => tx.insert(schema.opening).values(rows),
  );
  await inBatches(clients, (rows) => tx.insert(schema.client).values(rows));
  const professionals = team.map(({ row }) => row);
  await writeWishes(tx, demo, {
    ...{ tenantId, calendar, professionals, clients, services: services.map(({ row }) => row) },
  });

  const { currency, requiresAcceptance: needsAcceptance = false } = demo.facts;
  const bookings = bookingsOf(
    {
      ...{ tenantId, currency, needsAcceptance, calendar, places, clients, attendants },
      ...{ deskName: deskOf(demo), cancelReasons: demo.cancelReasons },
      ...{ reserved: reservedOf(demo, professionals), agreed: demo.agreed ?? [] },
      overbooking: demo.overbooking,
    },
    random,
  );
  await inBatches(bookings.series, (rows) => tx.insert(schema.appointmentSeries).values(rows));
  await inBatches(bookings.sessions, (rows) => tx.insert(schema.groupSession).values(rows));
  await inBatches(bookings.appointments, (rows) => tx.insert(schema.appointment).values(rows));
  await inBatches(bookings.occupancies, (rows) => tx.insert(schema.occupancy).values(rows));
  await inBatches(bookings.events, (rows) => tx.insert(schema.appointmentEvent).values(rows));
  await inBatches(bookings.audits, (rows) => tx.insert(schema.auditLog).values(rows));
  await writeQueue(tx, demo, given);
  await oweReminders(tx, demo, tenantId, given.nowMinute);
  const shared = { slug: demo.facts.slug, tenantId, nowMinute: given.nowMinute };
  return writeDocuments(tx, { ...shared, by: deskOf(demo) });
}

/** The sample practices are no beginners: nothing asks them to set themselves up. */
const openedDaysAgo = 400;

async function writePlaces(tx: Tx, places: Places): Promise<void> {
  const { siteRows, wayRows, kindRows, roomRows } = places;
  await inBatches(siteRows, (rows) => tx.insert(schema.site).values(rows));
  await inBatches(wayRows, (rows) => tx.insert(schema.travelTime).values(rows));
  await inBatches(kindRows, (rows) => tx.insert(schema.resourceKind).values(rows));
  await inBatches(roomRows, (rows) => tx.insert(schema.resource).values(rows));
}

/** Messages of the past were sent long ago; what is still owed are the reminders of what is to come. */
async function oweReminders(
  tx: Tx,
  { facts }: DemoTenant,
  tenantId: string,
  nowMinute: number,
): Promise<void> {
  const now = new Date(toMs(nowMinute)).toISOString();
  for (const hours of facts.reminderHours ?? []) {
    await tx.execute(sql`
      INSERT INTO notification
        (tenant_id, appointment_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
      SELECT a.tenant_id, a.id, 'reminder', 'email', concat_ws(':', a.id, 'reminder', 'email', ${hours}::int,
        'v' || a.version), a.version, due.at, due.at, a.starts_at
      FROM appointment a
      JOIN client c ON c.tenant_id = a.tenant_id AND c.id = a.client_id AND c.email <> ''
      CROSS JOIN LATERAL (SELECT a.starts_at - make_interval(hours => ${hours}::int) AS at) due
      WHERE a.tenant_id = ${tenantId} AND a.status IN ('pending', 'confirmed') AND due.at > ${now}::timestamptz`);
  }
}

function rulesOf(service: typeof schema.service.$inferInsert): ServiceRules {
  return {
    durationMinutes: service.durationMinutes,
    bufferBeforeMinutes: service.bufferBeforeMinutes ?? 0,
    bufferAfterMinutes: service.bufferAfterMinutes ?? 0,
    minimumNoticeMinutes: service.minimumNoticeMinutes ?? 0,
    horizonDays: service.horizonDays ?? 0,
    stepMinutes: service.stepMinutes,
    packTightly: service.packTightly ?? false,
    needsResource: Boolean(service.resourceKindId),
    capacity: service.capacity ?? 1,
    ...(service.dailyMax ? { dailyMax: service.dailyMax } : {}),
    ...(service.weeklyMax ? { weeklyMax: service.weeklyMax } : {}),
  };
}

function memberRows(
  demo: DemoTenant,
  tenantId: string,
  userIds: ReadonlyMap<string, string>,
  team: readonly TeamMember[],
): (typeof schema.membership.$inferInsert)[] {
  return demo.members.map(({ email, role, professional }) => {
    const userId = userIds.get(email);
    if (!userId) throw new Error(`${email} has no account`);
    const seat = team.find(({ row }) => row.name === professional);
    const followsAll = role === "owner";
    return { tenantId, userId, role, followsAll, professionalId: seat?.row.id ?? null };
  });
}

function giverRows(
  tenantId: string,
  attendants: readonly Attendant[],
): (typeof schema.professionalService.$inferInsert)[] {
  return attendants.flatMap(({ professionalId, services }) =>
    services.map(({ row, durations }) => ({
      ...{ tenantId, professionalId, serviceId: row.id },
      durationMinutes: durations.get(professionalId) ?? null,
    })),
  );
}

/** Minutes by professional, of those who take another time for it. */
function ownDurations(team: readonly TeamMember[], service: string): ReadonlyMap<string, number> {
  const own = team.flatMap(({ told, row }) => {
    const minutes = told.durations?.[service];
    return minutes === undefined ? [] : [[row.id, minutes] as const];
  });
  return new Map(own);
}

/** Who writes bookings down: the secretary, or the owner where there is none. */
function deskOf({ members }: DemoTenant): string {
  const desk = members.find(({ role }) => role === "staff") ?? members[0];
  return desk?.name ?? "";
}

/** A statement holds 65,535 parameters at most. */
async function inBatches<Row>(
  rows: Row[],
  insert: (batch: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) await insert(rows.slice(from, from + 1000));
}
