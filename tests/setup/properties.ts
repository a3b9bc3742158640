import { env } from "node:process";
import { configureGlobal } from "fast-check";

configureGlobal({
  // Reports have messages and no causes.
  includeErrorInReport: true,
  // `npm run nightly` tries every property that names no number of its own on that many cases.
  ...(env.PROPERTY_RUNS ? { numRuns: Number(env.PROPERTY_RUNS) } : {}),
});
