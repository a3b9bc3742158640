import { findChromium } from "../lib/chromium";
import { runBin, runCommand } from "./run-command";

/** Installs a Chromium when none is there: Playwright's own, else the system's. Whether one is there now. */
export async function ensureChromium(): Promise<boolean> {
  if (findChromium()) return true;
  console.log("· No Chromium here; installing one for the browser tests…");
  await runBin("playwright", ["install", "--with-deps", "chromium"]);
  if (findChromium()) return true;
  await runCommand("apt-get", ["update"]);
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  return findChromium() !== null;
}
