import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../lib/chromium";

export type Screen = {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly close: () => Promise<void>;
};

/** A wide screen with somebody of the desk logged in, its processor slowed down by `slowdown`. */
export async function openScreen(
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
  slowdown: number,
): Promise<Screen> {
  const browser: Browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "es",
  });
  // What tsx leaves in functions that are sent to the page.
  await context.addInitScript({ content: "globalThis.__name = (named) => named" });
  const { csrfToken } = await (await context.request.get(`${url}/api/auth/csrf`)).json();
  const form = { csrfToken, email, password };
  await context.request.post(`${url}/api/auth/callback/credentials`, { form, maxRedirects: 0 });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, cdp, close: () => browser.close() };
}

/** Milliseconds from asking for a page until what each of the selectors names is painted, in their order. */
export async function timesToPaint(
  page: Page,
  url: string,
  selectors: readonly string[],
): Promise<number[]> {
  await page.goto(url, { waitUntil: "commit" });
  return Promise.all(selectors.map((selector) => paintedAt(page, selector)));
}

/** By the page's own clock, which begins when it is asked for. */
function paintedAt(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelector(wanted)
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
            : requestAnimationFrame(look);
        look();
      }),
    selector,
  );
}

export type Drag = {
  /** Milliseconds between painted frames while something is dragged. */
  readonly frames: readonly number[];
  /** From a move of the pointer to the frame that shows it. */
  readonly lags: readonly number[];
};

/** Drags what `selector` names about over the columns, and puts it back where it was. */
export async function drag(page: Page, selector: string): Promise<Drag> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`Nothing to drag: ${selector}`);
  const [x, y] = [box.x + box.width / 2, box.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 2 });
  await page.evaluate(startWatching);
  for (let step = 1; step <= 60; step += 1) {
    await page.mouse.move(x + 260 * Math.sin(step / 10), y + step * 4);
  }
  const seen = await page.evaluate(stopWatching);
  await page.mouse.move(x, y);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return seen;
}

type Watching = typeof globalThis & { watched?: { frames: number[]; lags: number[]; on: boolean } };

function startWatching() {
  const watched = { frames: [] as number[], lags: [] as number[], on: true };
  (globalThis as Watching).watched = watched;
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    watched.frames.push(now - last);
    last = now;
    if (watched.on) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  addEventListener(
    "pointermove",
    (event) => requestAnimationFrame(() => watched.lags.push(performance.now() - event.timeStamp)),
    { capture: true },
  );
}

function stopWatching(): { frames: number[]; lags: number[] } {
  const { watched } = globalThis as Watching;
  if (!watched) return { frames: [], lags: [] };
  watched.on = false;
  return { frames: watched.frames, lags: watched.lags };
}

export type Sizes = {
  /** Bytes of the answer to the page itself, and of all scripts, as they came over the wire. */
  readonly document: number;
  readonly scripts: number;
};

/** What a page weighs with nothing cached, once what `selector` names is there. */
export async function sizesOf(
  { page, cdp }: Screen,
  url: string,
  selector: string,
): Promise<Sizes> {
  await cdp.send("Network.clearBrowserCache");
  const kinds = new Map<string, string>();
  const sizes = { document: 0, scripts: 0 };
  const onAnswer = ({ requestId, type }: { requestId: string; type: string }) =>
    kinds.set(requestId, type);
  const onEnd = ({
    requestId,
    encodedDataLength,
  }: {
    requestId: string;
    encodedDataLength: number;
  }) => {
    const kind = kinds.get(requestId);
    if (kind === "Document") sizes.document += encodedDataLength;
    if (kind === "Script") sizes.scripts += encodedDataLength;
  };
  cdp.on("Network.responseReceived", onAnswer);
  cdp.on("Network.loadingFinished", onEnd);
  await page.goto(url, { waitUntil: "networkidle" });
  await page.waitForSelector(selector);
  await page.waitForLoadState("networkidle");
  cdp.off("Network.responseReceived", onAnswer);
  cdp.off("Network.loadingFinished", onEnd);
  return sizes;
}
