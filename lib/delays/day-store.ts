import "server-only";
import { and, asc, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { appointment, client, delay, professional, service, site } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";

export type DayRow = Awaited<ReturnType<typeof selectDayRows>>[number];

/** What a professional still has to do on that day and who is in, by start. */
export function selectDayRows(
  tx: Tx,
  { tenant }: TenantScope,
  professionalId: string,
  day: Interval,
) {
  return tx
    .select({
      id: appointment.id,
      version: appointment.version,
      status: appointment.status,
      startsAt: appointment.startsAt,
      endsAt: appointment.endsAt,
      siteId: appointment.siteId,
      timeZone: site.timeZone,
      visitId: appointment.visitId,
      groupSessionId: appointment.groupSessionId,
      overbooked: appointment.overbooked,
      priorityLevel: appointment.priorityLevel,
      client: {
        ...{ id: client.id, name: client.name, email: client.email, phone: client.phone },
        isReached: client.isReached,
      },
      service: {
        id: service.id,
        name: service.name,
        bufferBeforeMinutes: service.bufferBeforeMinutes,
        bufferAfterMinutes: service.bufferAfterMinutes,
      },
    })
    .from(appointment)
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, appointment.clientId)))
    .innerJoin(service, and(eq(service.tenantId, tenant.id), eq(service.id, appointment.serviceId)))
    .leftJoin(site, and(eq(site.tenantId, tenant.id), eq(site.id, appointment.siteId)))
    .where(
      and(
        eq(appointment.tenantId, tenant.id),
        eq(appointment.professionalId, professionalId),
        gte(appointment.startsAt, new Date(toMs(day.startMinute))),
        lt(appointment.startsAt, new Date(toMs(day.endMinute))),
        inArray(appointment.status, ["pending", "confirmed", "arrived", "in_progress"]),
      ),
    )
    .orderBy(asc(appointment.startsAt), asc(appointment.overbooked), asc(appointment.id));
}

/** A professional in use, and the delay that holds now; undefined where there is no such professional. */
export async function findProfessional(tx: Tx, { tenant }: TenantScope, professionalId: string) {
  const [row] = await tx
    .select({ name: professional.name, title: professional.title, openDelayId: delay.id })
    .from(professional)
    .leftJoin(
      delay,
      and(
        eq(delay.tenantId, tenant.id),
        eq(delay.professionalId, professional.id),
        isNull(delay.endedAt),
      ),
    )
    .where(
      and(
        eq(professional.tenantId, tenant.id),
        eq(professional.id, professionalId),
        eq(professional.active, true),
      ),
    );
  return row;
}

/** How many wait for a professional with a ticket and no appointment. */
export async function countWalkIns(
  tx: Tx,
  { tenant }: TenantScope,
  professionalId: string,
  day: string,
): Promise<number> {
  const [row] = await preparedOn(tx)<{ count: number }[]>`
    SELECT count(*)::int AS count FROM queue_entry
    WHERE tenant_id = ${tenant.id} AND day = ${day}::date AND professional_id = ${professionalId}
      AND is_walk_in AND appointment_id IS NULL AND left_at IS NULL`.execute();
  return row?.count ?? 0;
}

export type ClientTime = Interval & { readonly clientId: string };

/** What those clients have elsewhere in an interval, but for these appointments. */
export function selectClientTimes(
  tx: Tx,
  { tenant }: TenantScope,
  asked: {
    readonly clientIds: readonly string[];
    readonly exceptIds: readonly string[];
    readonly within: Interval;
  },
): Promise<readonly ClientTime[]> {
  const from = new Date(toMs(asked.within.startMinute)).toISOString();
  const to = new Date(toMs(asked.within.endMinute)).toISOString();
  return preparedOn(tx)<ClientTime[]>`
    SELECT client_id AS "clientId", floor(extract(epoch FROM starts_at) / 60)::int AS "startMinute",
      ceil(extract(epoch FROM ends_at) / 60)::int AS "endMinute"
    FROM occupancy
    WHERE tenant_id = ${tenant.id} AND client_id = ANY (${[...asked.clientIds]}::uuid[]) AND active
      AND starts_at >= ${from}::timestamptz - interval '25 hours' AND starts_at < ${to}
      AND ends_at > ${from} AND appointment_id <> ALL (${[...asked.exceptIds]}::uuid[])`.execute();
}
