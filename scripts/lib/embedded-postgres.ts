import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { anyFreePort, freePortFrom } from "./free-port";
import { readNotes, writeNotes } from "./postgres/cluster-notes";
import { createCluster, databaseName, superuser } from "./postgres/create-cluster";
import { launch } from "./postgres/launch";
import { locateCluster } from "./postgres/locate-cluster";
import { claimDataDir } from "./postgres/ownership";
import { type Cluster, clearLeftovers, type StopMode, stopPostmaster } from "./postgres/postmaster";

export interface EmbeddedPostgresOptions {
  /** Created when absent. Elsewhere on disk when the server's account cannot reach it (see `dataDir` of the result). */
  dataDir: string;
  /** Insists on this port; without it the last one used, else the next free one. */
  port?: number;
  /** Server settings beside ours, by their postgresql.conf names. */
  settings?: Record<string, string>;
  /** false trades crash safety for speed: for data that a test throws away. */
  durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Superuser's connection string, to the database `citaria`. */
  adminUrl: string;
  dataDir: string;
  port: number;
  readonly pid: number;
  stop(mode?: StopMode): Promise<void>;
  /** Same port, same data. */
  restart(mode?: StopMode): Promise<void>;
}

const firstPort = 54_320;

/** Our own PostgreSQL on 127.0.0.1. Throws DataDirInUse while another process of ours runs it. */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const cluster = locateCluster(options.dataDir);
  const release = claimDataDir(cluster.dataDir);
  try {
    const server = await start(cluster, options);
    return handle(cluster, server, options, release);
  } catch (error) {
    release();
    throw error;
  }
}

interface RunningServer {
  child: ChildProcess;
  port: number;
}

async function start(cluster: Cluster, options: EmbeddedPostgresOptions): Promise<RunningServer> {
  const { dataDir } = cluster;
  const durable = options.durable ?? true;
  if (!existsSync(path.join(dataDir, "PG_VERSION"))) createCluster(cluster, durable);
  refuseOtherMajor(dataDir);
  await clearLeftovers(cluster);
  const notes = readNotes(dataDir);
  const server = await launchPatiently(cluster, options, notes.port);
  writeNotes(dataDir, { ...notes, port: server.port }, cluster.account);
  return server;
}

async function launchPatiently(
  cluster: Cluster,
  options: EmbeddedPostgresOptions,
  lastPort: number | null,
): Promise<RunningServer> {
  const giveUpAt = performance.now() + 10_000;
  let port = options.port ?? (await choosePort(lastPort, options.durable ?? true));
  for (;;) {
    const launched = await launch(cluster, settings(port, options), `${cluster.dataDir}.log`);
    if (launched.kind === "ready") return { child: launched.child, port };
    const lost = launched.kind === "failed" || performance.now() > giveUpAt;
    if (lost || (launched.kind === "portTaken" && options.port)) {
      const why = launched.kind === "failed" ? launched.log : launched.kind;
      throw new Error(`PostgreSQL did not start (${cluster.dataDir}, port ${port}).\n${why}`);
    }
    if (launched.kind === "portTaken") port = await freePortFrom(port + 1);
    else await pause(200);
  }
}

function handle(
  cluster: Cluster,
  server: RunningServer,
  options: EmbeddedPostgresOptions,
  release: () => void,
): EmbeddedPostgres {
  const { port } = server;
  const { password } = readNotes(cluster.dataDir);
  const stop = async (mode: StopMode = "fast") => {
    const { child } = server;
    const gone = child.exitCode === null && child.signalCode === null ? once(child, "exit") : null;
    await stopPostmaster(cluster, mode);
    await gone;
  };
  return {
    adminUrl: `postgres://${superuser}:${password}@127.0.0.1:${port}/${databaseName}`,
    dataDir: cluster.dataDir,
    port,
    get pid() {
      return server.child.pid ?? 0;
    },
    async stop(mode) {
      await stop(mode);
      release();
    },
    async restart(mode) {
      await stop(mode);
      server.child = (await start(cluster, { ...options, port })).child;
    },
  };
}

async function choosePort(last: number | null, durable: boolean): Promise<number> {
  return durable ? freePortFrom(last ?? firstPort) : anyFreePort();
}

function settings(port: number, { durable, settings }: EmbeddedPostgresOptions) {
  const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  return {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable === false && careless),
    ...settings,
  };
}

function refuseOtherMajor(dataDir: string): void {
  const major = readFileSync(path.join(dataDir, "PG_VERSION"), "utf8").trim();
  if (major === "18") return;
  throw new Error(
    `The data in ${dataDir} belongs to PostgreSQL ${major}; this is 18. Start over with: npm run demo -- --reset`,
  );
}
