import { NextRequest } from "next/server";
import { handlers } from "@/lib/auth/config";
import { env } from "@/lib/env";

export const GET = (request: NextRequest) => handlers.GET(underAppUrl(request));

export const POST = (request: NextRequest) => handlers.POST(underAppUrl(request));

/** next-auth redirects to the origin it was asked under; a server only knows its own host, not the public one. */
function underAppUrl(request: NextRequest): NextRequest {
  const { pathname, search } = request.nextUrl;
  return new NextRequest(new URL(pathname + search, env().APP_URL), request);
}
