import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { processIdentity } from "../process-facts";

/** Another living process of ours runs the server of this data directory. */
export class DataDirInUse extends Error {
  constructor(
    readonly dataDir: string,
    readonly ownerPid: number,
  ) {
    super(`The data directory ${dataDir} is in use by process ${ownerPid}.`);
  }
}

/** Marks the data directory as this process's until released. Throws DataDirInUse. */
export function claimDataDir(dataDir: string): () => void {
  const file = ownerFile(dataDir);
  const mine = processIdentity(process.pid) ?? "";
  const owner = livingOwner(dataDir);
  if (owner !== null) throw new DataDirInUse(dataDir, owner);
  writeFileSync(file, mine);
  return () => rmSync(file, { force: true });
}

/** The pid of the process that claimed the data directory and still runs, or null. */
export function livingOwner(dataDir: string): number | null {
  const claimed = readClaim(ownerFile(dataDir));
  const pid = Number.parseInt(claimed, 10);
  return pid > 0 && processIdentity(pid) === claimed ? pid : null;
}

function ownerFile(dataDir: string): string {
  return `${dataDir}.owner`;
}

function readClaim(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
