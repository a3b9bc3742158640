import { expect, test } from "vitest";
import { filesToTryAgain, outcomeOfBoth } from "./second-try";

const plain = () => "test";
const failing = (name: string, tests = 1) => ({
  name,
  status: "failed",
  assertionResults: Array.from({ length: tests }, () => ({ status: "failed" })),
});
const sound = { name: "lib/sound.db.test.ts", status: "passed", assertionResults: [] };
const report = (...files: ReturnType<typeof failing>[]) => {
  const numFailedTests = files.flatMap(({ assertionResults }) => assertionResults).length;
  return JSON.stringify({ numPassedTests: 9, numFailedTests, testResults: [sound, ...files] });
};

test("the files of up to three tests that failed are tried once more, no other", () => {
  const three = report(failing("lib/a.db.test.ts", 2), failing("lib/b.db.test.ts"));
  expect(filesToTryAgain(three, plain)).toEqual(["lib/a.db.test.ts", "lib/b.db.test.ts"]);
  expect(filesToTryAgain(report(failing("lib/a.db.test.ts", 4)), plain)).toEqual([]);
  expect(filesToTryAgain(report(), plain)).toEqual([]);
  expect(filesToTryAgain(null, plain)).toEqual([]);
});

test.each([
  "tests/booking/races.db.test.ts",
  "tests/model/queue.db.test.ts",
  "tests/tenancy/pool.db.test.ts",
  "lib/appointments/races.db.test.ts",
])("nothing is tried again when %s has failed", (strict) => {
  const both = report(failing("lib/a.db.test.ts"), failing(`${process.cwd()}/${strict}`));
  expect(filesToTryAgain(both, plain)).toEqual([]);
});

test("nothing is tried again when a property has failed, or a file did not load", () => {
  const one = report(failing("lib/a.db.test.ts"));
  expect(filesToTryAgain(one, () => 'import fc from "fast-check";')).toEqual([]);
  const unloaded = report(failing("lib/a.db.test.ts"), failing("lib/b.db.test.ts", 0));
  expect(filesToTryAgain(unloaded, plain)).toEqual([]);
});

test("what passes in the second try counts as passed and is named; else the first stands", () => {
  const first = { passed: 9, failed: 1, failures: ["a guarantee\n    too late"] };
  expect(outcomeOfBoth(first, { passed: 4, failed: 0 })).toEqual({
    ...{ passed: 10, failed: 0, unsteady: first.failures },
  });
  expect(outcomeOfBoth(first, { passed: 3, failed: 1 })).toEqual(first);
});
