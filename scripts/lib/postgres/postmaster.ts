import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { commandLine, isAlive, isTaken } from "../process-facts";
import type { Binaries } from "./binaries";
import type { ServerAccount } from "./server-account";

/** smart waits for clients, fast disconnects them, immediate does not even checkpoint. */
export type StopMode = "smart" | "fast" | "immediate";

export interface Cluster {
  dataDir: string;
  account: ServerAccount;
  binaries: Binaries;
}

const run = promisify(execFile);

/** What postmaster.pid says; `ready` once the server accepts connections. Null without the file. */
export function readPostmaster(dataDir: string): { pid: number; ready: boolean } | null {
  const file = pidFile(dataDir);
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === "ready" };
}

/** Stops the server of this data directory and waits until it is gone. Nothing runs: nothing happens. */
export async function stopPostmaster(
  { dataDir, account, binaries }: Cluster,
  mode: StopMode,
): Promise<void> {
  const postmaster = readPostmaster(dataDir);
  if (!postmaster || !isAlive(postmaster.pid)) return;
  const args = ["stop", "-D", dataDir, "-w", "-s", "-t", "20", "-m"];
  const options = { ...account, cwd: path.dirname(binaries.pgCtl) };
  try {
    await run(binaries.pgCtl, [...args, mode], options);
  } catch {
    if (isAlive(postmaster.pid)) await run(binaries.pgCtl, [...args, "immediate"], options);
  }
}

/**
 * Ends what a killed run left: its server when it still runs, and a postmaster.pid whose number the
 * system lists for something else or unreaped, which a new server would take for a living rival.
 */
export async function clearLeftovers(cluster: Cluster): Promise<void> {
  const postmaster = readPostmaster(cluster.dataDir);
  if (!postmaster || !isTaken(postmaster.pid)) return;
  if (isServerOf(cluster.dataDir, postmaster.pid)) await stopPostmaster(cluster, "fast");
  else if (process.platform !== "win32") rmSync(pidFile(cluster.dataDir));
}

function isServerOf(dataDir: string, pid: number): boolean {
  const command = commandLine(pid);
  return /^\S*postgres(\.exe)? /.test(command) && command.includes(` ${dataDir}`);
}

function pidFile(dataDir: string): string {
  return path.join(dataDir, "postmaster.pid");
}
