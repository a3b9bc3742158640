import { cookies } from "next/headers";
import type { TenantScope } from "@/db/scope";
import { loadReceipt } from "@/lib/appointments/load-receipt";
import { browserMark, isBrowserMark } from "@/lib/auth/browser-mark";
import { servedOverHttps } from "@/lib/auth/session-cookie";
import { blocksTime } from "@/lib/core/appointments/status";
import { parseIso } from "@/lib/core/time/iso";

const cookieName = "citaria-booked";
const oneHourSeconds = 3600;

/**
 * Remembers on this browser what it has just booked and with which e-mail, so that going back does not look like a lost
 * race, and a slip in the e-mail can be mended. Whoever knows the appointment's id alone cannot say that they booked it.
 */
export async function rememberBooked(
  { tenant, nowMs }: TenantScope,
  appointmentId: string,
  email: string | null,
) {
  const until = String(Math.floor(nowMs / 1000) + oneHourSeconds);
  const mark = browserMark("booked", factsOf(tenant.id, appointmentId, email, until));
  (await cookies()).set(cookieName, [appointmentId, until, mark].join("."), {
    path: `/${tenant.slug}/book`,
    maxAge: oneHourSeconds,
    httpOnly: true,
    sameSite: "lax",
    secure: servedOverHttps(),
  });
}

/** Says whether this browser booked an appointment with that e-mail a short while ago. */
export async function justBookedHere({ tenant, nowMs }: TenantScope) {
  const [ownId, until = "", mark] = await keptParts();
  return (appointmentId: string, email: string | null): boolean =>
    ownId === appointmentId &&
    Number(until) * 1000 > nowMs &&
    isBrowserMark(mark, "booked", factsOf(tenant.id, appointmentId, email, until));
}

/** The appointment that this browser booked for that moment a short while ago, if it still stands. */
export async function justBooked(
  scope: TenantScope,
  startMinute: number,
): Promise<string | undefined> {
  const [id] = await keptParts();
  const receipt = id ? await loadReceipt(scope, id) : undefined;
  if (!receipt || !blocksTime(receipt.status)) return undefined;
  const start = parseIso(receipt.start);
  return start.ok && start.value === startMinute ? id : undefined;
}

async function keptParts(): Promise<readonly string[]> {
  return (await cookies()).get(cookieName)?.value.split(".") ?? [];
}

function factsOf(tenantId: string, appointmentId: string, email: string | null, until: string) {
  return [tenantId, appointmentId, email ?? "", until];
}
