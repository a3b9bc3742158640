import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";
import { root } from "./paths";
import { DataDirInUse } from "./postgres/ownership";
import { isAlive } from "./process-facts";

let place: string;
let running: EmbeddedPostgres[] = [];

beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "citaria-launcher-"));
  chmodSync(place, 0o711);
});

afterEach(async () => {
  for (const server of running) await server.stop("immediate");
  running = [];
  rmSync(place, { recursive: true, force: true });
});

test("data and port survive a stop and a start", async () => {
  const first = await start();
  await query(first, "CREATE TABLE kept AS SELECT 42 AS answer");
  await first.stop();
  const second = await start();
  expect(second.port).toBe(first.port);
  expect(await query(second, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
});

test("the server runs without root's rights and shows its password to nobody else", async () => {
  const server = await start();
  const files = ["", "citaria.json", "postmaster.pid"].map((name) =>
    path.join(server.dataDir, name),
  );
  for (const file of files) expect(statSync(file).uid).not.toBe(0);
  for (const file of files) expect(statSync(file).mode & 0o077).toBe(0);
});

test("a server killed hard is started again over its own leftovers", async () => {
  const server = await start();
  await query(server, "CREATE TABLE kept AS SELECT 42 AS answer");
  process.kill(server.pid, "SIGKILL");
  await server.restart();
  expect(await query(server, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
});

test("the orphan of a killed run is recognised, stopped and replaced", async () => {
  const orphan = startInKilledProcess();
  expect(isAlive(orphan.pid)).toBe(true);
  const server = await start();
  expect(isAlive(orphan.pid)).toBe(false);
  expect(server.pid).not.toBe(orphan.pid);
  expect(server.port).toBe(orphan.port);
});

test("a postmaster.pid whose number now belongs to another program hinders nothing", async () => {
  const server = await start();
  await server.stop();
  writeFileSync(path.join(server.dataDir, "postmaster.pid"), `${process.pid}\n${server.dataDir}\n`);
  expect(await query(await start(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("what answers on the last port is never adopted", async () => {
  const server = await start();
  await server.stop();
  const stranger = await occupy(server.port);
  const again = await start();
  stranger.close();
  expect(again.port).not.toBe(server.port);
});

test("two living runs never share a data directory", async () => {
  await start();
  await expect(start()).rejects.toBeInstanceOf(DataDirInUse);
});

/** Somebody else's server on a port. Others on the machine who only try whether it is free are gone at once. */
async function occupy(port: number, triesLeft = 50): Promise<Server> {
  const server = createServer();
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
    return server;
  } catch (error) {
    if (triesLeft === 0) throw error;
    await pause(20);
    return occupy(port, triesLeft - 1);
  }
}

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: path.join(place, "postgres") });
  running.push(server);
  return server;
}

async function query(server: EmbeddedPostgres, statement: string): Promise<unknown[]> {
  const sql = postgres(server.adminUrl, { max: 1 });
  const rows = await sql.unsafe(statement);
  await sql.end();
  return [...rows];
}

function startInKilledProcess(): { pid: number; port: number } {
  const program = `
    const { startEmbeddedPostgres } = await import("./scripts/lib/embedded-postgres.ts");
    const { pid, port } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(path.join(place, "postgres"))} });
    const { writeSync } = await import("node:fs");
    writeSync(1, JSON.stringify({ pid, port }));
    process.kill(process.pid, "SIGKILL");`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  return JSON.parse(stdout);
}
