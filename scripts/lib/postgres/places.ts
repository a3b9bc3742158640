import { createHash } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";
import { canReach, type ServerAccount } from "./server-account";

/** A directory of root's own that every account can pass through. */
export function systemDirectory(): string {
  const directory = "/var/lib/citaria";
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o755);
  return directory;
}

/** The wanted data directory, or a stable stand-in where the account can reach it (project under /root). */
export function reachableDataDir(wanted: string, account: ServerAccount): string {
  const parent = path.dirname(path.resolve(wanted));
  mkdirSync(parent, { recursive: true });
  if (canReach(account, parent)) return path.resolve(wanted);
  const name = createHash("sha256").update(path.resolve(wanted)).digest("hex").slice(0, 12);
  return path.join(systemDirectory(), `data-${name}`);
}
