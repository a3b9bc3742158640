import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A Chromium on this machine: CHROMIUM_PATH, then Playwright's own, then the system's; null without one. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) return given;
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  const places = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = systemNames.flatMap((name) => places.map((place) => path.join(place, name)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
