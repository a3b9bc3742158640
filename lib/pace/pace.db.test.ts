import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { providerPace } from "@/db/schema";
import { withSystem } from "@/db/scope";
import { awaitTurns } from "./await-turns";
import { pauseProvider } from "./pause-provider";
import { takeTurns } from "./store";

const anyProvider = () => `${randomUUID()}.example`;

const take = (provider: string, seconds: number) =>
  withSystem((tx) => takeTurns(tx, { provider, seconds, patienceSeconds: 10 }));

async function nextMs(provider: string): Promise<number> {
  const rows = await withSystem((tx) =>
    tx.select().from(providerPace).where(eq(providerPace.provider, provider)),
  );
  return rows[0]?.nextAt.getTime() ?? Number.NaN;
}

test("however many ask at once, each gets time of its own", async () => {
  const provider = anyProvider();
  expect((await take(provider, 0.4))?.isTaken).toBe(true);
  const before = await nextMs(provider);
  const turns = await Promise.all(Array.from({ length: 19 }, () => take(provider, 0.4)));
  expect(turns.map((turn) => turn?.isTaken)).not.toContain(false);
  expect(await nextMs(provider)).toBeGreaterThanOrEqual(before + 19 * 400 - 1);
});

test("time that nobody used is not saved up", async () => {
  const provider = anyProvider();
  await take(provider, 0.001);
  await expect.poll(async () => (await take(provider, 0.001))?.waitMs).toBeLessThanOrEqual(0);
  await take(provider, 5);
  expect((await take(provider, 1))?.waitMs).toBeGreaterThan(1_000);
});

test("who would wait too long takes nothing, and makes nobody wait longer", async () => {
  const provider = anyProvider();
  await take(provider, 60);
  const before = await nextMs(provider);
  const seconds = await awaitTurns({ provider, perSecond: 2 }, 2);
  expect(seconds).toBeGreaterThan(40);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await nextMs(provider)).toBe(before);
});

test("a pause holds for everybody, ends by itself, and is not shortened by a shorter one", async () => {
  const provider = anyProvider();
  const pace = { provider, perSecond: 1_000 };
  await pauseProvider(provider, 77);
  await pauseProvider(provider, 2);
  expect(await awaitTurns(pace, 1)).toBeGreaterThan(50);
  // Nobody believes in a day.
  await pauseProvider(provider, 86_400);
  expect(await awaitTurns(pace, 1)).toBeLessThanOrEqual(600);
  expect(await awaitTurns({ ...pace, provider: anyProvider() }, 1)).toBe(0);
});
