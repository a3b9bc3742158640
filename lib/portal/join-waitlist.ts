import "server-only";
import type { TenantScope } from "@/db/scope";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { addToWaitlist } from "@/lib/waitlist/add-to-waitlist";
import type { WishInput } from "./wish-schema";

const hoursOf = { any: {}, morning: { end: 720 }, afternoon: { start: 720 } } as const;

/**
 * A client, or somebody on the public page, waits for a time. Only for what is offered to the public; asking again for
 * the same changes nothing. The answer tells nobody whether they were known.
 */
export async function joinWaitlist(
  scope: TenantScope,
  { part, ...wish }: WishInput,
): Promise<
  Result<
    null,
    "not_found" | "unknown_professional" | "invalid_phone" | "in_the_past" | "too_many_waiting"
  >
> {
  const { services, professionals } = await loadCatalogue(scope);
  const service = services.find(({ id }) => id === wish.serviceId);
  const { professionalId } = wish;
  if (!service) return fail("not_found");
  if (professionalId !== "any" && !service.professionalIds.includes(professionalId)) {
    const isHere = professionals.some(({ id }) => id === professionalId);
    return fail(isHere ? "unknown_professional" : "not_found");
  }
  const asked = { ...wish, ...hoursOf[part], siteId: "any", declared: [] };
  const added = await addToWaitlist(scope, asked);
  if (!added.ok) return fail(added.code);
  if (scope.actor.kind === "visitor") kickNotifications(scope);
  return ok(null);
}
