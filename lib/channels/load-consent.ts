import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { selectConsents } from "./consent-store";
import { selectPhones } from "./store";

/** Whether a client is written to at their telephone, what they said of it, and where no text arrives. */
export function loadConsent(scope: TenantScope, clientId: string) {
  return readTenant(scope, async (tx) => {
    const [row] = await selectPhones(tx, scope, [clientId]);
    const { phone = null, consentedPhone = null, suppressed = [] } = row ?? {};
    const isGiven = phone !== null && consentedPhone === phone;
    return { phone, isGiven, suppressed, said: await selectConsents(tx, scope, clientId) };
  });
}
