import { nowMs } from "@/lib/clock";

const lookEveryMs = 5_000;
/** More than a busy page or a throttled timer is late. */
const leastSleepMs = 20_000;

/**
 * Calls when the computer, or the page, is awake again: its line may be dead without a word, and the timers that would
 * find out did not run either. Only the wall clock goes on while a laptop sleeps.
 */
export function watchWaking(onWake: () => void) {
  let lastMs = nowMs();
  const timer = window.setInterval(() => {
    const sleptMs = nowMs() - lastMs;
    lastMs = nowMs();
    if (sleptMs > leastSleepMs) onWake();
  }, lookEveryMs);
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && onWake();
  document.addEventListener("resume", onWake);
  window.addEventListener("pageshow", onShow);
  return {
    stop() {
      window.clearInterval(timer);
      document.removeEventListener("resume", onWake);
      window.removeEventListener("pageshow", onShow);
    },
  };
}
