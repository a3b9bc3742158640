import { fileURLToPath } from "node:url";

/** The project's root, absolute, without a trailing slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/[/\\]$/, "");

/** Where a local run keeps its database, secrets and logs; never committed. */
export const dataRoot = `${root}/.data`;
