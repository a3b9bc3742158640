import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A mark that a later process under the same number does not share; null when none runs. */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  // Field 22 of /proc/<pid>/stat: clock ticks after boot.
  if (process.platform === "linux") return `${pid}@${statFields(pid)[19]}`;
  return `${pid}@${ps(pid, "lstart=")}`;
}

/** The command line of a process, words separated by spaces; empty when unknown. */
export function commandLine(pid: number): string {
  if (process.platform !== "linux") return ps(pid, "command=");
  return readProc(pid, "cmdline").replaceAll("\0", " ").trim();
}

/** The pid of the process that started this one. */
export function parentOf(pid: number): number {
  if (process.platform !== "linux") return Number(ps(pid, "ppid="));
  return Number(statFields(pid)[1]);
}

/** What a process took of the processor so far, by Linux: a tick is a hundredth of a second. */
export function processorMs(pid: number): number {
  const [user, system] = statFields(pid).slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * 10;
}

/** Whether a process runs under this number; one that has ended and waits to be reaped does not. */
export function isAlive(pid: number): boolean {
  return isTaken(pid) && (process.platform !== "linux" || statFields(pid)[0] !== "Z");
}

/** Whether the system still lists this number, be it for a process that has ended. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

// The fields from the third on; the name before them may hold spaces and parentheses.
function statFields(pid: number): string[] {
  const stat = readProc(pid, "stat");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function ps(pid: number, column: string): string {
  const answer = spawnSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" });
  return answer.stdout?.trim() ?? "";
}
