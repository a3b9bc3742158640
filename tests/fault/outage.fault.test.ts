import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/lib/embedded-postgres";
import { type StartedApp, startApp } from "../setup/start-app";

const page = "/barberia-norte";
const read = "/api/v1/barberia-norte/professionals";

let app: StartedApp;
let returned: EmbeddedPostgres | undefined;

beforeAll(async () => {
  app = await startApp({ env: { RATE_LIMITS: "0" } });
});

afterAll(async () => {
  await returned?.stop("immediate");
  await app?.stop();
});

test("while PostgreSQL is away everything says so with 503, soon; back, it serves within 5 s", async () => {
  const { server } = app.database;
  expect(await statusesOf(page, read, "/api/health")).toEqual([200, 200, 200]);

  await server.stop("fast");
  const first = await Promise.all([timed(page), timed(read), timed("/api/health")]);
  expect(Math.max(...first.map(({ ms }) => ms))).toBeLessThan(8_000);
  await pause(1_000);
  const later = await Promise.all([timed(page), timed(read), timed("/api/health")]);
  expect(later.map(({ response }) => response.status)).toEqual([503, 503, 503]);
  expect(Math.max(...later.map(({ ms }) => ms))).toBeLessThan(2_500);
  for (const { response } of later) expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
  await saysSoInBothLanguages();
  expect(await statusesOf("/icon.svg")).toEqual([200]);

  const { dataDir, port } = server;
  returned = await startEmbeddedPostgres({ dataDir, port, durable: false });
  const backAt = performance.now();
  while (String(await statusesOf(page, read, "/api/health")) !== "200,200,200") await pause(50);
  expect(performance.now() - backAt).toBeLessThan(5_000);
});

async function saysSoInBothLanguages(): Promise<void> {
  for (const [language, words] of [
    ["es", "El servicio no responde"],
    ["en", "The service is not answering"],
  ] as const) {
    const answer = await fetch(app.url + page, { headers: { "Accept-Language": language } });
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(words);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  }
}

async function statusesOf(...paths: string[]): Promise<number[]> {
  return Promise.all(paths.map(async (path) => (await timed(path)).response.status));
}

async function timed(path: string): Promise<{ response: Response; ms: number }> {
  const at = performance.now();
  const response = await fetch(app.url + path, { signal: AbortSignal.timeout(12_000) });
  await response.arrayBuffer();
  return { response, ms: performance.now() - at };
}
