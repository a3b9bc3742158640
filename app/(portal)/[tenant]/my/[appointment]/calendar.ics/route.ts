import { loadAppointment } from "@/lib/appointments/reads";
import { resolveClientScope } from "@/lib/auth/scope";
import { calendarFile } from "@/lib/calendar/calendar-file";
import { blocksTime } from "@/lib/core/appointments/status";
import { loadVisit } from "@/lib/visits/load-visit";

type Props = { readonly params: Promise<{ tenant: string; appointment: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { tenant, appointment } = await params;
  const entry = await resolveClientScope(tenant);
  if (!entry.ok) return new Response(null, { status: 404 });
  const [found, visit] = await Promise.all([
    loadAppointment(entry.value, appointment),
    loadVisit(entry.value, appointment),
  ]);
  if (!found) return calendarFile(entry.value, []);
  const parts = visit.filter(({ status }) => blocksTime(status));
  // Of one client: they are told for whom as the one that was asked for.
  const told = parts.map((part) => ({ ...part, client: found.client }));
  return calendarFile(entry.value, told.length > 0 ? told : [found]);
}
