import "server-only";
import { changesSince } from "@/db/lookups";
import { log } from "@/lib/log";
import type { Audience } from "./audience";
import { buildId } from "./build-id";
import { knownMoment, subscribe, type Told, toldOf } from "./hub";

/** Also how long somebody whose seat was taken away still hears that something changes. */
const usualBeatMs = 15_000;
/** Of a browser that does not read any more. */
const mostWaiting = 64;

/**
 * Events: `hello` {build} once nothing is left out any more, `change` {transaction}, `beat` that says the line is not
 * cut, `gone` when they may listen no longer. Each carries the moment that it tells of as its id, to go on from there.
 */
export function liveStream(
  signal: AbortSignal,
  audience: Audience,
  since: string | null,
): Response {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        end = attend(controller, audience, since);
        signal.addEventListener("abort", end, { once: true });
        if (signal.aborted) end();
      },
      cancel: () => end(),
    },
    { highWaterMark: mostWaiting },
  );
  return new Response(body, { headers: streamHeaders });
}

const streamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // `no-transform` keeps Next and proxies from compressing it, which would hold it back.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/** Writes to one listener until the returned function is called, which may be often. */
function attend(
  controller: ReadableStreamDefaultController<Uint8Array>,
  { tenantId, who, rooms, stillMay, beatMs = usualBeatMs }: Audience,
  since: string | null,
): () => void {
  let isOver = false;
  let isReady = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    clearInterval(beating);
    subscription.leave();
    try {
      controller.close();
    } catch {
      // Closed by the other side.
    }
  };
  const say = (event: string, moment: string, data: unknown = {}) => {
    if (isOver) return;
    const id = moment ? `id: ${moment}\n` : "";
    controller.enqueue(encoder.encode(`event: ${event}\n${id}data: ${JSON.stringify(data)}\n\n`));
    if ((controller.desiredSize ?? 0) <= 0) end();
  };
  const tell = (told: Told | undefined) => {
    if (told) say("change", told.moment, { transaction: told.transaction });
  };
  const subscription = subscribe({ tenantId, who, rooms, hear: tell, end });

  const beat = async () => {
    if (!(await stillMay())) {
      say("gone", "");
      end();
    } else if (isReady) say("beat", knownMoment());
  };
  const beating = setInterval(() => void beat().catch(() => end()), beatMs);

  const greet = async () => {
    await subscription.ready;
    const { moment, missed, changes } = await changesSince(since, tenantId);
    isReady = true;
    say("hello", moment, { build: buildId() });
    tell(missed ? { moment, rooms, transaction: null } : toldOf(changes, rooms, moment));
  };
  greet().catch((error) => {
    log.warn({ err: error }, "a screen could not be greeted");
    end();
  });
  // Something at once, or a proxy may wait before it passes on that there is an answer.
  controller.enqueue(encoder.encode(": citaria\n\n"));
  return end;
}

const encoder = new TextEncoder();
