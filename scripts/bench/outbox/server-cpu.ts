import { readdirSync } from "node:fs";
import { parentOf, processorMs } from "../../lib/process-facts";

/** What a server and its processes that live took of the processor, in milliseconds. */
export function serverCpuMs(pid: number): number {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const own = all.map(Number).filter((id) => id === pid || parentOf(id) === pid);
  return own.reduce((sum, id) => sum + processorMs(id), 0);
}
