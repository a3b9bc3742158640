import "server-only";
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { notification } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** Whether the client knows by mail of the last change, or is about to: what was only owed can be taken back. */
export async function knowsOf(
  tx: Tx,
  { tenant }: TenantScope,
  { id, version }: { readonly id: string; readonly version: number },
  kinds: readonly News[],
): Promise<boolean> {
  const [row] = await tx
    .select({ id: notification.id })
    .from(notification)
    .where(and(newsOf(tenant.id, { id, version, kinds }), isLeaving))
    .limit(1);
  return row !== undefined;
}

type News = "booked" | "needs_acceptance" | "moved" | "cancelled";

const news: readonly News[] = ["booked", "needs_acceptance", "moved", "cancelled"];

/** Takes back the news of a version; answers what became of it. */
export async function withholdNews(
  tx: Tx,
  { tenant }: TenantScope,
  of: { readonly id: string; readonly version: number },
): Promise<"taken_back" | "has_left" | "none"> {
  const ofVersion = newsOf(tenant.id, { ...of, kinds: news });
  const taken = await tx
    .update(notification)
    .set({ status: "cancelled" })
    .where(and(ofVersion, eq(notification.status, "pending"), isNull(notification.leaseToken)))
    .returning({ id: notification.id });
  if (taken.length > 0) return "taken_back";
  const [left] = await tx
    .select({ id: notification.id })
    .from(notification)
    .where(and(ofVersion, isLeaving))
    .limit(1);
  return left ? "has_left" : "none";
}

/** Owes the news of a version again that was taken back; false where none was. */
export async function restoreNews(
  tx: Tx,
  { tenant }: TenantScope,
  of: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const ofVersion = newsOf(tenant.id, { ...of, kinds: news });
  const restored = await tx
    .update(notification)
    .set({ status: "pending", runAt: sql`now()` })
    .where(and(ofVersion, eq(notification.status, "cancelled"), isNull(notification.leaseToken)))
    .returning({ id: notification.id });
  return restored.length > 0;
}

/** Sent, or in the hands of whoever sends it. */
const isLeaving = sql`(${notification.status} = 'sent' OR ${notification.leaseToken} IS NOT NULL)`;

function newsOf(
  tenantId: string,
  of: { readonly id: string; readonly version: number; readonly kinds: readonly News[] },
): SQL | undefined {
  return and(
    eq(notification.tenantId, tenantId),
    eq(notification.appointmentId, of.id),
    eq(notification.forVersion, of.version),
    inArray(notification.kind, of.kinds),
  );
}
