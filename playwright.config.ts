import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/lib/chromium";

const handy = [
  "agenda",
  "agenda-moves",
  "attending",
  "booking",
  "booking-mistakes",
  "holds",
  "portal",
  "team-pages",
  "visit",
  "weekly-hours",
];

// What is used in every language: these run in Spanish at a desk and in English on the go.
const abroad = [
  "confirm-email",
  "documents",
  "family",
  "intake",
  "own-addresses",
  "page-builder",
  "portal-entry",
  "portal-own",
  "setup",
];

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/setup/app.ts",
  fullyParallel: true,
  // Two, with their browsers and the one server of all, keep two cores busy.
  workers: Math.min(4, Math.max(2, availableParallelism())),
  forbidOnly: Boolean(process.env.CI),
  // `npm test` names what needed it.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"]],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.BASE_URL,
    locale: "es",
    // Not the zone of any sample tenant: what a page shows must be the tenant's time.
    timezoneId: "Europe/Madrid",
    // What moves is waited for before it is judged; nobody who asks for stillness waits.
    contextOptions: { reducedMotion: "reduce" },
    // A trace costs every test a fifth of its time: ask for one with --trace on.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      // What clients and the desk do on the go, where the size changes what they do. At the layout of all other pages team-pages looks, in this size too.
      testMatch: handy.map((journey) => `journeys/${journey}.spec.ts`),
      use: phone,
    },
    {
      name: "phone-english",
      testMatch: abroad.map((journey) => `journeys/${journey}.spec.ts`),
      use: { ...phone, locale: "en-US", extraHTTPHeaders: { "accept-language": "en-US" } },
    },
  ],
});
