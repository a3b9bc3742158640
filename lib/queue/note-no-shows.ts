import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { readTenant, withSystem } from "@/db/scope";
import { noteFailure } from "@/lib/alerts/note-failure";
import { changeStatus } from "@/lib/appointments/change-status";
import { systemScope } from "@/lib/auth/scope";
import { selectMissed, selectNotingTenants } from "./no-show-store";

/** Of each tenant in one round; the next takes what is left. */
const mostAtOnce = 100;

/**
 * Notes that nobody came, where the practice asked for it to be noted without it. Any number of processes may do it
 * at once: the state machine lets one of them. How many were noted.
 */
export async function noteNoShows(): Promise<number> {
  let noted = 0;
  for (const tenantId of await withSystem(selectNotingTenants)) {
    try {
      noted += await noteOf(tenantId);
    } catch (error) {
      if (isConnectionFailure(error)) throw error;
      await noteFailure({ job: "no-shows", tenantId, error });
    }
  }
  return noted;
}

async function noteOf(tenantId: string): Promise<number> {
  const scope = await systemScope(tenantId);
  if (!scope) return 0;
  const missed = await readTenant(scope, (tx) => selectMissed(tx, scope, mostAtOnce));
  let noted = 0;
  for (const appointmentId of missed) {
    const changed = await changeStatus(scope, { appointmentId, step: "miss" });
    if (changed.ok) noted += 1;
  }
  return noted;
}
