import { headers } from "next/headers";
import { NextResponse } from "next/server";
import { resolveLinkScope } from "@/lib/auth/scope";
import { clientCookie } from "@/lib/invitations/client-cookie";
import { type OpenedInvitation, openInvitation } from "@/lib/invitations/open-invitation";

type Props = { readonly params: Promise<{ token: string }> };

/**
 * Swaps the link for a cookie, so that the secret leaves the address bar. Opening is the login itself and changes
 * nothing else: scanners of mail may do it as often as they like.
 */
export async function GET(_request: Request, { params }: Props): Promise<NextResponse> {
  const { token } = await params;
  const entry = await resolveLinkScope(token);
  if (!entry.ok) {
    const isSuspended = entry.code === "tenant_suspended" && entry.detail;
    return seeOther(isSuspended ? `/${entry.detail.slug}/suspended` : "/i/invalid");
  }
  const userAgent = (await headers()).get("user-agent")?.slice(0, 300) ?? null;
  const opened = await openInvitation(entry.value, { token, userAgent });
  if (!opened.ok) return seeOther("/i/invalid");

  const { slug } = entry.value.tenant;
  const response = seeOther(landing(slug, opened.value));
  response.cookies.set(clientCookie(slug, opened.value));
  return response;
}

function landing(slug: string, { appointmentId, waitlistOfferId }: OpenedInvitation): string {
  if (waitlistOfferId) return `/${slug}/my/offers/${waitlistOfferId}`;
  return appointmentId ? `/${slug}/my/${appointmentId}` : `/${slug}/my`;
}

/** A relative address: behind a proxy only the browser knows the right origin. */
function seeOther(path: string): NextResponse {
  return new NextResponse(null, { status: 303, headers: { Location: path } });
}
