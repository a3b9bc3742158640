import { cookies } from "next/headers";
import type { TenantScope } from "@/db/scope";
import { loadReceipt } from "@/lib/appointments/load-receipt";
import { servedOverHttps } from "@/lib/auth/session-cookie";
import { blocksTime } from "@/lib/core/appointments/status";
import { parseIso } from "@/lib/core/time/iso";

const cookieName = "citaria-booked";
const oneHourSeconds = 3600;

/** Remembers on this browser what it has just booked, so that going back does not look like a lost race. */
export async function rememberBooked({ tenant }: TenantScope, appointmentId: string) {
  (await cookies()).set(cookieName, appointmentId, {
    path: `/${tenant.slug}/book`,
    maxAge: oneHourSeconds,
    httpOnly: true,
    sameSite: "lax",
    secure: servedOverHttps(),
  });
}

/** Whether this browser booked it a short while ago. */
export async function isJustBooked(appointmentId: string): Promise<boolean> {
  return (await cookies()).get(cookieName)?.value === appointmentId;
}

/** The appointment that this browser booked for that moment a short while ago, if it still stands. */
export async function justBooked(
  scope: TenantScope,
  startMinute: number,
): Promise<string | undefined> {
  const id = (await cookies()).get(cookieName)?.value;
  const receipt = id ? await loadReceipt(scope, id) : undefined;
  if (!receipt || !blocksTime(receipt.status)) return undefined;
  const start = parseIso(receipt.start);
  return start.ok && start.value === startMinute ? id : undefined;
}
