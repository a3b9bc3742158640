import { mkdirSync, readFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { TenantFacts } from "../../db/scope";
import { defaultBrand } from "../../lib/core/brand/brand";
import { wordLocales } from "../../lib/core/wording/texts";
import { type WordSet, wordSetNames } from "../../lib/core/wording/word-sets";
import type { Sample } from "../../lib/notifications/sample";
import { findChromium } from "../lib/chromium";
import { dataRoot } from "../lib/paths";

// `npm run photos -- mails` takes a picture of every mail to clients, in both languages, of two brands that are far apart,
// light and dark, and of names that are hard to set, into .data/photos/mails: first look at the sheets.
const folder = `${dataRoot}/photos/mails`;
const origin = "https://citas.example";
const secret = "x".repeat(32);
Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
Object.assign(process.env, { LINK_SECRET: secret, APP_URL: origin });

const { mailReader } = await import("../../lib/notifications/mail-reader");
const { writeSample } = await import("../../lib/notifications/write-sample");

/** Eight times as wide as it is high. */
const wideLogo = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="80"><rect width="640" height="80" fill="#1f2937"/><circle cx="40" cy="40" r="30" fill="#fbbf24"/><text x="90" y="56" font-size="48" fill="#fff" font-family="serif">NORTE · BARBEROS</text></svg>`;

const startsAt = new Date(Date.UTC(2026, 10, 23, 15));

const common = {
  ...{ id: "0b4c1f0e-2a57-4be4-9d0e-64a1c8e13f11", mainHost: null, locale: "es" },
  ...{ timeZone: "America/Santo_Domingo", country: "DO", currency: "DOP" },
  ...{ portalOff: [], linkDays: 180, clientCancelNoticeHours: 24, clientMoveNoticeHours: 24 },
} as const;

const vega = {
  ...{ ...common, slug: "la-vega", name: "Centro Médico La Vega" },
  ...{ email: "citas@centromedicolavega.example", phone: "+18095550140" },
  address: "Av. Pedro A. Rivera 45, La Vega",
  brand: { ...defaultBrand, primaryColor: "#0e7490", logoUrl: "/brands/clinica-la-vega.svg" },
} as unknown as TenantFacts;

const norte = {
  ...{ ...common, slug: "norte", name: "Barbería Norte", timeZone: "America/Santiago" },
  ...{ email: "hola@barberianorte.example", phone: "+56226328764", country: "CL", currency: "CLP" },
  address: "Av. Providencia 1234, Santiago",
  brand: {
    ...{ ...defaultBrand, primaryColor: "#d97706", font: "lora", radius: "none" },
    logoUrl: "/images/wide.png",
  },
} as unknown as TenantFacts;

const visit = {
  appointment: {
    ...{ id: "8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11", code: "KX47TR", version: 1 },
    ...({ status: "confirmed" } as const),
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) },
    ...{ acceptedAt: null, cancelledBy: null, priceMinor: 350_000 },
  },
  client: { name: "Ana Ríos", email: "ana@ejemplo.example", locale: null },
  professional: { name: "Altagracia Núñez", title: "Dra.", specialty: "Pediatría" },
  service: { name: "Consulta pediátrica" },
  site: null,
} as const;

type Facts = Sample["facts"];
const factsOf = (tenant: TenantFacts, change: Partial<Facts> = {}): Facts => ({
  ...{ ...visit, ...change },
  appointment: { ...visit.appointment, currency: tenant.currency },
});

/** For a child, by a mother who lives by another clock. */
const family = {
  ...{ ...visit.client, name: "Mateo Ríos", reader: "Ana Ríos" },
  timeZone: "Europe/Madrid",
};
const cases: Readonly<
  Record<string, { tenant: TenantFacts; facts: Facts; sets: readonly WordSet[] }>
> = {
  vega: { tenant: vega, facts: factsOf(vega), sets: wordSetNames },
  norte: { tenant: norte, facts: factsOf(norte, { client: family }), sets: wordSetNames },
  odd: {
    tenant: { ...norte, name: "مركز النور 🌙 Clínica <b>Norte</b>", address: "شارع الملك 12" },
    facts: factsOf(norte, {
      client: { ...visit.client, name: `محمد الأحمد ${"ñandú ".repeat(50)}` },
      professional: { name: "د. ليلى حسن", title: null, specialty: "طب الأطفال" },
      service: { name: `<script>alert(1)</script> ${"corte".repeat(60)} 💇` },
    }),
    sets: ["booked", "reminder", "moved", "cancelled", "offered", "invited"],
  },
};

const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
mkdirSync(folder, { recursive: true });
try {
  for (const name of Object.keys(cases)) {
    for (const locale of wordLocales) {
      for (const scheme of ["light", "dark"] as const)
        await photograph(browser, name, locale, scheme);
    }
  }
  console.log(`\nThe photos are in ${folder}`);
} finally {
  await browser.close();
}

async function photograph(
  opened: Browser,
  name: string,
  locale: string,
  colorScheme: "light" | "dark",
): Promise<void> {
  const of = cases[name];
  if (!of) return;
  const page = await pageFor(opened, colorScheme);
  const taken: string[] = [];
  const reader = mailReader(of.tenant, { client: { ...of.facts.client, locale } });
  const sample = {
    ...of,
    readBy: "Luisa Fernanda Castillo",
    nowMs: startsAt.getTime() - 72 * 3_600_000,
  };
  for (const set of of.sets) {
    const { html } = await writeSample(set, sample, reader, { to: "" });
    await page.setContent(html, { waitUntil: "load" });
    const file = `${folder}/${name}-${locale}-${colorScheme}-${set}.jpg`;
    const picture = await page.screenshot({ path: file, fullPage: true, quality: 80 });
    taken.push(picture.toString("base64"));
  }
  await page.setViewportSize({ width: 1640, height: 900 });
  await page.setContent(sheetOf(taken), { waitUntil: "load" });
  await page.screenshot({
    ...{ path: `${folder}/sheet-${name}-${locale}-${colorScheme}.jpg`, type: "jpeg" },
    ...{ fullPage: true, quality: 75 },
  });
  await page.context().close();
  console.log(`· ${name} ${locale} ${colorScheme}`);
}

async function pageFor(opened: Browser, colorScheme: "light" | "dark"): Promise<Page> {
  const context = await opened.newContext({ colorScheme, viewport: { width: 390, height: 600 } });
  const page = await context.newPage();
  await page.route(`${origin}/brands/*`, (route) =>
    route.fulfill({ body: readFileSync(`public${new URL(route.request().url()).pathname}`) }),
  );
  await page.route(`${origin}/images/*`, (route) =>
    route.fulfill({ body: wideLogo, contentType: "image/svg+xml" }),
  );
  return page;
}

function sheetOf(pictures: readonly string[]): string {
  const images = pictures.map(
    (each) => `<img src="data:image/jpeg;base64,${each}" style="width:312px;height:auto">`,
  );
  return `<body style="margin:8px;background:#888;display:flex;flex-wrap:wrap;gap:10px;align-items:flex-start">${images.join("")}`;
}
