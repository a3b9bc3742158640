import { spawnSync } from "node:child_process";
import { findChromium } from "../lib/chromium";
import { runBin, runCommand } from "./run-command";

/** Installs a Chromium when none runs: Playwright's own, else the system's. Whether one runs now. */
export async function ensureChromium(): Promise<boolean> {
  if (chromiumRuns()) return true;
  console.log("· No Chromium runs here; installing one for the browser tests…");
  const downloaded = (await runBin("playwright", ["install", "chromium"])) === 0;
  if (downloaded) await runBin("playwright", ["install-deps", "chromium"]);
  if (chromiumRuns()) return true;
  await runCommand("apt-get", ["update"]);
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  return chromiumRuns();
}

// One that lies there without its system libraries does not run.
function chromiumRuns(): boolean {
  const program = findChromium();
  return program !== null && spawnSync(program, ["--version"]).status === 0;
}
