import { resolveLinkScope } from "@/lib/auth/scope";
import { feedResponse } from "@/lib/calendar/feed-response";
import { readFeed } from "@/lib/calendar/read-feed";

type Props = { readonly params: Promise<{ file: string }> };

/** A calendar to subscribe to, by its secret address; whatever is wrong with it, it is not there. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const token = (await params).file.replace(/\.ics$/, "");
  const entry = await resolveLinkScope(token);
  const feed = entry.ok ? await readFeed(entry.value, token) : undefined;
  return feed?.ok ? feedResponse(request, feed.value) : new Response(null, { status: 404 });
}
