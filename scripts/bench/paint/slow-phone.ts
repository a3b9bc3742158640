import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../lib/chromium";

export type Line = { readonly latencyMs: number; readonly kilobitsPerSecond: number };

export type Paint = {
  /** Milliseconds from asking for the page until the largest of what is seen first was painted. */
  readonly largestMs: number;
  /** Sum of all layout shifts that nobody's touch explains: 0 is none, 0.1 is still called good. */
  readonly shift: number;
};

/** A browser in which each page is opened as if for the first time, on a cheap telephone. */
export async function slowPhone(slowdown: number, timezoneId: string) {
  const browser: Browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const open = async (url: string, line: Line): Promise<Paint> => {
    const context = await browser.newContext({
      ...{ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
      ...{ isMobile: true, hasTouch: true, locale: "es", timezoneId },
    });
    try {
      const page = await context.newPage();
      await slowDown(page, slowdown, line);
      await page.addInitScript({ content: watching });
      await page.goto(url, { waitUntil: "networkidle" });
      return await page.evaluate<Paint>("seen");
    } finally {
      await context.close();
    }
  };
  return { open, close: () => browser.close() };
}

async function slowDown(page: Page, rate: number, line: Line): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: line.latencyMs },
    downloadThroughput: (line.kilobitsPerSecond * 1000) / 8,
    uploadThroughput: (line.kilobitsPerSecond * 500) / 8,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
}

/** As text, since it runs in the page before anything of it. */
const watching = `
  globalThis.seen = { largestMs: 0, shift: 0 };
  const each = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each("largest-contentful-paint", ({ startTime }) => { seen.largestMs = startTime; });
  each("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value; });
`;
