import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { Result, RunOptions } from "axe-core";
import { judgeOnce } from "./judged";
import { findDoubtful } from "./readable";

export type Scheme = "light" | "dark";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

// What another appearance can change.
const colourRules = ["color-contrast", "link-in-text-block"];

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** WCAG 2.2 AA as far as axe sees it, on a page of this structure that was not judged before in this run. */
export async function expectAccessible(
  page: Page,
  scheme: Scheme,
  withoutRules: readonly string[] = [],
): Promise<void> {
  const off = [...withoutRules, ...colourRules].map((rule) => [rule, { enabled: false }]);
  const rules = Object.fromEntries(off);
  const options: RunOptions = { runOnly: { type: "tag", values: wcag }, rules };
  await judge(page, scheme, JSON.stringify(options), () => findingsOf(page, options));
  await expectReadable(page, scheme);
}

/** What else can fail in another appearance than one that was judged. */
export async function expectReadable(page: Page, scheme: Scheme): Promise<void> {
  const options: RunOptions = { runOnly: { type: "rule", values: colourRules } };
  await judge(page, scheme, "colours", async () => {
    const isInDoubt = (await page.evaluate(findDoubtful)) > 0;
    return isInDoubt ? findingsOf(page, options, "doubtful") : [];
  });
}

async function judge(
  page: Page,
  colorScheme: Scheme,
  what: string,
  look: () => Promise<string[]>,
): Promise<void> {
  await judgeOnce(page, [colorScheme, what], async () => {
    await page.emulateMedia({ colorScheme });
    await settle(page);
    let found = await look();
    if (found.length > 0) {
      // The page may have been reading itself anew just then: what is wrong with it stays wrong.
      await page.waitForTimeout(500);
      found = await look();
    }
    expect(found, `${colorScheme} on ${page.url()}`).toEqual([]);
  });
}

/** A text each; on the whole page, or on what was left in doubt. */
async function findingsOf(
  page: Page,
  options: RunOptions,
  where: "everywhere" | "doubtful" = "everywhere",
): Promise<string[]> {
  return (await violationsOf(page, options, where)).flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) =>
      [`${id}: ${html}`, ...[...any, ...all, ...none].map(({ message }) => message)].join("\n"),
    ),
  );
}

/** Of the page alone: none of ours holds a frame but the mail's, which runs no script and is judged by itself. */
async function violationsOf(
  page: Page,
  options: RunOptions,
  where: "everywhere" | "doubtful",
): Promise<Result[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(
    async ([given, place]) => {
      const { axe, doubtful = [] } = window as unknown as {
        axe: typeof import("axe-core");
        doubtful?: Element[];
      };
      const lean = { reporter: "no-passes", iframes: false, preload: false } as const;
      const everywhere = { exclude: [["iframe[sandbox]"]] };
      const part = { include: doubtful.filter((each) => each.isConnected) };
      if (place === "doubtful" && part.include.length === 0) return [];
      const context = place === "doubtful" ? part : everywhere;
      return (await axe.run(context, { ...given, ...lean })).violations;
    },
    [options, where] as const,
  );
}

/**
 * Colours in transition are neither the old nor the new ones, and one that ends may begin another in what inherits from
 * it. What is not shown never finishes: it is not awaited.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    let isPatient = true;
    const patience = new Promise<void>((done) => setTimeout(done, 1_000)).then(() => {
      isPatient = false;
    });
    for (let passing = running(); isPatient && passing.length > 0; passing = running()) {
      const ends = passing.map((each) => each.finished.catch(() => {}));
      await Promise.race([Promise.all(ends), patience]);
    }

    function running(): Animation[] {
      return document
        .getAnimations()
        .filter((each) => each.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
        .filter((each) => each.playState !== "finished");
    }
  });
}
