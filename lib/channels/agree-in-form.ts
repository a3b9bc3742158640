import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { FoundClient, Person } from "@/lib/clients/find-client";
import { keepClient } from "@/lib/clients/keep-client";
import { writeConsent } from "./consent-store";

type Form = {
  readonly person: Person;
  readonly agreesToTexts?: boolean | undefined;
};

/**
 * Keeps that whoever booked agreed to texts, before the booking owes its news. Only at the number that they wrote down:
 * a form that anybody can send agrees for no other.
 */
export async function agreeInForm(
  tx: Tx,
  scope: TenantScope,
  found: FoundClient,
  { person, agreesToTexts }: Form,
): Promise<FoundClient> {
  if (!agreesToTexts || scope.actor.kind !== "visitor" || person.kind !== "contact") return found;
  const { phone } = person.contact;
  if (!phone || found.phone !== phone) return found;
  const kept = await keepClient(tx, scope, found);
  await writeConsent(tx, scope, { clientId: kept.id, phone }, { given: true, way: "booking_form" });
  return kept;
}
