import { setTimeout as pause } from "node:timers/promises";
import { answerParent } from "../../lib/run-child";

export type Idled = { readonly cpuMs: number };

/** A server that nobody visits: its timer looks for what is due. The first seconds, of warming up, are not counted. */
answerParent(async ({ warmupMs, forMs }: { warmupMs: number; forMs: number }): Promise<Idled> => {
  const { startEmbeddedTimer } = await import("../../../lib/notifications/embedded-timer");
  startEmbeddedTimer();
  await pause(warmupMs);
  const before = process.cpuUsage();
  await pause(forMs);
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000 };
});
