import { afterEach, expect, test } from "vitest";
import { followClock, nowMs } from "./clock";

const minutes = 60_000;

afterEach(async () => {
  await followClock(async () => Date.now());
});

test("whoever follows a clock has its time, ahead or behind", async () => {
  for (const off of [10 * minutes, -10 * minutes]) {
    expect(await followClock(async () => Date.now() + off)).toBeCloseTo(off, -3);
    expect(nowMs() - Date.now()).toBeCloseTo(off, -3);
  }
});

test("what the way there and back takes is no difference, and a clock that was mended is followed", async () => {
  expect(await followClock(async () => Date.now() + 900)).toBe(0);
  await followClock(async () => Date.now() + 10 * minutes);
  expect(await followClock(async () => Date.now())).toBeCloseTo(0, -3);
});
