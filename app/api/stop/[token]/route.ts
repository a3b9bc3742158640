import { NextResponse } from "next/server";
import { resolveLinkScope } from "@/lib/auth/scope";
import { chooseByLink } from "@/lib/notices/choose-by-link";

type Props = { readonly params: Promise<{ token: string }> };

/** Mail programs look where it leads before they post there: that changes nothing. */
export async function GET(_request: Request, { params }: Props): Promise<NextResponse> {
  return toPage((await params).token);
}

/**
 * One POST and it holds: from the page of the link, or from a mail program's own button (RFC 8058), which sends no
 * cookies and no Origin. Whoever holds the link may do no more than this.
 */
export async function POST(request: Request, { params }: Props): Promise<NextResponse> {
  const { token } = await params;
  const form = await request.formData().catch(() => new FormData());
  const entry = await resolveLinkScope(token);
  const essentialOnly = form.get("choice") !== "all";
  const kept = entry.ok && (await chooseByLink(entry.value, { token, essentialOnly })).ok;
  if (form.has("choice")) return toPage(token);
  return new NextResponse(null, { status: kept ? 200 : 404, headers: noStore });
}

const noStore = { "Cache-Control": "no-store" };

function toPage(token: string): NextResponse {
  const Location = `/i/stop/${encodeURIComponent(token)}`;
  return new NextResponse(null, { status: 303, headers: { Location, ...noStore } });
}
