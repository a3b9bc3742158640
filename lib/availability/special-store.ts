import "server-only";
import { and, asc, eq, gte, inArray, isNull, or } from "drizzle-orm";
import { specialHours } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { Reach } from "@/lib/core/tenancy/permissions";
import type { LocalDate } from "@/lib/core/time/civil";

/** Whose date: a professional's, or (null) the whole tenant's. */
export type WhichDate = { readonly professionalId: string | null; readonly date: LocalDate };

/** Everybody's, and those of professionals whom somebody reaches. */
export function selectSpecialHours(
  tx: Tx,
  { tenant }: TenantScope,
  from: LocalDate,
  reach: Reach = "all",
) {
  return tx
    .select()
    .from(specialHours)
    .where(
      and(
        eq(specialHours.tenantId, tenant.id),
        gte(specialHours.onDate, from),
        reach === "all"
          ? undefined
          : or(
              isNull(specialHours.professionalId),
              inArray(specialHours.professionalId, [...reach]),
            ),
      ),
    )
    .orderBy(asc(specialHours.onDate), asc(specialHours.startMinute));
}

/** Held until the transaction ends. */
export function lockSpecialHours(tx: Tx, scope: TenantScope, which: WhichDate) {
  return tx
    .select()
    .from(specialHours)
    .where(those(scope, which))
    .orderBy(asc(specialHours.startMinute))
    .for("update");
}

export function deleteSpecialHours(tx: Tx, scope: TenantScope, which: WhichDate) {
  return tx.delete(specialHours).where(those(scope, which)).returning();
}

type NewRow = Pick<typeof specialHours.$inferInsert, "startMinute" | "endMinute" | "siteId">;

export function insertSpecialHours(
  tx: Tx,
  { tenant }: TenantScope,
  { professionalId, date }: WhichDate,
  note: string | null,
  rows: readonly NewRow[],
) {
  return tx
    .insert(specialHours)
    .values(
      rows.map((row) => ({ ...row, tenantId: tenant.id, professionalId, onDate: date, note })),
    );
}

function those({ tenant }: TenantScope, { professionalId, date }: WhichDate) {
  return and(
    eq(specialHours.tenantId, tenant.id),
    eq(specialHours.onDate, date),
    professionalId === null
      ? isNull(specialHours.professionalId)
      : eq(specialHours.professionalId, professionalId),
  );
}
