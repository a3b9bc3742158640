import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { runDue } from "@/lib/jobs/run-due";
import { log } from "@/lib/log";
import { type DrainTimer, drainTimer, keepDrainTimer, scheduleRound } from "./nudge";

const pollMs = 2_000;

/** However much is due: offers that ran out, letters and agendas are looked after in between. */
const limits = { maxRounds: 50, maxSeconds: 20 };

/** Does what is due in this process, every two seconds and when nudged. For servers without Inngest. */
export function startEmbeddedTimer(): void {
  if (drainTimer()) return;
  const timer: DrainTimer = {
    next: undefined,
    isDraining: false,
    isNudged: false,
    round: () => void runRound(timer),
  };
  keepDrainTimer(timer);
  scheduleRound(timer, pollMs);
}

/** Whatever fails, the next round tries again: what is due stays due. */
async function runRound(timer: DrainTimer): Promise<void> {
  timer.isDraining = true;
  timer.isNudged = false;
  const startedMs = performance.now();
  try {
    await runDue(limits);
  } catch (error) {
    const level = isConnectionFailure(error) ? "warn" : "error";
    log[level]({ err: error }, "the outbox was not drained; the next round tries again");
  } finally {
    timer.isDraining = false;
    const isCutShort = performance.now() - startedMs > limits.maxSeconds * 1000;
    scheduleRound(timer, timer.isNudged || isCutShort ? 0 : pollMs);
  }
}
