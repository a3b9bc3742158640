import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { withSystem, withTenant } from "@/db/scope";
import { noteFailure } from "@/lib/alerts/note-failure";
import { systemScope } from "@/lib/auth/scope";
import { removeOwed } from "@/lib/storage/remove-owed";
import {
  deleteAgendaRounds,
  deleteFreedTimes,
  deleteHolds,
  deleteQueueDays,
  deleteRequests,
  forgetContents,
  selectTenantsOfHour,
} from "./forget-store";

/** Days for which what the desk is done with is kept (docs/adr/0019). */
const keptDays = 90;
const keptHoldDays = 1;

/**
 * Deletes days at the desk, freed times, requests and holds that are long over, and what messages said, of the tenants whose
 * hour of the day (UTC) it is, and files that were to go and did not.
 * Any number of processes may do it at once. What breaks in one tenant holds up no other; a database that is away ends
 * it. How many rows went.
 */
export async function forgetOld(hour: number): Promise<number> {
  let gone = 0;
  for (const tenantId of await withSystem((tx) => selectTenantsOfHour(tx, hour))) {
    try {
      gone += await forgetOf(tenantId);
    } catch (error) {
      if (isConnectionFailure(error)) throw error;
      await noteFailure({ job: "retention", tenantId, error });
    }
  }
  return gone;
}

async function forgetOf(tenantId: string): Promise<number> {
  const scope = await systemScope(tenantId);
  if (!scope) return 0;
  const days = await withTenant(scope, (tx) => deleteQueueDays(tx, scope, keptDays));
  const times = await withTenant(scope, (tx) => deleteFreedTimes(tx, scope, keptDays));
  const holds = await withTenant(scope, (tx) => deleteHolds(tx, scope, keptHoldDays));
  const requests = await withTenant(scope, (tx) => deleteRequests(tx, scope, keptHoldDays));
  const said = await withTenant(scope, (tx) => forgetContents(tx, scope, keptDays));
  const agendas = await withTenant(scope, (tx) => deleteAgendaRounds(tx, scope, keptDays));
  return agendas + days + times + requests + holds + said + (await removeOwed(scope));
}
