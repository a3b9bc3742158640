import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { type SearchedClient, searchClients } from "@/lib/clients/reads";
import { readCode } from "@/lib/core/appointments/appointment-code";
import { ok, type Result } from "@/lib/core/result";
import { ofClientsOrCode } from "./agenda-store";
import { selectAppointments, withinSight } from "./reads";
import { type AppointmentRow, toListing } from "./to-view";
import type { AppointmentListing } from "./views";

/** What a search of the agenda lists: enough to know it by, and to open it in its day. */
export type FoundAppointment = Pick<
  AppointmentListing,
  "id" | "code" | "start" | "status" | "service" | "professional"
> & { readonly client: { readonly id: string; readonly name: string } };

const most = 12;

/**
 * Appointments by a client's name, telephone, e-mail or document, or by their own code: that of the code first, then
 * what is still to come, the next first, then what is over, the latest first.
 */
export async function findAppointments(
  scope: TenantScope,
  { text }: { readonly text: string },
): Promise<Result<readonly FoundAppointment[], never>> {
  const code = readCode(text);
  const clients = await searchClients(scope, { text });
  const clientIds = nearest(clients.ok ? clients.value : []);
  if (text === "" || (clientIds.length === 0 && !code)) return ok([]);
  const rows = await readTenant(scope, (tx) =>
    selectAppointments(tx, scope, ofClientsOrCode(clientIds, code, withinSight(scope)), 500),
  );
  return ok(
    rows
      .sort((a, b) => rankOf(a, code, scope.nowMs) - rankOf(b, code, scope.nowMs))
      .slice(0, most)
      .map((row) => briefly(row, scope)),
  );
}

/** Whoever has the words in their name; others only where nobody has. */
function nearest(clients: readonly SearchedClient[]): readonly string[] {
  const named = clients.filter(({ matchesName }) => matchesName);
  return (named.length > 0 ? named : clients).map(({ id }) => id);
}

/** The lower, the earlier it is listed. */
function rankOf({ appointment: a }: AppointmentRow, code: string | undefined, nowMs: number) {
  if (a.code === code) return Number.NEGATIVE_INFINITY;
  const awayMs = a.startsAt.getTime() - nowMs;
  const isAhead = a.endsAt.getTime() > nowMs && a.status !== "cancelled";
  return isAhead ? awayMs : farAheadMs + Math.abs(awayMs);
}

/** Later than anything that is booked. */
const farAheadMs = 1e13;

function briefly(row: AppointmentRow, scope: TenantScope): FoundAppointment {
  const { id, code, start, status, service, professional, client } = toListing(row, scope);
  const { id: clientId, name } = client;
  return { id, code, start, status, service, professional, client: { id: clientId, name } };
}
