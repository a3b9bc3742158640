/** A connection that answers nothing for so long is none. */
export const patienceMs = 10_000;

type Watched = {
  readonly look: () => Promise<void>;
  /** Another tab changed what waits. */
  readonly recount: () => Promise<unknown>;
  /** Something waits for a connection. */
  readonly isInHaste: () => boolean;
};

/** Looks when it starts, when the page is looked at again, when there may be a connection, and now and then. */
export function watchConnection({ look, recount, isInHaste }: Watched) {
  let timer: number | undefined;
  let channel: BroadcastChannel | undefined;
  const lookAndWait = async () => {
    window.clearTimeout(timer);
    await look();
    if (channel) timer = window.setTimeout(lookAndWait, isInHaste() ? retryMs : againMs);
  };
  const whenSeen = () => {
    if (!document.hidden) void lookAndWait();
  };
  return {
    start() {
      channel = new BroadcastChannel("citaria-marks");
      channel.onmessage = () => void recount();
      window.addEventListener("online", lookAndWait);
      window.addEventListener("offline", lookAndWait);
      document.addEventListener("visibilitychange", whenSeen);
      void lookAndWait();
    },
    stop() {
      channel?.close();
      channel = undefined;
      window.clearTimeout(timer);
      window.removeEventListener("online", lookAndWait);
      window.removeEventListener("offline", lookAndWait);
      document.removeEventListener("visibilitychange", whenSeen);
    },
    tellOthers: () => channel?.postMessage("changed"),
  };
}

const retryMs = 15_000;
const againMs = 60_000;
