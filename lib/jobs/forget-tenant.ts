import "server-only";
import { withSystem, withTenant } from "@/db/scope";
import { systemScope } from "@/lib/auth/scope";
import { removeOwed } from "@/lib/storage/remove-owed";
import {
  deleteAgendaRounds,
  deleteFreedTimes,
  deleteHolds,
  deleteQueueDays,
  deleteRequests,
  emptyRequests,
  forgetContents,
  noteRound,
} from "./forget-store";

/** Days for which what the desk is done with is kept (docs/adr/0019). */
const keptDays = 90;
const keptHoldDays = 1;

/**
 * Deletes days at the desk, freed times, requests and holds of a tenant that are long over, what was typed and what messages
 * said, and files that were to go and did not; and notes that it was done. How many rows went.
 */
export async function forgetTenant(tenantId: string): Promise<number> {
  const gone = await forgetOf(tenantId);
  await withSystem((tx) => noteRound(tx, tenantId));
  return gone;
}

async function forgetOf(tenantId: string): Promise<number> {
  const scope = await systemScope(tenantId);
  if (!scope) return 0;
  const days = await withTenant(scope, (tx) => deleteQueueDays(tx, scope, keptDays));
  const times = await withTenant(scope, (tx) => deleteFreedTimes(tx, scope, keptDays));
  const holds = await withTenant(scope, (tx) => deleteHolds(tx, scope, keptHoldDays));
  const typed = await withTenant(scope, (tx) => emptyRequests(tx, scope, keptHoldDays));
  const requests = await withTenant(scope, (tx) => deleteRequests(tx, scope, keptDays));
  const said = await withTenant(scope, (tx) => forgetContents(tx, scope, keptDays));
  const agendas = await withTenant(scope, (tx) => deleteAgendaRounds(tx, scope, keptDays));
  return agendas + days + times + typed + requests + holds + said + (await removeOwed(scope));
}
