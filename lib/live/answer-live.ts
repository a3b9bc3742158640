import "server-only";
import { changesSince } from "@/db/lookups";
import { isMoment } from "@/lib/core/live/moment";
import { parseRooms } from "@/lib/core/live/rooms";
import type { Audience } from "./audience";
import { buildId } from "./build-id";
import { isCrowded, isEnding, toldOf } from "./hub";
import { liveStream } from "./live-stream";

/**
 * `?rooms=agenda,hours&since=<moment>` as a stream of events for an EventSource, or as JSON for who polls: what of the
 * rooms changed since. Nothing but numbers of transactions is ever told. Undefined: too many streams already.
 */
export async function answerLive(
  request: Request,
  audience: Audience,
): Promise<Response | undefined> {
  if (isEnding()) return lookElsewhere();
  const { searchParams } = new URL(request.url);
  const asked = parseRooms(searchParams.get("rooms"));
  const rooms = audience.rooms.filter((room) => asked.includes(room));
  const last = request.headers.get("last-event-id") ?? searchParams.get("since");
  const since = isMoment(last) ? last : null;
  const wantsStream = request.headers.get("accept")?.includes("text/event-stream");
  if (wantsStream && isCrowded(audience.tenantId, audience.who)) return undefined;
  if (wantsStream) return liveStream(request.signal, { ...audience, rooms }, since);

  const { moment, missed, changes } = await changesSince(since, audience.tenantId);
  const told = toldOf(changes, rooms, moment);
  const transaction = missed ? null : (told?.transaction ?? null);
  return Response.json(
    { moment, changed: missed || told !== undefined, transaction, build: buildId() },
    { headers: { "Cache-Control": "no-store" } },
  );
}

/** A server that stops waits for its connections: one that is asked by every few seconds would never end. */
function lookElsewhere(): Response {
  const headers = { "Cache-Control": "no-store", Connection: "close", "Retry-After": "1" };
  return new Response(null, { status: 503, headers });
}
