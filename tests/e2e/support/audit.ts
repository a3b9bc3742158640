import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { findChromium } from "@/scripts/lib/chromium";
import { anyFreePort } from "@/scripts/lib/free-port";

export type Audit = {
  /** From 0 to 1, by category. */
  readonly scores: Readonly<Record<string, number | null>>;
  /** All that was found wanting, whatever it weighs, with its places. */
  readonly wanting: readonly string[];
};

const categories = ["accessibility", "best-practices", "seo"];

/** Lighthouse without its clock: what it says of each page, opened as if for the first time. */
export async function auditsOf(
  urls: readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<Audit[]> {
  const port = await anyFreePort();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [
      `--remote-debugging-port=${port}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  try {
    const audits: Audit[] = [];
    for (const url of urls) audits.push(await auditOf(url, { ...headers }, port));
    return audits;
  } finally {
    await browser.close();
  }
}

async function auditOf(
  url: string,
  extraHeaders: Record<string, string>,
  port: number,
): Promise<Audit> {
  const flags = { port, output: "json", logLevel: "error", extraHeaders } as const;
  const settings = { onlyCategories: categories, disableFullPageScreenshot: true, ...unhurried };
  const result = await lighthouse(url, flags, { extends: "lighthouse:default", settings });
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
  const { runtimeError, categories: judged, audits } = result.lhr;
  if (runtimeError) throw new Error(runtimeError.message);
  return {
    scores: Object.fromEntries(Object.values(judged).map(({ id, score }) => [id, score])),
    wanting: Object.values(audits)
      .filter(({ score }) => score !== null && score < 1)
      .map(({ id, details }) => [id, ...snippetsOf(details)].join("\n")),
  };
}

/** Where on the page it was found. */
function snippetsOf(details: unknown): string[] {
  const found = JSON.stringify(details ?? {}).match(/"snippet":"(?:[^"\\]|\\.)*"/g) ?? [];
  return found.slice(0, 5);
}

// No time is taken, so none is waited for beyond the page's own load.
const unhurried = {
  ...{ pauseAfterFcpMs: 0, pauseAfterLoadMs: 0 },
  ...{ networkQuietThresholdMs: 100, cpuQuietThresholdMs: 0 },
};
