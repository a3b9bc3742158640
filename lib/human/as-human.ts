import "server-only";
import type { TenantScope } from "@/db/scope";
import { ok, type Result } from "@/lib/core/result";
import { env } from "@/lib/env";
import { bookingLimits } from "@/lib/rate-limit/limits";
import { type Bucket, returnHits, takeHits } from "@/lib/rate-limit/take-hits";
import { judgeForm } from "./judge-form";
import type { HumanFields } from "./schema";

/** Where a form comes from. */
export type Sender = { readonly address: string; readonly device: string | undefined };

type Form = HumanFields & {
  readonly client: { readonly email?: string | undefined; readonly phone?: string | undefined };
};

type Verb<I, T> = (scope: TenantScope, input: I) => Promise<Result<T, string, unknown>>;

/**
 * A verb for people: refuses what only programs do (`looks_automated`, `too_fast`), a form that is open for days
 * (`form_expired`), and too many bookings by one form, address, device or contact (`rate_limited`). Who has no script
 * cannot prove any work: from their address fewer forms are taken.
 */
export function asHuman<I extends Form, T>(
  verb: Verb<I, T>,
  senderOf: () => Promise<Sender>,
): Verb<I, T> {
  return async (scope, input) => {
    if (!env().RATE_LIMITS) return verb(scope, input);
    const { tenant, nowMs } = scope;
    const sender = await senderOf();
    const judged = await judgeForm({ of: tenant.id, nowMs, address: sender.address }, input);
    if (!judged.ok) return judged;
    const counted = countedFor(tenant.id, input, sender);
    const taken = counted.length > 0 ? await takeHits(counted, nowMs) : ok(null);
    const outcome = taken.ok ? await verb(scope, input) : taken;
    if (!outcome.ok && counted.length > 0) await returnHits(counted, nowMs);
    return outcome;
  };
}

/** What only counts where something is booked. */
function countedFor(tenantId: string, { client }: Form, { device }: Sender): readonly Bucket[] {
  const contacts = [client.email, client.phone?.replace(/\D/g, "")].filter((each) => each);
  return [
    ...contacts.map((contact) => ({
      ...{ kind: "booked-contact", key: `${tenantId}:${contact}`, limit: bookingLimits.contact },
    })),
    ...(device ? [{ kind: "booked-device", key: device, limit: bookingLimits.device }] : []),
  ];
}
