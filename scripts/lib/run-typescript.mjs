import { fileURLToPath } from "node:url";
import { ensureDependencies } from "./ensure-dependencies.mjs";

/** Installs when needed, then runs the TypeScript module named relative to `from`, in the project. */
export async function runTypeScript(from, module) {
  process.chdir(fileURLToPath(new URL("../../", import.meta.url)));
  await ensureDependencies();
  const { register } = await import("tsx/esm/api");
  register();
  await import("./allow-server-only.mjs");
  await import(new URL(module, from).href);
}
