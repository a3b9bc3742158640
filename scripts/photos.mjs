import { runTypeScript } from "./lib/run-typescript.mjs";

// `npm run photos` for the pages, `npm run photos -- mails` for the mails.
const of = process.argv[2] === "mails" ? "./photos/mails.ts" : "./photos/photos.ts";
await runTypeScript(import.meta.url, of);
