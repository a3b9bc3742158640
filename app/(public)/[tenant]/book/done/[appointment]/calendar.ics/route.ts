import { loadReceipt } from "@/lib/appointments/load-receipt";
import { resolvePublicScope } from "@/lib/auth/scope";
import { calendarFile } from "@/lib/calendar/calendar-file";
import { blocksTime } from "@/lib/core/appointments/status";
import { loadVisit } from "@/lib/visits/load-visit";

type Props = { readonly params: Promise<{ tenant: string; appointment: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { tenant, appointment } = await params;
  const entry = await resolvePublicScope(tenant);
  if (!entry.ok) return new Response(null, { status: 404 });
  const [receipt, visit] = await Promise.all([
    loadReceipt(entry.value, appointment),
    loadVisit(entry.value, appointment),
  ]);
  const parts = visit.filter(({ status }) => blocksTime(status));
  return calendarFile(entry.value, parts.length > 0 ? parts : receipt ? [receipt] : []);
}
