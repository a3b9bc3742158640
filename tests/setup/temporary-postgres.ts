import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/lib/embedded-postgres";
import { locateCluster } from "@/scripts/lib/postgres/locate-cluster";
import { claimDataDir, livingOwner } from "@/scripts/lib/postgres/ownership";
import { resetEmbeddedData } from "@/scripts/lib/reset";
import { copyCluster } from "./kept-clusters";

export interface TemporaryPostgres {
  server: EmbeddedPostgres;
  /** Stops the server and removes its data. */
  remove(): Promise<void>;
}

const prefix = "citaria-test-";
const settlingMs = 60_000;
const production = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

export interface TemporaryOptions {
  /** A commit waits for the disk, as in production; tests and most benches spare themselves that. */
  waitsForDisk?: boolean;
  /** A data directory to begin with, of a server that does not run. */
  copyOf?: string;
}

/** A PostgreSQL of its own for one test run. Also clears away what killed test runs left. */
export async function startTemporaryPostgres({
  waitsForDisk = false,
  copyOf,
}: TemporaryOptions = {}): Promise<TemporaryPostgres> {
  await removeAbandoned();
  const place = temporaryPlace();
  if (copyOf) copyCluster(copyOf, locateCluster(dataDirIn(place)).dataDir);
  const server = await startEmbeddedPostgres({
    dataDir: dataDirIn(place),
    durable: false,
    settings: waitsForDisk ? production : {},
  });
  return {
    server,
    async remove() {
      await server.stop("immediate");
      await discard(place);
    },
  };
}

/** A folder for the length of a test run, which a later run clears away when this one is killed. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  await removeAbandoned();
  const place = temporaryPlace();
  const release = claimDataDir(dataDirIn(place));
  return {
    path: place,
    async remove() {
      release();
      await discard(place);
    },
  };
}

function temporaryPlace(): string {
  const place = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(place, 0o711);
  return place;
}

async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const place = path.join(tmpdir(), name);
    if (isAbandoned(place)) await discard(place).catch(() => {});
  }
}

// A run that is just starting has claimed nothing yet.
function isAbandoned(place: string): boolean {
  const made = statSync(place, { throwIfNoEntry: false });
  if (!made || Date.now() - made.ctimeMs < settlingMs) return false;
  return livingOwner(dataDirIn(place)) === null;
}

async function discard(place: string): Promise<void> {
  await resetEmbeddedData(dataDirIn(place));
  rmSync(place, { recursive: true, force: true });
}

function dataDirIn(place: string): string {
  return path.join(place, "postgres");
}
