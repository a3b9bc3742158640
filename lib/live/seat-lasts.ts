import "server-only";
import { memberSeat } from "@/db/lookups";

/** Whether a login still has its seat in a tenant that is open. */
export async function seatLasts(
  sessionId: string,
  { id, slug }: { readonly id: string; readonly slug: string },
): Promise<boolean> {
  const seat = await memberSeat(sessionId, slug);
  return seat?.tenant.id === id && seat.tenant.status !== "suspended";
}
