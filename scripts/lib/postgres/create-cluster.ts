import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type ClusterNotes, writeNotes } from "./cluster-notes";
import type { Cluster } from "./postmaster";

export const superuser = "postgres";
export const databaseName = "citaria";

/** initdb aside, then a rename: an interrupted creation leaves no half data directory behind. */
export function createCluster({ dataDir, account, binaries }: Cluster, durable: boolean): void {
  const fresh = `${dataDir}.new`;
  const passwordFile = `${fresh}.password`;
  const notes: ClusterNotes = { password: randomBytes(24).toString("base64url"), port: null };
  const options = { ...account, cwd: path.dirname(binaries.initdb), stdio: "pipe" as const };
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, notes.password, { mode: 0o600 });
  if (account) for (const file of [fresh, passwordFile]) chownSync(file, account.uid, account.gid);
  try {
    execFileSync(binaries.initdb, initdbArguments(fresh, passwordFile, durable), options);
    execFileSync(binaries.postgres, ["--single", "-F", "-D", fresh, "postgres"], {
      ...options,
      input: `CREATE DATABASE ${databaseName};\n`,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeNotes(fresh, notes, account);
  chmodSync(fresh, 0o700);
  renameSync(fresh, dataDir);
}

function initdbArguments(dataDir: string, passwordFile: string, durable: boolean): string[] {
  return [
    `--pgdata=${dataDir}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(durable ? [] : ["--no-sync"]),
  ];
}
