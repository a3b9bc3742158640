import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The data of a server that was stopped in order, and what whoever copies it must know. */
export interface KeptCluster<Facts> {
  dataDir: string;
  facts: Facts;
}

interface Made<Facts> extends KeptCluster<Facts> {
  discard(): Promise<void>;
}

// `npm test` names a folder that lives as long as it does; a suite that is run alone keeps nothing.
const folder = process.env.KEPT_CLUSTERS;
const patienceMs = 120_000;

/** What was made under this name, made by whoever asks first. Null where nothing is kept. */
export async function keptCluster<Facts>(
  name: string,
  make: () => Promise<Made<Facts>>,
): Promise<KeptCluster<Facts> | null> {
  // Elsewhere no `cp` keeps the owners of files.
  if (!folder || process.platform === "win32") return null;
  const kept = path.join(folder, name);
  const giveUpAt = performance.now() + patienceMs;
  while (!existsSync(kept)) {
    if (claim(kept)) await keep(kept, make);
    else if (performance.now() > giveUpAt) return null;
    else await pause(50);
  }
  const facts = JSON.parse(readFileSync(path.join(kept, "facts.json"), "utf8"));
  return { dataDir: path.join(kept, "postgres"), facts };
}

/** The files with their owners and rights. */
export function copyCluster(from: string, to: string): void {
  execFileSync("cp", ["-Rp", from, to]);
}

/** Whether nobody else makes it just now. */
function claim(kept: string): boolean {
  try {
    mkdirSync(`${kept}.new`);
  } catch {
    return false;
  }
  if (!existsSync(kept)) return true;
  rmSync(`${kept}.new`, { recursive: true });
  return false;
}

async function keep<Facts>(kept: string, make: () => Promise<Made<Facts>>): Promise<void> {
  const fresh = `${kept}.new`;
  try {
    const { dataDir, facts, discard } = await make();
    copyCluster(dataDir, path.join(fresh, "postgres"));
    await discard();
    writeFileSync(path.join(fresh, "facts.json"), JSON.stringify(facts), { mode: 0o600 });
    renameSync(fresh, kept);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
