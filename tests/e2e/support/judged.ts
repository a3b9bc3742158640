import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Page, test } from "@playwright/test";
import { structureOf } from "./page-structure";

/**
 * Judges a page unless one of the same structure, route and size was found good in this run, whoever found it: the
 * workers share what they know. `how` tells one judgement from another (rules, appearance). A page that fails is not
 * remembered.
 */
export async function judgeOnce(
  page: Page,
  how: readonly string[],
  judge: () => Promise<void>,
): Promise<void> {
  const markNow = async () =>
    markOf([...how, sizeOf(page), routeOf(page), await structureOf(page)]);
  const mark = await markNow();
  if (existsSync(mark)) return;
  await judge();
  // What changed while it was judged is for the next to judge.
  if ((await markNow()) === mark) writeFileSync(mark, page.url());
}

function markOf(facts: readonly string[]): string {
  // Playwright empties this folder when a run begins.
  const folder = path.join(test.info().project.outputDir, "judged");
  mkdirSync(folder, { recursive: true });
  return path.join(folder, createHash("sha256").update(JSON.stringify(facts)).digest("hex"));
}

function sizeOf(page: Page): string {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  return `${width}x${height}`;
}

/** The address without what names one of many: practices, rows, days. */
function routeOf(page: Page): string {
  const { pathname, searchParams } = new URL(page.url());
  const parts = pathname
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "*")
    .replace(/practica-[0-9a-f]{8}/, "practica");
  return [parts, ...new Set(searchParams.keys())].join("?");
}
