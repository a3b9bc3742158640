import { runTypeScript } from "./lib/run-typescript.mjs";

await runTypeScript(import.meta.url, "./photos/photos.ts");
