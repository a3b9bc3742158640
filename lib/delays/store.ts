import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { appointment, delay, delayNotice } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { AppointmentRow } from "@/lib/appointments/change-together";
import { toMinute } from "@/lib/core/time/epoch";

type DelayInsert = Omit<typeof delay.$inferInsert, "tenantId">;
type NoticeInsert = Omit<typeof delayNotice.$inferInsert, "tenantId">;

/** Appointments by id, locked in one order until the transaction ends: no two announcements wait for each other. */
export async function lockRows(
  tx: Tx,
  { tenant }: TenantScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AppointmentRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(appointment)
    .where(and(eq(appointment.tenantId, tenant.id), inArray(appointment.id, [...ids])))
    .orderBy(appointment.id)
    .for("no key update");
  return new Map(
    rows.map((row) => [row.id, { ...row, startMinute: toMinute(row.startsAt.getTime()) }]),
  );
}

/** A delay, locked until the transaction ends; undefined where there is none. */
export async function lockDelay(tx: Tx, { tenant }: TenantScope, id: string) {
  const [row] = await tx
    .select()
    .from(delay)
    .where(and(eq(delay.tenantId, tenant.id), eq(delay.id, id)))
    .for("update");
  return row;
}

/** Which delay of a professional is open, locked until the transaction ends; null: none. */
export async function lockOpenDelay(
  tx: Tx,
  { tenant }: TenantScope,
  professionalId: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: delay.id })
    .from(delay)
    .where(
      and(
        eq(delay.tenantId, tenant.id),
        eq(delay.professionalId, professionalId),
        isNull(delay.endedAt),
      ),
    )
    .for("update");
  return row?.id ?? null;
}

/** False where somebody else announced one in the same moment. */
export async function insertDelay(
  tx: Tx,
  { tenant }: TenantScope,
  row: DelayInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(delay)
    .values({ ...row, tenantId: tenant.id })
    .onConflictDoNothing()
    .returning({ id: delay.id });
  return rows.length > 0;
}

export async function updateDelay(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  change: Partial<DelayInsert>,
): Promise<void> {
  await tx
    .update(delay)
    .set(change)
    .where(and(eq(delay.tenantId, tenant.id), eq(delay.id, id)));
}

export async function insertNotices(
  tx: Tx,
  { tenant }: TenantScope,
  rows: readonly NoticeInsert[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(delayNotice).values(rows.map((row) => ({ ...row, tenantId: tenant.id })));
}

/** Who was moved by a delay, and from where. */
export function selectMoved(tx: Tx, { tenant }: TenantScope, delayId: string) {
  return tx
    .select({
      appointmentId: delayNotice.appointmentId,
      version: delayNotice.version,
      fromStartsAt: delayNotice.fromStartsAt,
      reach: delayNotice.reach,
    })
    .from(delayNotice)
    .where(
      and(
        eq(delayNotice.tenantId, tenant.id),
        eq(delayNotice.delayId, delayId),
        eq(delayNotice.way, "shift"),
      ),
    );
}

/** A notice with whose agenda it concerns; undefined where there is none. */
export async function findNotice(tx: Tx, { tenant }: TenantScope, id: string) {
  const [row] = await tx
    .select({
      notice: delayNotice,
      professionalId: appointment.professionalId,
      isUndone: delay.isUndone,
    })
    .from(delayNotice)
    .innerJoin(delay, and(eq(delay.tenantId, tenant.id), eq(delay.id, delayNotice.delayId)))
    .innerJoin(
      appointment,
      and(eq(appointment.tenantId, tenant.id), eq(appointment.id, delayNotice.appointmentId)),
    )
    .where(and(eq(delayNotice.tenantId, tenant.id), eq(delayNotice.id, id)));
  return row;
}

export async function updateNotice(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  change: Partial<NoticeInsert>,
): Promise<void> {
  await tx
    .update(delayNotice)
    .set(change)
    .where(and(eq(delayNotice.tenantId, tenant.id), eq(delayNotice.id, id)));
}

/** What becomes of a proposal is said once. False where it was answered before. */
export async function writeReply(
  tx: Tx,
  { tenant, nowMs }: TenantScope,
  id: string,
  reply: NonNullable<NoticeInsert["reply"]>,
): Promise<boolean> {
  const rows = await tx
    .update(delayNotice)
    .set({ reply, repliedAt: new Date(nowMs) })
    .where(
      and(
        eq(delayNotice.tenantId, tenant.id),
        eq(delayNotice.id, id),
        sql`(${delayNotice.reply} IS NULL OR ${delayNotice.reply} = 'kept')`,
      ),
    )
    .returning({ id: delayNotice.id });
  return rows.length > 0;
}
