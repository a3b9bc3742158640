import { runBin } from "../test/run-command";

// Every property, the model of eight people at once and the races, on far more cases than `npm test` has time for:
// `npm run nightly -- 500` tries each on 500 instead of 10,000, what needs the database on a share of that. Then the
// messages of 1,500 appointments through fifty kills and four restarts of PostgreSQL; `npm run nightly -- messages` is
// only that.
const wanted = process.argv[2] ?? "10000";
const isMessages = wanted === "messages";
if (!isMessages && !/^[1-9]\d{0,6}$/.test(wanted)) throw new Error(`How many cases is ${wanted}?`);

const codes = isMessages ? [] : await tryCases();
const fault = ["run", "--project", "fault", "tests/fault/messages.fault.test.ts"];
codes.push(await runBin("vitest", fault, { FAULT_SIZE: "whole" }));
process.exitCode = codes.find((code) => code !== 0) ?? 0;

async function tryCases(): Promise<number[]> {
  const env = { PROPERTY_RUNS: wanted };
  const pure = await runBin("vitest", ["run", "--project", "unit"], env);
  const stored = await runBin("vitest", ["run", "--project", "db", "tests/model"], env);
  // Each of their attempts has a second: they have the machine to themselves.
  const raced = await runBin("vitest", ["run", "--project", "db", "tests/booking"], env);
  return [pure, stored, raced];
}
