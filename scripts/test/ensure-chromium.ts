import { spawnSync } from "node:child_process";
import { findChromium, findLightChromium } from "../lib/chromium";
import { runBin, runCommand } from "./run-command";

const light = "chromium-headless-shell";

/**
 * Installs a Chromium when none runs: Playwright's own, else the system's. In CI (`CI` is set) a full one of the system
 * gets a light one beside it, for the time it saves; where that fails the full one serves. Whether one runs now.
 */
export async function ensureChromium(): Promise<boolean> {
  if (runs(findChromium())) {
    if (process.env.CI && !process.env.CHROMIUM_PATH && !findLightChromium())
      await installFromSystem([light]);
    return true;
  }
  console.log("· No Chromium runs here; installing one for the browser tests…");
  const downloaded = (await runBin("playwright", ["install", "--only-shell", "chromium"])) === 0;
  if (downloaded) await runBin("playwright", ["install-deps", "chromium"]);
  if (!runs(findChromium())) await installFromSystem([light]);
  if (!runs(findChromium())) await installFromSystem(["chromium"]);
  return runs(findChromium());
}

async function installFromSystem(packages: readonly string[]): Promise<void> {
  const hurried = ["-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=1"];
  await runCommand("apt-get", [...hurried, "update"]);
  await runCommand("apt-get", [
    ...hurried,
    "install",
    "-y",
    "--no-install-recommends",
    ...packages,
  ]);
}

// One that lies there without its system libraries does not run.
function runs(program: string | null): boolean {
  return program !== null && spawnSync(program, ["--version"]).status === 0;
}
