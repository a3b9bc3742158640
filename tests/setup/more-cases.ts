import { env } from "node:process";

// `npm run nightly` tries every property that names no number of its own on that many cases.
if (env.PROPERTY_RUNS) {
  const { configureGlobal } = await import("fast-check");
  configureGlobal({ numRuns: Number(env.PROPERTY_RUNS) });
}
