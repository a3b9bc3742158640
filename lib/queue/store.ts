import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { appointment, client, queueEntry, queueScreen, site, tenant } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { QueueSettings } from "./queue-settings";

type EntryInsert = typeof queueEntry.$inferInsert;

/** The next ticket of the day at that place, gapless: the day's row stays locked until the transaction ends. */
export async function takeNumber(
  tx: Tx,
  scope: TenantScope,
  { siteId, day }: { readonly siteId: string | null; readonly day: string },
): Promise<number> {
  const [row] = await preparedOn(tx)<{ number: number }[]>`
    INSERT INTO queue_day (tenant_id, site_id, day, last_number) VALUES (${scope.tenant.id}, ${siteId}, ${day}, 1)
    ON CONFLICT (tenant_id, site_id, day) DO UPDATE SET last_number = queue_day.last_number + 1
    RETURNING last_number AS number`.execute();
  if (!row) throw new Error("The day gave no ticket");
  return row.number;
}

/** Whoever else calls somebody of that day waits until this transaction ends. */
export async function lockDay(
  tx: Tx,
  scope: TenantScope,
  { siteId, day }: { readonly siteId: string | null; readonly day: string },
): Promise<void> {
  await preparedOn(tx)`
    SELECT FROM queue_day WHERE tenant_id = ${scope.tenant.id} AND site_id IS NOT DISTINCT FROM ${siteId}::uuid
      AND day = ${day}::date FOR UPDATE`.execute();
}

export async function insertEntry(
  tx: Tx,
  scope: TenantScope,
  row: Omit<EntryInsert, "tenantId">,
): Promise<void> {
  await tx.insert(queueEntry).values({ ...row, tenantId: scope.tenant.id });
}

export type EntryRow = Awaited<ReturnType<typeof selectEntry>>[number];

/** A ticket with the state of its appointment, locked until the transaction ends; undefined where there is none. */
export async function lockEntry(
  tx: Tx,
  scope: TenantScope,
  entryId: string,
): Promise<EntryRow | undefined> {
  const [row] = await selectEntry(tx, scope, entryId).for("update", { of: queueEntry });
  return row;
}

export async function findEntry(
  tx: Tx,
  scope: TenantScope,
  entryId: string,
): Promise<EntryRow | undefined> {
  const [row] = await selectEntry(tx, scope, entryId);
  return row;
}

function selectEntry(tx: Tx, scope: TenantScope, entryId: string) {
  const tenantId = scope.tenant.id;
  return tx
    .select({
      entry: queueEntry,
      status: appointment.status,
      appointmentProfessionalId: appointment.professionalId,
    })
    .from(queueEntry)
    .leftJoin(
      appointment,
      and(eq(appointment.tenantId, tenantId), eq(appointment.id, queueEntry.appointmentId)),
    )
    .where(and(eq(queueEntry.tenantId, tenantId), eq(queueEntry.id, entryId)));
}

/** The ticket of an appointment, locked; undefined where nobody has arrived for it yet. */
export async function lockEntryOf(tx: Tx, scope: TenantScope, appointmentId: string) {
  const [row] = await tx
    .select({ id: queueEntry.id, leftAt: queueEntry.leftAt, day: queueEntry.day })
    .from(queueEntry)
    .where(
      and(eq(queueEntry.tenantId, scope.tenant.id), eq(queueEntry.appointmentId, appointmentId)),
    )
    .for("update");
  return row;
}

export async function updateEntry(
  tx: Tx,
  scope: TenantScope,
  entryId: string,
  change: Partial<Omit<EntryInsert, "tenantId" | "id">>,
): Promise<void> {
  await tx
    .update(queueEntry)
    .set(change)
    .where(and(eq(queueEntry.tenantId, scope.tenant.id), eq(queueEntry.id, entryId)));
}

/** Whose place a link shows, until the day ends. */
export async function findEntryByHash(
  tx: Tx,
  scope: TenantScope,
  hash: Buffer,
): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: queueEntry.id })
    .from(queueEntry)
    .where(
      and(
        eq(queueEntry.tenantId, scope.tenant.id),
        eq(queueEntry.tokenHash, hash),
        gt(queueEntry.expiresAt, new Date(scope.nowMs)),
      ),
    );
  return row?.id;
}

/** The place whose waiting room a screen's link shows (null: the main one); undefined for one that does not open. */
export async function findScreenByHash(tx: Tx, scope: TenantScope, hash: Buffer) {
  const [row] = await tx
    .select({ siteId: queueScreen.siteId })
    .from(queueScreen)
    .where(
      and(
        eq(queueScreen.tenantId, scope.tenant.id),
        eq(queueScreen.tokenHash, hash),
        isNull(queueScreen.revokedAt),
      ),
    );
  return row;
}

/** The links of screens that open, each with the name of its place. */
export function selectScreens(tx: Tx, scope: TenantScope) {
  const tenantId = scope.tenant.id;
  return tx
    .select({ id: queueScreen.id, createdAt: queueScreen.createdAt, siteName: site.name })
    .from(queueScreen)
    .leftJoin(site, and(eq(site.tenantId, tenantId), eq(site.id, queueScreen.siteId)))
    .where(and(eq(queueScreen.tenantId, tenantId), isNull(queueScreen.revokedAt)))
    .orderBy(queueScreen.createdAt);
}

export async function insertScreen(
  tx: Tx,
  scope: TenantScope,
  row: Pick<typeof queueScreen.$inferInsert, "id" | "siteId" | "tokenHash">,
): Promise<void> {
  await tx.insert(queueScreen).values({ ...row, tenantId: scope.tenant.id });
}

/** Whether it opened until now. */
export async function revokeRow(tx: Tx, scope: TenantScope, id: string): Promise<boolean> {
  const rows = await tx
    .update(queueScreen)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(queueScreen.tenantId, scope.tenant.id),
        eq(queueScreen.id, id),
        isNull(queueScreen.revokedAt),
      ),
    )
    .returning({ id: queueScreen.id });
  return rows.length > 0;
}

export async function isSite(tx: Tx, scope: TenantScope, siteId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: site.id })
    .from(site)
    .where(and(eq(site.tenantId, scope.tenant.id), eq(site.id, siteId)));
  return rows.length > 0;
}

/** Of somebody in the list. */
export async function findClientName(tx: Tx, scope: TenantScope, clientId: string) {
  const [row] = await tx
    .select({ name: client.name, phone: client.phone })
    .from(client)
    .where(and(eq(client.tenantId, scope.tenant.id), eq(client.id, clientId)));
  return row;
}

export async function updateSettings(
  tx: Tx,
  scope: TenantScope,
  settings: QueueSettings,
): Promise<void> {
  await tx.update(tenant).set(settings).where(eq(tenant.id, scope.tenant.id));
}
