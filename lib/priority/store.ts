import "server-only";
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { priorityLevel, priorityRule, professional, reservedHours } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** Held until the transaction ends: levels and what uses them change one at a time. */
export function lockPriorities(tx: Tx, { tenant }: TenantScope) {
  const key = `${tenant.id}:priority`;
  return tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/** The most urgent first. */
export function selectLevels(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      id: priorityLevel.id,
      level: priorityLevel.level,
      name: priorityLevel.name,
      noticeMinutes: priorityLevel.noticeMinutes,
    })
    .from(priorityLevel)
    .where(eq(priorityLevel.tenantId, tenant.id))
    .orderBy(sql`${priorityLevel.level} DESC`);
}

/** The most urgent first, then in the order of the list. */
export function selectRules(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      id: priorityRule.id,
      kind: priorityRule.kind,
      level: priorityRule.level,
      name: priorityRule.name,
      words: priorityRule.words,
      ageFrom: priorityRule.ageFrom,
      trait: priorityRule.trait,
      byClient: priorityRule.byClient,
    })
    .from(priorityRule)
    .where(eq(priorityRule.tenantId, tenant.id))
    .orderBy(sql`${priorityRule.level} DESC`, asc(priorityRule.position), asc(priorityRule.name));
}

export function selectReserved(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      id: reservedHours.id,
      level: reservedHours.level,
      professionalId: reservedHours.professionalId,
      weekday: reservedHours.weekday,
      startMinute: reservedHours.startMinute,
      endMinute: reservedHours.endMinute,
      releaseMinutes: reservedHours.releaseMinutes,
    })
    .from(reservedHours)
    .where(eq(reservedHours.tenantId, tenant.id))
    .orderBy(asc(reservedHours.weekday), asc(reservedHours.startMinute), asc(reservedHours.level));
}

/** Who may have hours reserved: everybody who attends. */
export function selectAttending(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({ id: professional.id, name: professional.name, title: professional.title })
    .from(professional)
    .where(and(eq(professional.tenantId, tenant.id), eq(professional.active, true)))
    .orderBy(asc(professional.position), asc(professional.name));
}

type LevelFacts = Pick<typeof priorityLevel.$inferInsert, "level" | "name" | "noticeMinutes">;

export function insertLevel(tx: Tx, { tenant }: TenantScope, id: string, facts: LevelFacts) {
  return tx.insert(priorityLevel).values({ ...facts, id, tenantId: tenant.id });
}

/** What stood under the level's former number moves with it. */
export async function updateLevel(
  tx: Tx,
  { tenant }: TenantScope,
  former: { readonly id: string; readonly level: number },
  facts: LevelFacts,
): Promise<void> {
  await tx
    .update(priorityLevel)
    .set(facts)
    .where(and(eq(priorityLevel.tenantId, tenant.id), eq(priorityLevel.id, former.id)));
  if (former.level === facts.level) return;
  for (const table of [priorityRule, reservedHours]) {
    await tx
      .update(table)
      .set({ level: facts.level })
      .where(and(eq(table.tenantId, tenant.id), eq(table.level, former.level)));
  }
}

export function deleteLevel(tx: Tx, { tenant }: TenantScope, id: string) {
  return tx
    .delete(priorityLevel)
    .where(and(eq(priorityLevel.tenantId, tenant.id), eq(priorityLevel.id, id)));
}

/** How many rules and reserved hours name a level. */
export async function countUses(tx: Tx, { tenant }: TenantScope, level: number): Promise<number> {
  const counted = await Promise.all(
    [priorityRule, reservedHours].map((table) =>
      tx
        .select({ uses: count() })
        .from(table)
        .where(and(eq(table.tenantId, tenant.id), eq(table.level, level))),
    ),
  );
  return counted.reduce((sum, [row]) => sum + (row?.uses ?? 0), 0);
}

type RuleFacts = Omit<typeof priorityRule.$inferInsert, "tenantId" | "id" | "position" | "active">;

export function insertRule(tx: Tx, { tenant }: TenantScope, id: string, facts: RuleFacts) {
  const position = sql`(SELECT coalesce(max(position), -1) + 1 FROM priority_rule WHERE tenant_id = ${tenant.id})`;
  return tx.insert(priorityRule).values({ ...facts, id, tenantId: tenant.id, position });
}

/** Whether the tenant has that rule. */
export async function updateRule(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  facts: RuleFacts,
): Promise<boolean> {
  const updated = await tx
    .update(priorityRule)
    .set(facts)
    .where(and(eq(priorityRule.tenantId, tenant.id), eq(priorityRule.id, id)))
    .returning({ id: priorityRule.id });
  return updated.length > 0;
}

/** Whether there was one. */
export async function deleteRule(tx: Tx, { tenant }: TenantScope, id: string): Promise<boolean> {
  const deleted = await tx
    .delete(priorityRule)
    .where(and(eq(priorityRule.tenantId, tenant.id), eq(priorityRule.id, id)))
    .returning({ id: priorityRule.id });
  return deleted.length > 0;
}

export function insertReserved(
  tx: Tx,
  { tenant }: TenantScope,
  rows: readonly Omit<typeof reservedHours.$inferInsert, "tenantId">[],
) {
  return tx.insert(reservedHours).values(rows.map((row) => ({ ...row, tenantId: tenant.id })));
}

/** How many there were. */
export async function deleteReserved(
  tx: Tx,
  { tenant }: TenantScope,
  ids: readonly string[],
): Promise<number> {
  const deleted = await tx
    .delete(reservedHours)
    .where(and(eq(reservedHours.tenantId, tenant.id), inArray(reservedHours.id, [...ids])))
    .returning({ id: reservedHours.id });
  return deleted.length;
}
