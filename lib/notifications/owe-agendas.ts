import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { tenantsWithDueAgendas } from "@/db/lookups";
import { withTenant } from "@/db/scope";
import { noteFailure } from "@/lib/alerts/note-failure";
import { systemScope } from "@/lib/auth/scope";
import { insertAgendas } from "./agenda-store";

const mostAtOnce = 200;

/**
 * Owes the day's agenda to everybody of the team who has something in it, where its hour has come by the practice's own
 * clock and the database's: once for each local day, whoever asks and however often. How many messages. What breaks in
 * one tenant holds up no other; a database that is away ends it.
 */
export async function oweAgendas(): Promise<number> {
  let owed = 0;
  for (;;) {
    const due = await tenantsWithDueAgendas(mostAtOnce);
    let done = 0;
    for (const tenantId of due) {
      try {
        const scope = await systemScope(tenantId);
        if (!scope) continue;
        owed += await withTenant(scope, (tx) => insertAgendas(tx, scope));
        done += 1;
      } catch (error) {
        if (isConnectionFailure(error)) throw error;
        await noteFailure({ job: "agendas", tenantId, error });
      }
    }
    // What could not be done stays due: it comes with the next round.
    if (due.length < mostAtOnce || done < due.length) return owed;
  }
}
