import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Cluster, readPostmaster } from "./postmaster";

export type Launched =
  | { kind: "ready"; child: ChildProcess }
  | { kind: "portTaken" }
  | { kind: "stillEnding" }
  | { kind: "failed"; log: string };

const startTimeoutMs = 120_000;

/** Starts the server in its own session, so that a Ctrl-C of the terminal reaches only us. */
export async function launch(
  { dataDir, account, binaries }: Cluster,
  settings: Record<string, string>,
  logFile: string,
): Promise<Launched> {
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const logStart = existsSync(logFile) ? readFileSync(logFile).length : 0;
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(binaries.postgres, ["-D", dataDir, ...options], {
    ...account,
    cwd: path.dirname(binaries.postgres),
    detached: true,
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", log, log],
    windowsHide: true,
  });
  closeSync(log);
  if (await becomesReady(child, dataDir)) return { kind: "ready", child };
  const said = readFileSync(logFile).subarray(logStart).toString();
  return judge(said);
}

function judge(said: string): Launched {
  if (/could not bind|could not create any TCP\/IP sockets/.test(said))
    return { kind: "portTaken" };
  // Backends of a server killed hard hold its memory until they notice.
  if (/pre-existing shared memory block|lock file "/.test(said)) return { kind: "stillEnding" };
  return { kind: "failed", log: said.slice(-2_000) };
}

async function becomesReady(child: ChildProcess, dataDir: string): Promise<boolean> {
  let ended = false;
  child.once("error", () => {
    ended = true;
  });
  child.once("exit", () => {
    ended = true;
  });
  const deadline = performance.now() + startTimeoutMs;
  while (!ended && performance.now() < deadline) {
    const postmaster = readPostmaster(dataDir);
    if (postmaster?.ready && postmaster.pid === child.pid) return true;
    await pause(20);
  }
  child.kill("SIGKILL");
  return false;
}
