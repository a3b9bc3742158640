import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { appointment, delay, delayNotice } from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { decidePlacement } from "@/lib/appointments/decide-placement";
import { readLastingContexts } from "@/lib/availability/lasting-contexts";
import type { DelayKind } from "@/lib/core/delays/words";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { isUuid } from "@/lib/core/uuid";
import { withoutLimits } from "./placing";

/** What a client's own page says because of a delay. */
export type OwnDelay = {
  readonly noticeId: string;
  readonly kind: DelayKind;
  /** About when they are attended; null where they are asked to choose. */
  readonly expectedAt: Date | null;
  /** What they may still choose from. */
  readonly times: readonly Date[];
  /** They said that none of the times suits. */
  readonly hasKept: boolean;
};

/** Of an appointment as it stands now; undefined where no delay concerns it. */
export async function loadOwnDelay(
  scope: TenantScope,
  appointmentId: string,
): Promise<OwnDelay | undefined> {
  if (!isUuid(appointmentId)) return undefined;
  return readTenant(scope, async (tx) => {
    const found = await findLatest(tx, scope, appointmentId);
    if (!found || found.way === "shift" || found.isOver) return undefined;
    const { noticeId, kind, expectedAt, way, reply } = found;
    const times = way === "propose" ? await stillFree(tx, scope, found) : [];
    return { noticeId, kind, expectedAt, times, hasKept: reply === "kept" };
  });
}

type Latest = NonNullable<Awaited<ReturnType<typeof findLatest>>>;

/** The last notice of that version. A delay that was ended tells no later time any more; what was asked stays open. */
async function findLatest(tx: Tx, { tenant, actor, nowMs }: TenantScope, appointmentId: string) {
  if (actor.kind !== "client") return undefined;
  const now = new Date(nowMs).toISOString();
  const [row] = await tx
    .select({
      noticeId: delayNotice.id,
      kind: delay.kind,
      way: delayNotice.way,
      reply: delayNotice.reply,
      expectedAt: delayNotice.expectedAt,
      proposedStarts: delayNotice.proposedStarts,
      isOver: sql<boolean>`${delay.isUndone} OR (${delayNotice.way} = 'tell'
        AND (${delay.endedAt} IS NOT NULL OR ${delayNotice.expectedAt} < ${now}))`,
      appointment: {
        id: appointment.id,
        serviceId: appointment.serviceId,
        professionalId: appointment.professionalId,
        siteId: appointment.siteId,
        priorityLevel: appointment.priorityLevel,
      },
    })
    .from(delayNotice)
    .innerJoin(delay, and(eq(delay.tenantId, tenant.id), eq(delay.id, delayNotice.delayId)))
    .innerJoin(
      appointment,
      and(
        eq(appointment.tenantId, tenant.id),
        eq(appointment.id, delayNotice.appointmentId),
        eq(appointment.version, delayNotice.version),
        inArray(appointment.clientId, [...portalReach(actor)]),
        sql`${appointment.status} IN ('pending', 'confirmed')`,
      ),
    )
    .where(and(eq(delayNotice.tenantId, tenant.id), eq(delayNotice.appointmentId, appointmentId)))
    .orderBy(desc(delayNotice.createdAt))
    .limit(1);
  return row;
}

/** Of the times that they were asked about, those that nobody took. */
async function stillFree(
  tx: Tx,
  scope: TenantScope,
  { proposedStarts, appointment: own }: Latest,
): Promise<readonly Date[]> {
  const starts = proposedStarts.map((each) => toMinute(each.getTime()));
  if (starts.length === 0) return [];
  const { professionalId, siteId } = own;
  const day = await readLastingContexts(tx, scope, {
    ...{ professionalId, siteId, serviceId: own.serviceId, level: own.priorityLevel },
    range: { startMinute: Math.min(...starts), endMinute: Math.max(...starts) + 1 },
    exceptAppointmentId: own.id,
  });
  if (!day) return [];
  const context = withoutLimits(day);
  return proposedStarts.filter((_, index) => {
    const startMinute = starts[index] ?? 0;
    return decidePlacement(scope, context, { professionalId, siteId, startMinute }).ok;
  });
}
