import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

const fullNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A Chromium on this machine: CHROMIUM_PATH, else a light one, else Playwright's own, else the system's; null without one. */
export function findChromium(): string | null {
  const given = [process.env.CHROMIUM_PATH].filter((program) => program && existsSync(program));
  if (given[0]) return given[0];
  return findLightChromium() ?? findWholeChromium();
}

/** One that knows no windows, which takes a third of the processor's time: Playwright's own, else the system's. */
export function findLightChromium(): string | null {
  return ownShell() ?? inPath(["chromium-headless-shell"]);
}

/** One with windows, which alone shows notifications: Playwright's own, else the system's. */
export function findWholeChromium(): string | null {
  const own = chromium.executablePath();
  return existsSync(own) ? own : inPath(fullNames);
}

// Playwright names the place of the full one; the light one of the same revision lies beside it.
function ownShell(): string | null {
  const place = /^.*chromium-\d+/.exec(chromium.executablePath())?.[0];
  const beside = place?.replace(/chromium-(?=\d+$)/, "chromium_headless_shell-") ?? "";
  if (!existsSync(beside)) return null;
  const programs = readdirSync(beside).flatMap((folder) =>
    ["chrome-headless-shell", "chrome-headless-shell.exe"].map((name) =>
      path.join(beside, folder, name),
    ),
  );
  return programs.find((program) => existsSync(program)) ?? null;
}

function inPath(names: readonly string[]): string | null {
  const places = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = names.flatMap((name) => places.map((place) => path.join(place, name)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
