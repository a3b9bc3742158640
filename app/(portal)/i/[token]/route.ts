import type { NextResponse } from "next/server";
import { openLink } from "../open-link";

type Props = { readonly params: Promise<{ token: string }> };

export async function GET(_request: Request, { params }: Props): Promise<NextResponse> {
  return openLink((await params).token);
}
