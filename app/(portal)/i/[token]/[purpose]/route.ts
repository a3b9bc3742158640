import type { NextResponse } from "next/server";
import { purposeOf } from "@/lib/core/portal/link-purposes";
import { openLink } from "../../open-link";

type Props = { readonly params: Promise<{ token: string; purpose: string }> };

/** A message's link to one thing to be done; anything else after the token is as good as nothing. */
export async function GET(_request: Request, { params }: Props): Promise<NextResponse> {
  const { token, purpose } = await params;
  return openLink(token, purposeOf(purpose));
}
