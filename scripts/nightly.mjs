import { runTypeScript } from "./lib/run-typescript.mjs";

await runTypeScript(import.meta.url, "./nightly/nightly.ts");
