/** `ended`: whoever listens may not any more. */
export type LineState = "connected" | "lost" | "ended";

type LineEvents = {
  /** Something of the rooms changed; null: perhaps more than is known. */
  readonly onChange: (transaction: string | null) => void;
  readonly onBuild: (build: string) => void;
  readonly onState: (state: LineState) => void;
};

type Line = { readonly pause: () => void; readonly resume: () => void };

const helloWithinMs = 8_000;
/** The server says something every 15 s. */
const silenceMs = 40_000;
const pollEveryMs = 3_000;
const mostWaitMs = 15_000;
const mostWaitForStreamMs = 5 * 60_000;

/**
 * Hears of changes from `since` on: by a stream, and by asking every few seconds while there is none, which may be long
 * where a proxy holds streams back. It goes on from where it was, so that nothing is left out, nor told for nothing.
 */
export function openLine(href: string, rooms: string, since: string, on: LineEvents): Line {
  let moment = since;
  let source: EventSource | undefined;
  let timer: number | undefined;
  let isPaused = true;
  let failedPolls = 0;
  let failedStreams = 0;
  let streamAgainAt = 0;

  const address = () => `${href}?${new URLSearchParams({ rooms, since: moment })}`;
  const later = (ms: number, then: () => void) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(then, ms);
  };

  function listen() {
    const stream = new EventSource(address());
    source = stream;
    later(helloWithinMs, broken);
    const hear = (name: string, then: (data: Record<string, string | null>) => void) =>
      stream.addEventListener(name, (event: MessageEvent<string>) => {
        if (event.lastEventId) moment = event.lastEventId;
        later(silenceMs, broken);
        failedStreams = 0;
        failedPolls = 0;
        on.onState("connected");
        then(JSON.parse(event.data));
      });
    hear("hello", ({ build }) => on.onBuild(build ?? ""));
    hear("change", ({ transaction }) => on.onChange(transaction ?? null));
    hear("beat", () => {});
    stream.addEventListener("gone", finish);
    stream.onerror = broken;
  }

  function broken() {
    source?.close();
    source = undefined;
    failedStreams += 1;
    const waitMs = Math.min(mostWaitForStreamMs, 500 * 2 ** failedStreams);
    streamAgainAt = performance.now() + waitMs * (0.5 + Math.random() / 2);
    void poll();
  }

  async function poll() {
    window.clearTimeout(timer);
    try {
      const response = await fetch(address(), { cache: "no-store" });
      if (isPaused) return;
      if ([401, 403, 404].includes(response.status)) return finish();
      if (!response.ok) throw new Error(`Answered ${response.status}`);
      const told = await response.json();
      moment = told.moment;
      failedPolls = 0;
      on.onState("connected");
      on.onBuild(told.build);
      if (told.changed) on.onChange(told.transaction);
    } catch {
      failedPolls += 1;
      on.onState("lost");
    }
    if (isPaused || source) return;
    const waitMs = failedPolls ? Math.min(mostWaitMs, 500 * 2 ** failedPolls) : pollEveryMs;
    const streamInMs = streamAgainAt - performance.now();
    // A stream is not asked for where even a question is not answered.
    if (failedPolls === 0 && streamInMs <= waitMs) later(Math.max(0, streamInMs), listen);
    else later(waitMs, poll);
  }

  function pause() {
    isPaused = true;
    source?.close();
    source = undefined;
    window.clearTimeout(timer);
  }

  function finish() {
    pause();
    on.onState("ended");
  }

  return {
    pause,
    resume() {
      if (!isPaused) return;
      isPaused = false;
      listen();
    },
  };
}
