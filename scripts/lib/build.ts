import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { root } from "./paths";
import { sourceHash } from "./source-hash";

const standalone = `${root}/.next/standalone`;
// Inside the build: whoever builds without us removes it, and we build again.
const stampFile = `${standalone}/source-hash`;

/** The program that serves the production build. */
export const serverFile = `${standalone}/server.js`;

/** Builds when the sources differ from the last build's. Returns whether it built. */
export async function ensureBuild(announce: () => void = () => {}): Promise<boolean> {
  if (isBuilt(sourceHash())) return false;
  announce();
  await build();
  return true;
}

/** `next build`, made complete: the standalone server with its static files beside it. */
export async function build(): Promise<void> {
  const hash = sourceHash();
  await nextBuild();
  for (const folder of [".next/static", "public"].filter((name) => existsSync(`${root}/${name}`))) {
    cpSync(`${root}/${folder}`, `${standalone}/${folder}`, { recursive: true });
  }
  writeFileSync(stampFile, hash);
}

function isBuilt(hash: string): boolean {
  return (
    existsSync(serverFile) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash
  );
}

function nextBuild(): Promise<void> {
  const child = spawn(process.execPath, [nextProgram(), "build"], {
    cwd: root,
    env: { ...buildEnvironment, ...process.env, NODE_ENV: "production" },
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`next build ended with code ${code}.`));
    });
  });
}

/** Path of the `next` command. */
export function nextProgram(): string {
  return createRequire(import.meta.url).resolve("next/dist/bin/next");
}

// Modules read their environment while pages are collected; a build connects to nothing.
const buildEnvironment = {
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
  AUTH_SECRET: "only-for-the-build-".padEnd(48, "-"),
  LINK_SECRET: "only-for-the-build-".padEnd(48, "-"),
  LOG_LEVEL: "warn",
  NEXT_TELEMETRY_DISABLED: "1",
};
