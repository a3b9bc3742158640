import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { appointment, client, delay, delayNotice, professional, site } from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { localDateOf } from "@/lib/core/time/zone";
import type { DelayView, NoticeView } from "./views";

/** Ten seconds on the screen; the messages leave a little later. */
const undoneWithinSeconds = 10;

/** What was announced today to whom the actor may announce it, the last one first. */
export async function loadDelays(scope: TenantScope): Promise<readonly DelayView[]> {
  return readTenant(scope, async (tx) => {
    const [delays, notices] = await Promise.all([selectToday(tx, scope), selectNotices(tx, scope)]);
    return delays
      .filter((each) => mayActOnProfessional(scope.actor, each.professional.id))
      .map((each) => viewOf(scope, each, notices));
  });
}

function todayOf({ tenant, nowMs }: TenantScope): string {
  return localDateOf(toMinute(nowMs), tenant.timeZone);
}

type DelayRow = Awaited<ReturnType<typeof selectToday>>[number];

function selectToday(tx: Tx, scope: TenantScope) {
  const { id: tenantId } = scope.tenant;
  return tx
    .select({
      delay,
      professional: { id: professional.id, name: professional.name, title: professional.title },
    })
    .from(delay)
    .innerJoin(
      professional,
      and(eq(professional.tenantId, tenantId), eq(professional.id, delay.professionalId)),
    )
    .where(and(eq(delay.tenantId, tenantId), eq(delay.day, todayOf(scope))))
    .orderBy(desc(delay.createdAt));
}

type NoticeRow = Awaited<ReturnType<typeof selectNotices>>[number];

function selectNotices(tx: Tx, scope: TenantScope) {
  const { id: tenantId } = scope.tenant;
  return tx
    .select({
      notice: delayNotice,
      client: { name: client.name, phone: client.phone },
      timeZone: site.timeZone,
    })
    .from(delayNotice)
    .innerJoin(delay, and(eq(delay.tenantId, tenantId), eq(delay.id, delayNotice.delayId)))
    .innerJoin(
      appointment,
      and(eq(appointment.tenantId, tenantId), eq(appointment.id, delayNotice.appointmentId)),
    )
    .innerJoin(client, and(eq(client.tenantId, tenantId), eq(client.id, appointment.clientId)))
    .leftJoin(site, and(eq(site.tenantId, tenantId), eq(site.id, appointment.siteId)))
    .where(and(eq(delayNotice.tenantId, tenantId), eq(delay.day, todayOf(scope))))
    .orderBy(asc(delayNotice.fromStartsAt), asc(client.name));
}

function viewOf(
  { tenant, nowMs }: TenantScope,
  { delay: row, professional: by }: DelayRow,
  notices: readonly NoticeRow[],
): DelayView {
  const iso = (moment: Date) => toIso(toMinute(moment.getTime()), tenant.timeZone);
  const { id, kind, minutes, announcedBy, isUndone, endedAt, endsAt, createdAt } = row;
  const leftMs = createdAt.getTime() + undoneWithinSeconds * 1000 - nowMs;
  return {
    ...{ id, kind, minutes, announcedBy, isUndone, professional: by },
    ...{ moved: row.movedCount, told: row.toldCount, proposed: row.proposedCount },
    ...{ from: iso(row.startsAt), resumes: iso(row.resumesAt), announcedAt: iso(createdAt) },
    isOpen: endedAt === null && endsAt.getTime() > nowMs,
    undoSeconds: endedAt ? 0 : Math.max(0, Math.ceil(leftMs / 1000)),
    notices: notices
      .filter(({ notice }) => notice.delayId === id)
      .map((each) => noticeOf(each, tenant)),
  };
}

function noticeOf(
  { notice, client: whose, timeZone }: NoticeRow,
  tenant: TenantScope["tenant"],
): NoticeView {
  const iso = (moment: Date) => toIso(toMinute(moment.getTime()), timeZone ?? tenant.timeZone);
  const { id, appointmentId, way, reach, reply, expectedAt } = notice;
  return {
    ...{ id, appointmentId, way, reach, reply, clientName: whose.name, phone: whose.phone },
    ...{ from: iso(notice.fromStartsAt), expected: expectedAt && iso(expectedAt) },
    times: notice.proposedStarts.map(iso),
    isTold: notice.calledAt !== null,
  };
}
