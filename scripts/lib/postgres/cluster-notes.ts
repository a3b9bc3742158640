import { chownSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ServerAccount } from "./server-account";

/** What we remember beside the data: the superuser's password, and the last port. */
export interface ClusterNotes {
  password: string;
  port: number | null;
}

export function readNotes(dataDir: string): ClusterNotes {
  return JSON.parse(readFileSync(notesFile(dataDir), "utf8"));
}

/** Readable by the server's account only. */
export function writeNotes(dataDir: string, notes: ClusterNotes, account: ServerAccount): void {
  const file = notesFile(dataDir);
  writeFileSync(file, JSON.stringify(notes), { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
}

function notesFile(dataDir: string): string {
  return path.join(dataDir, "citaria.json");
}
