type Props = { readonly params: Promise<{ tenant: string }> };

/** A practice's service worker: what it does is the same for all of them, and for the day's list. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { tenant } = await params;
  return new Response('importScripts("/dashboard/keep-page.js");\nkeepPage({ below: true });\n', {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Service-Worker-Allowed": `/${encodeURIComponent(tenant)}/my`,
    },
  });
}
