import { liveForMember } from "@/lib/live/live-for-member";

type Context = { readonly params: Promise<{ readonly tenant: string }> };

/** What changes in a tenant, for the screens of its team: a stream of events, or JSON for who polls. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return liveForMember(request, (await params).tenant);
}
