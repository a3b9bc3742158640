import { liveForLink } from "@/lib/live/live-for-link";

type Context = { readonly params: Promise<{ readonly tenant: string; readonly token: string }> };

/** What changes in the queue, for a ticket's page and for the screen of a waiting room. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenant, token } = await params;
  return liveForLink(request, tenant, token);
}
