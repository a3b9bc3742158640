import { cookies, headers } from "next/headers";
import { NextResponse } from "next/server";
import { resolveLinkScope, tenantNamedBy } from "@/lib/auth/scope";
import { type LinkPurpose, waitPurpose } from "@/lib/core/portal/link-purposes";
import { deviceCookieName, entryCookies } from "@/lib/invitations/client-cookie";
import { type OpenedInvitation, openInvitation } from "@/lib/invitations/open-invitation";

/**
 * Swaps a link for a cookie, so that the secret leaves the address bar. Opening is the login itself and changes nothing
 * else: scanners of mail may do it as often as they like. Of a link that does not open only its practice is told.
 */
export async function openLink(token: string, purpose?: LinkPurpose): Promise<NextResponse> {
  const entry = await resolveLinkScope(token);
  if (!entry.ok) {
    const isSuspended = entry.code === "tenant_suspended" && entry.detail;
    return isSuspended ? seeOther(`/${entry.detail.slug}/suspended`) : toFreshLink(token);
  }
  const userAgent = (await headers()).get("user-agent")?.slice(0, 300) ?? null;
  const { tenant } = entry.value;
  const device = (await cookies()).get(deviceCookieName("link", tenant))?.value;
  const opened = await openInvitation(entry.value, { token, device, userAgent });
  if (!opened.ok) return toFreshLink(token);

  const response = seeOther(landing(tenant.slug, opened.value, purpose));
  for (const cookie of entryCookies(tenant, opened.value)) response.cookies.set(cookie);
  return response;
}

/** Where another link can be asked for: at the practice that what is left of the token names, if it names one. */
async function toFreshLink(token: string): Promise<NextResponse> {
  const slug = await tenantNamedBy(token);
  return seeOther(slug ? `/${slug}/link?from=link` : "/i/invalid");
}

function landing(slug: string, opened: OpenedInvitation, purpose?: LinkPurpose): string {
  const { appointmentId, waitlistOfferId } = opened;
  if (waitlistOfferId) return `/${slug}/my/offers/${waitlistOfferId}`;
  if (purpose === waitPurpose) return `/${slug}/my/waitlist`;
  if (!appointmentId) return `/${slug}/my`;
  return [`/${slug}/my/${appointmentId}`, ...(purpose ? [purpose] : [])].join("/");
}

/** A relative address: behind a proxy only the browser knows the right origin. */
function seeOther(path: string): NextResponse {
  return new NextResponse(null, { status: 303, headers: { Location: path } });
}
