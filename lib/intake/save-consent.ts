import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { findConsents, insertConsent } from "./store";

type Consent = { serviceId: string | null; version: number; body: string | null };

/** False where another version than the one that was opened stands now. */
export async function saveConsent(tx: Tx, scope: TenantScope, consent: Consent): Promise<boolean> {
  const { serviceId, version, body } = consent;
  const all = await findConsents(tx, scope, serviceId ? [serviceId] : []);
  const current = all.find((each) => each.serviceId === serviceId);
  if ((current?.version ?? 0) !== version) return false;
  if (linesOf(current?.body) === linesOf(body)) return true;
  await insertConsent(tx, scope, { ...consent, version: version + 1 });
  return true;
}

/** The text, however its lines end. */
function linesOf(text: string | null | undefined): string | null {
  return text?.replace(/\r\n?/g, "\n").trim() ?? null;
}
