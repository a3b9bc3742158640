import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { demoPassword } from "../../db/seed/demo-accounts";
import { localeCookie } from "../../lib/i18n/locales";
import { themeCookie } from "../../lib/preferences/theme";
import { startApp } from "../../tests/setup/start-app";
import { findChromium } from "../lib/chromium";
import { dataRoot } from "../lib/paths";

// `npm run photos` takes a picture of every page of two sample practices whose brands are far apart, in three widths,
// light and dark, into .data/photos: to be looked at by a person before a customer does. `npm run photos -- en`: in English.
const language = process.argv[2] === "en" ? "en" : "es";
const folder = `${dataRoot}/photos/${language}`;
const brands = [
  {
    ...{ slug: "clinica-la-vega", owner: "direccion@clinicalavega.example" },
    timezoneId: "America/Santo_Domingo",
  },
  {
    ...{ slug: "barberia-norte", owner: "matias@barberianorte.example" },
    timezoneId: "America/Santiago",
  },
];
const widths = [390, 768, 1440];
const schemes = ["light", "dark"] as const;

const app = await startApp({ env: { RATE_LIMITS: "0", LOG_LEVEL: "error" } });
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
mkdirSync(folder, { recursive: true });
try {
  for (const brand of brands) await photograph(browser, brand);
  console.log(`\nThe photos are in ${folder}`);
} finally {
  await browser.close();
  await app.stop();
}

async function photograph(opened: Browser, { slug, owner, timezoneId }: (typeof brands)[number]) {
  const context = await opened.newContext({
    locale: language,
    reducedMotion: "reduce",
    timezoneId,
    // What is kept for offline use is no page of its own.
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await context.addCookies([{ name: localeCookie, value: language, url: app.url }]);
  const { csrfToken } = await (await context.request.get(`${app.url}/api/auth/csrf`)).json();
  const form = { csrfToken, email: owner, password: demoPassword };
  await context.request.post(`${app.url}/api/auth/callback/credentials`, { form, maxRedirects: 0 });
  for (const [name, path] of await pagesOf(page, slug)) {
    for (const colorScheme of schemes) {
      // As chosen by who looks: a brand with a ground of its own shows the other one to nobody else.
      await context.addCookies([{ name: themeCookie, value: colorScheme, url: app.url }]);
      await page.goto(app.url + path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(() => document.fonts.ready);
        const file = `${slug}-${name}-${width}-${colorScheme}.jpg`;
        await page.screenshot({ path: `${folder}/${file}`, fullPage: true, quality: 70 });
      }
    }
    console.log(`· ${slug} ${name}`);
  }
  await context.close();
}

/** Each page by its name; on the way an appointment is booked, whose mail opens the portal. */
async function pagesOf(page: Page, slug: string): Promise<[string, string][]> {
  const services = await page.request.get(`${app.url}/api/v1/${slug}/services`);
  const { data } = (await services.json()) as { data: { id: string }[] };
  const service = data[0]?.id;
  const firstFree = async () => {
    const free = await page.request.get(`${app.url}/api/v1/${slug}/first-free?service=${service}`);
    return ((await free.json()) as { slot: { start: string; professionalId: string } }).slot;
  };
  const slot = await firstFree();
  const times = `/${slug}/book?service=${service}&professional=any`;
  const email = `fotos@${slug}.example`;
  const booked = await page.request.post(`${app.url}/api/v1/${slug}/appointments`, {
    headers: { "Idempotency-Key": `photos-${slug}` },
    data: {
      ...{ serviceId: service, start: slot.start, professionalId: slot.professionalId },
      client: { name: "Ana Fotografía", email, phone: "+18095551234" },
    },
  });
  const { id } = (await booked.json()) as { id: string };
  const start = encodeURIComponent((await firstFree()).start);
  await openPortal(page, email);
  const rooms = ["", "/history", "/profile", "/family", "/documents", "/waitlist", "/access"];
  const dashboard = ["agenda", "desk", "clients", "services", "team", "hours", "page", "brand"];
  const settings = ["", "/address", "/embed", "/booking", "/portal"].map(
    (each) => `settings${each}`,
  );
  return [
    ["page", `/${slug}`],
    ["services", `/${slug}/book`],
    ["times", times],
    ["details", `${times}&start=${start}`],
    ["done", `/${slug}/book/done/${id}`],
    ["link", `/${slug}/link`],
    ["wait", `/${slug}/wait`],
    ...rooms.map((room): [string, string] => [`my${room.replace("/", "-")}`, `/${slug}/my${room}`]),
    ...["", "/move", "/cancel", "/again"].map((step): [string, string] => [
      `appointment${step.replace("/", "-")}`,
      `/${slug}/my/${id}${step}`,
    ]),
    ...[...dashboard, "setup", ...settings].map((room): [string, string] => [
      `team-${room.replace("/", "-")}`,
      `/dashboard/${slug}/${room}`,
    ]),
  ];
}

/** By the link of the newest mail, as its reader does. */
async function openPortal(page: Page, email: string): Promise<void> {
  await page.goto(`${app.url}/dev/inbox`);
  const mail = page.getByRole("link").filter({ hasText: email }).first();
  while ((await mail.count()) === 0) await page.reload();
  await mail.click();
  const links = page
    .getByRole("list", { name: /Enlaces de este correo|Links of this mail/ })
    .getByRole("link");
  await links.first().click();
  await page.waitForURL(/\/my\//);
}
