import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { serverFile } from "../lib/build";
import { loadEnvFile } from "../lib/env-file";
import { root } from "../lib/paths";

if (!existsSync(serverFile)) {
  console.error("There is no build yet: npm run build");
  process.exit(1);
}

loadEnvFile();
const child = spawn(process.execPath, [serverFile], {
  cwd: root,
  env: { ...process.env, NODE_ENV: "production" },
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.once("exit", (code) => process.exit(code ?? 1));
