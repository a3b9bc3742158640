import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { serverFile } from "./build";
import { root } from "./paths";

export interface Served {
  url: string;
  readonly pid: number;
  /** Settles when the server ends, by us or by itself. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

const tied = pathToFileURL(`${root}/scripts/lib/die-with-parent.mjs`).href;
const healthTimeoutMs = 60_000;
const stopTimeoutMs = 5_000;

/** Starts the production build under this environment and waits until it reports to be healthy. */
export async function serveBuild(env: Record<string, string>, logFile: string): Promise<Served> {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, "w", 0o600);
  const child = spawnTied([serverFile], { ...env, NODE_ENV: "production" }, log);
  closeSync(log);
  const served = handle(child, `http://127.0.0.1:${env.PORT}`);
  if (await becomesHealthy(served)) return served;
  await served.stop();
  throw new Error(`The server did not start. Its log, ${logFile}, ends:\n${tail(logFile)}`);
}

/** Starts a Node program that ends when we do, even killed, and that no Ctrl-C reaches but through us. */
export function spawnTied(
  args: string[],
  env: NodeJS.ProcessEnv,
  output: number | "inherit",
): ChildProcess {
  return spawn(process.execPath, ["--import", tied, ...args], {
    cwd: root,
    detached: true,
    env: { ...process.env, ...env, CITARIA_PARENT: String(process.pid) },
    stdio: ["ignore", output, output, "ipc"],
  });
}

/** Asks a process of ours to end, and insists after some seconds. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), stopTimeoutMs);
  await gone;
  clearTimeout(insist);
}

function handle(child: ChildProcess, url: string): Served {
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return { url, pid: child.pid ?? 0, ended, stop: () => endProcess(child) };
}

async function becomesHealthy(served: Served): Promise<boolean> {
  let alive = true;
  void served.ended.then(() => {
    alive = false;
  });
  const deadline = performance.now() + healthTimeoutMs;
  while (alive && performance.now() < deadline) {
    const answer = await fetch(`${served.url}/api/health`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return true;
    await pause(50);
  }
  return false;
}

function tail(file: string): string {
  return readFileSync(file, "utf8").slice(-2_000);
}
