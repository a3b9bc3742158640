import { expect, test } from "vitest";
import { type Job, runSideBySide } from "./schedule";

/** What begins and ends, in order; the jobs that run end in the order of `ending`. */
async function course(jobs: readonly Job[], cores: number, ending: readonly string[]) {
  const told: string[] = [];
  const ends = new Map<string, () => void>();
  const done = runSideBySide(jobs, cores, ({ name }) => {
    told.push(name);
    return new Promise((resolve) => ends.set(name, resolve));
  });
  for (const name of ending) {
    await new Promise((resolve) => setImmediate(resolve));
    told.push(`${name} ends`);
    ends.get(name)?.();
  }
  await done;
  return told;
}

test("jobs run side by side as far as the cores reach, the others in their order", async () => {
  const jobs = [
    { name: "a", cores: 2 },
    { name: "b", cores: 1 },
    { name: "c", cores: 2 },
    { name: "d", cores: 1 },
  ];
  expect(await course(jobs, 3, ["b", "a", "d", "c"])).toEqual([
    ...["a", "b", "b ends", "a ends", "c", "d", "d ends", "c ends"],
  ]);
});

test("who waits for another lets others go ahead, and goes first afterwards", async () => {
  const jobs = [
    { name: "build", cores: 2 },
    { name: "pages", cores: 2, after: ["build"] },
    { name: "lint", cores: 1 },
    { name: "units", cores: 1 },
  ];
  expect(await course(jobs, 3, ["build", "lint", "pages", "units"])).toEqual([
    ...["build", "lint", "build ends", "pages", "lint ends", "units", "pages ends", "units ends"],
  ]);
});

test("who wants more cores than there are has them all, and nobody waits for what does not run", async () => {
  const jobs = [
    { name: "pages", cores: 1, after: ["build"] },
    { name: "races", cores: Number.POSITIVE_INFINITY },
    { name: "units", cores: 1 },
  ];
  expect(await course(jobs, 2, ["pages", "races", "units"])).toEqual([
    ...["pages", "pages ends", "races", "races ends", "units", "units ends"],
  ]);
});

test("a job that fails to run fails all", async () => {
  const jobs = [{ name: "a", cores: 1 }];
  const run = () => Promise.reject(new Error("no such program"));
  await expect(runSideBySide(jobs, 1, run)).rejects.toThrow("no such program");
});
