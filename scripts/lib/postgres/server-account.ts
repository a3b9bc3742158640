import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** The unprivileged account that runs PostgreSQL; null when we already are unprivileged. */
export type ServerAccount = { uid: number; gid: number } | null;

/** PostgreSQL refuses to run as root: a data directory's owner, else an account of the system. */
export function serverAccount(dataDir: string): ServerAccount {
  if (process.getuid?.() !== 0) return null;
  const account = ownerOf(dataDir) ?? named("postgres") ?? named("nobody");
  if (account) return account;
  throw new Error("Running as root, and found no unprivileged account for PostgreSQL.");
}

/** Whether the account may pass through and list this existing directory. */
export function canReach(account: ServerAccount, directory: string): boolean {
  if (!account) return true;
  return spawnSync("test", ["-x", directory], { ...account, cwd: "/" }).status === 0;
}

function ownerOf(directory: string): ServerAccount {
  const found = statSync(directory, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

function named(name: string): ServerAccount {
  const ids = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (ids.some((id) => id.status !== 0)) return null;
  const [uid, gid] = ids.map((id) => Number(id.stdout));
  return uid && gid ? { uid, gid } : null;
}
