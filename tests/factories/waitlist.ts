import { and, eq, sql } from "drizzle-orm";
import { freedTime, slotHold, waitlistOffer } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { addToWaitlist } from "@/lib/waitlist/add-to-waitlist";
import { addToWaitlistInput } from "@/lib/waitlist/schema";
import { clientScope, memberScope } from "./scopes";
import type { TestTenant } from "./tenants";

/** Somebody with an e-mail of their own waits for the test tenant's service; the entry's id. */
export async function waits(at: TestTenant, name: string, given: object = {}): Promise<string> {
  const email = `${name.toLowerCase().replace(/\W+/g, "-")}@ejemplo.example`;
  const added = await addToWaitlist(
    memberScope(at, "staff"),
    addToWaitlistInput.parse({
      ...{ client: { name, email }, serviceId: at.serviceId },
      ...{ professionalId: "any", from: "2026-03-02" },
      ...given,
    }),
  );
  if (!added.ok) throw new Error(`Does not wait: ${added.code}`);
  return added.value.id;
}

export type OfferRow = typeof waitlistOffer.$inferSelect;

/** All offers of the tenant, the first first. */
export function offersOf(at: TestTenant): Promise<OfferRow[]> {
  return withTenant(memberScope(at), (tx) =>
    tx
      .select()
      .from(waitlistOffer)
      .where(eq(waitlistOffer.tenantId, at.tenant.id))
      .orderBy(waitlistOffer.createdAt, waitlistOffer.id),
  );
}

export function freedTimesOf(at: TestTenant) {
  return withTenant(memberScope(at), (tx) =>
    tx.select().from(freedTime).where(eq(freedTime.tenantId, at.tenant.id)),
  );
}

/** Whoever was offered something, in their portal. */
export function answererOf(at: TestTenant, { clientId }: Pick<OfferRow, "clientId">): TenantScope {
  return clientScope({ tenant: at.tenant, clientId });
}

/** Its minutes are over, by the database's clock, and so are those of its hold. */
export async function runOut(at: TestTenant, offer: OfferRow): Promise<void> {
  const past = sql`now() - interval '1 second'`;
  await withTenant(memberScope(at), async (tx) => {
    await tx
      .update(waitlistOffer)
      .set({ expiresAt: past })
      .where(and(eq(waitlistOffer.tenantId, at.tenant.id), eq(waitlistOffer.id, offer.id)));
    await tx
      .update(slotHold)
      .set({ expiresAt: past })
      .where(and(eq(slotHold.tenantId, at.tenant.id), eq(slotHold.id, offer.holdId)));
    await tx.execute(sql`
      UPDATE occupancy SET expires_at = ${past} WHERE tenant_id = ${at.tenant.id} AND hold_id = ${offer.holdId}`);
  });
}

/** Every freed time and offer that waits for a later moment is due now. */
export async function makeDue(at: TestTenant): Promise<void> {
  await withTenant(memberScope(at), (tx) =>
    tx
      .update(freedTime)
      .set({ runAt: sql`now()` })
      .where(and(eq(freedTime.tenantId, at.tenant.id), eq(freedTime.status, "open"))),
  );
}
