import "server-only";
import type { TenantScope } from "@/db/scope";
import { fail, type Result } from "@/lib/core/result";
import { env } from "@/lib/env";
import { bookingLimits } from "@/lib/rate-limit/limits";
import { hitsOf, takeHits } from "@/lib/rate-limit/take-hits";

type Asked = {
  readonly client: { readonly email?: string | undefined };
  /** Of the caller's intent: sent again it counts once, and is answered as before. */
  readonly idempotencyKey: string;
};

/**
 * Books no more with one e-mail at one practice than the public form does (`bookingLimits.contact`). What was refused
 * does not count. Of many at one moment a few more than that may pass: `apiWriteLimit` bounds them.
 */
export async function withinContactLimit<T>(
  { tenant, nowMs }: TenantScope,
  { client, idempotencyKey }: Asked,
  book: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!env().RATE_LIMITS || !client.email) return book();
  const contact = {
    ...{
      kind: "booked-contact",
      key: `${tenant.id}:${client.email}`,
      limit: bookingLimits.contact,
    },
  };
  const intent = {
    ...{ kind: "api-intent", key: `${tenant.id}:${idempotencyKey}` },
    limit: { ...bookingLimits.contact, most: 1 },
  };
  const [counted, sentBefore] = await hitsOf([contact, intent], nowMs);
  const isFull = (counted?.hits ?? 0) >= contact.limit.most && !sentBefore?.hits;
  if (isFull) return fail("rate_limited", { retryAfterSeconds: counted?.secondsLeft ?? 0 });
  const outcome = await book();
  const isNew = outcome.ok && (await takeHits([intent], nowMs)).ok;
  if (isNew) await takeHits([contact], nowMs);
  return outcome;
}
