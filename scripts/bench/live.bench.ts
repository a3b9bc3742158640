import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { startApp } from "../../tests/setup/start-app";
import { findChromium } from "../lib/chromium";
import type { BenchRow } from "./bench-row";
import { person } from "./bookings/wishes";
import { openStreams } from "./live/streams";
import { median, percentile } from "./statistics";

const slug = "clinica-la-vega";
const screens = 50;
const rounds = 40;
const warmup = 4;
/** A screen looks once a second at most: what comes sooner would measure that wait. */
const pauseMs = 1_300;

/** From one browser's booking to another's screen, while 48 more screens of the practice listen. */
export async function run(): Promise<BenchRow[]> {
  const app = await startApp({ env: { RATE_LIMITS: "0", LOG_LEVEL: "error" } });
  const browser = await chromium.launch({
    ...{ executablePath: findChromium() ?? "", args: ["--no-sandbox"] },
  });
  try {
    const team = app.database.accounts.filter(({ path }) => path.includes(`/${slug}/`)).slice(0, 3);
    const people = await Promise.all(
      team.map(async (account) => {
        const context = await browser.newContext({ baseURL: app.url, locale: "es" });
        await logIn(context, account);
        return context;
      }),
    );
    const cookies = await Promise.all(people.map(cookieOf));
    const rooms = "agenda,hours,clients,catalogue";
    const streams = await openStreams(
      ...[`${app.url}/api/live/${slug}?rooms=${rooms}`, cookies, screens - 2],
    );
    const day = new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10);
    const [one, other] = await Promise.all(people.slice(0, 2).map((who) => openList(who, day)));
    if (!one || !other) throw new Error("There are no two screens");
    const times = await freeTimes(app.url, day);
    const shown: number[] = [];
    const heard: number[] = [];
    for (let round = -warmup; round < rounds; round += 1) {
      const wish = times[round + warmup];
      if (!wish) throw new Error(`Only ${times.length} free times`);
      const client = person();
      const startedAt = performance.now();
      const appeared = whenShown(other, client.name);
      await book(one, { ...wish, client });
      const shownAfter = await appeared;
      if (round >= 0) {
        shown.push(shownAfter);
        heard.push(...streams.heardSince(startedAt).map((at) => at - startedAt));
      }
      await one.waitForTimeout(pauseMs);
    }
    streams.close();
    return rowsOf(shown, heard);
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function logIn(
  context: BrowserContext,
  { email, password, path }: { email: string; password: string; path: string },
): Promise<void> {
  const page = await context.newPage();
  await page.goto(path);
  await page.getByRole("textbox", { name: "Correo" }).fill(email);
  await page.getByLabel("Contraseña").fill(password);
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.waitForURL(path);
  await page.close();
}

async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** The week from that day as a list, once it listens. */
async function openList(context: BrowserContext, day: string): Promise<Page> {
  const page = await context.newPage();
  const heard = page.waitForResponse((response) => response.url().includes("/api/live/"));
  await page.goto(`/dashboard/${slug}/agenda?view=list&date=${day}`);
  await heard;
  await page.waitForTimeout(1_000);
  return page;
}

type Wish = { readonly serviceId: string; readonly professionalId: string; readonly start: string };

/** Of that week, none near another of the same professional. */
async function freeTimes(url: string, day: string): Promise<Wish[]> {
  const api = `${url}/api/v1/${slug}`;
  const { data } = (await (await fetch(`${api}/services`)).json()) as { data: { id: string }[] };
  const to = new Date(Date.parse(day) + 6 * 86_400_000).toISOString().slice(0, 10);
  const wishes: (Wish & { readonly end: string })[] = [];
  for (const { id: serviceId } of data) {
    const query = new URLSearchParams({ service: serviceId, professional: "any", from: day, to });
    const answer = await fetch(`${api}/availability?${query}`);
    const { slots } = (await answer.json()) as {
      slots: Omit<(typeof wishes)[number], "serviceId">[];
    };
    for (const slot of slots) {
      const isNear = wishes.some(
        ({ professionalId, start, end }) =>
          professionalId === slot.professionalId &&
          Date.parse(start) - marginMs < Date.parse(slot.end) &&
          Date.parse(slot.start) < Date.parse(end) + marginMs,
      );
      if (!isNear) wishes.push({ serviceId, ...slot });
    }
  }
  return wishes.map(({ serviceId, professionalId, start }) => ({
    serviceId,
    professionalId,
    start,
  }));
}

const marginMs = 600_000;

/** Milliseconds until a page shows that name, from when this is called. */
async function whenShown(page: Page, name: string): Promise<number> {
  const startedAt = performance.now();
  await page.waitForFunction((text) => document.body.textContent?.includes(text), name, {
    polling: "raf",
    timeout: 20_000,
  });
  return performance.now() - startedAt;
}

/** From inside of the page, as its own code would. */
async function book(page: Page, wish: object): Promise<void> {
  const status = await page.evaluate(
    async ([address, body]) => {
      const headers = {
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
      };
      return (await fetch(address as string, { method: "POST", headers, body })).status;
    },
    [`/api/v1/${slug}/appointments`, JSON.stringify(wish)] as const,
  );
  if (status !== 201) throw new Error(`Not booked: ${status}`);
}

function rowsOf(shown: readonly number[], heard: readonly number[]): BenchRow[] {
  const workload = `a booking, ${screens} screens of the practice`;
  const row = (key: string, measure: string, value: number, note?: string): BenchRow => ({
    ...{ key, workload, measure, value, unit: "ms" },
    ...(note ? { note } : {}),
  });
  const note = `${shown.length} bookings, two browsers, ${screens - 2} streams`;
  return [
    row("screen", "to another browser's screen, median", median(shown), "target 1,000"),
    row("screen-p95", "to another browser's screen, p95", percentile(shown, 0.95), note),
    row("stream", "to a screen's stream, median", median(heard)),
    row("stream-p95", "to a screen's stream, p95", percentile(heard, 0.95)),
  ];
}
