import { cookies } from "next/headers";
import type { TenantScope } from "@/db/scope";
import { browserMark, isBrowserMark } from "@/lib/auth/browser-mark";
import { servedOverHttps } from "@/lib/auth/session-cookie";
import { loadRequest } from "@/lib/booking-requests/load-request";
import type { Result } from "@/lib/core/result";
import { fail } from "@/lib/core/result";
import { parseIso } from "@/lib/core/time/iso";

const cookieName = "citaria-request";
const oneDaySeconds = 24 * 3600;

/** Remembers on this browser what it has just asked for: here its e-mail may be corrected, and what was typed used. */
export async function rememberRequest({ tenant }: TenantScope, requestId: string): Promise<void> {
  const mark = browserMark("request", [tenant.id, requestId]);
  (await cookies()).set(cookieName, `${requestId}.${mark}`, {
    path: `/${tenant.slug}/book`,
    maxAge: oneDaySeconds,
    httpOnly: true,
    sameSite: "lax",
    secure: servedOverHttps(),
  });
}

/** The id stands in the mail as well: alone it shows nobody to be who asked. */
export async function isOwnRequest({ tenant }: TenantScope, requestId: string): Promise<boolean> {
  const [ownId, mark] = await keptParts();
  return ownId === requestId && isBrowserMark(mark, "request", [tenant.id, requestId]);
}

/** A verb for the browser that asked alone: anybody else's request is as good as none. */
export function ofOwnRequest<I extends { readonly requestId: string }, T>(
  verb: (scope: TenantScope, input: I) => Promise<Result<T, string, unknown>>,
) {
  return async (scope: TenantScope, input: I): Promise<Result<T, string, unknown>> =>
    (await isOwnRequest(scope, input.requestId)) ? verb(scope, input) : fail("not_found");
}

/** The request by which this browser keeps that moment now. */
export async function ownRequestFor(
  scope: TenantScope,
  startMinute: number,
): Promise<string | undefined> {
  const [id] = await keptParts();
  const request = id ? await loadRequest(scope, id) : undefined;
  if (!request?.booking || request.isExpired) return undefined;
  const start = parseIso(request.booking.start);
  return start.ok && start.value === startMinute ? request.id : undefined;
}

async function keptParts(): Promise<readonly string[]> {
  return (await cookies()).get(cookieName)?.value.split(".") ?? [];
}
