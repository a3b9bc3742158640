import { isServedHost } from "@/lib/addresses/is-served-host";

/** A proxy that gets certificates on demand asks here first (Caddy: `ask`): 200 for a host of ours, else 404. */
export async function GET(request: Request): Promise<Response> {
  const host = new URL(request.url).searchParams.get("domain") ?? "";
  return new Response(null, {
    status: (await isServedHost(host)) ? 200 : 404,
    headers: { "Cache-Control": "no-store" },
  });
}
