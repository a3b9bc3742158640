import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A mark that a later process under the same number does not share; null when none runs. */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (process.platform === "linux") return `${pid}@${linuxStartTicks(pid)}`;
  return `${pid}@${ps(pid, "lstart=")}`;
}

/** The command line of a process, words separated by spaces; empty when unknown. */
export function commandLine(pid: number): string {
  if (process.platform !== "linux") return ps(pid, "command=");
  return readProc(pid, "cmdline").replaceAll("\0", " ").trim();
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return process.platform !== "linux" || !/\) Z /.test(readProc(pid, "stat"));
}

// Field 22 of /proc/<pid>/stat; the name before it may hold spaces and parentheses.
function linuxStartTicks(pid: number): string {
  const stat = readProc(pid, "stat");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
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
