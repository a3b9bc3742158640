import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { withIdentity } from "@/db/scope";
import { type Bucket, returnHits, takeHits } from "./take-hits";

const minuteMs = 60_000;
const nowMs = 40_000_000 * minuteMs;

test("an address gets as many as its limit in a window, then waits for the next one", async () => {
  const buckets = [bucket(3)];
  const answers = [];
  for (let time = 0; time < 4; time += 1) answers.push(await takeHits(buckets, nowMs + 15_000));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false]);
  expect(answers[3]).toMatchObject({ detail: { retryAfterSeconds: 45 } });
  expect((await takeHits(buckets, nowMs + minuteMs)).ok).toBe(true);
});

test("of many at the same moment exactly the limit passes", async () => {
  const buckets = [bucket(10), bucket(100)];
  const answers = await Promise.all(Array.from({ length: 60 }, () => takeHits(buckets, nowMs)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
});

test("what is given back can be taken again", async () => {
  const buckets = [bucket(1)];
  await takeHits(buckets, nowMs);
  await returnHits(buckets, nowMs);
  expect((await takeHits(buckets, nowMs)).ok).toBe(true);
  expect((await takeHits(buckets, nowMs)).ok).toBe(false);
});

test("windows of days past are forgotten by themselves", async () => {
  await takeHits([bucket(1)], Date.UTC(2020, 0, 1));
  await takeHits([bucket(1)], nowMs);
  const rows = await withIdentity((tx) => tx.select().from(schema.rateLimit));
  expect(rows.filter((row) => row.windowStart < new Date("2021-01-01"))).toEqual([]);
});

function bucket(most: number): Bucket {
  return { kind: "test", key: randomUUID(), limit: { most, windowSeconds: 60 } };
}
