import { loadAppointment } from "@/lib/appointments/reads";
import { resolveClientScope } from "@/lib/auth/scope";
import { calendarFile } from "@/lib/calendar/calendar-file";

type Props = { readonly params: Promise<{ tenant: string; appointment: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { tenant, appointment } = await params;
  const entry = await resolveClientScope(tenant);
  if (!entry.ok) return new Response(null, { status: 404 });
  const found = await loadAppointment(entry.value, appointment);
  return calendarFile(entry.value, found ? [found] : []);
}
