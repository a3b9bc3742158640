import type { DemoAccount } from "@/db/seed";
import { applicationEnvironment } from "./application-environment";
import { freePortFrom } from "./free-port";
import { type LocalDatabase, openLocalDatabase, prepareLocalDatabase } from "./local-database";
import { dataRoot } from "./paths";
import { DataDirInUse } from "./postgres/ownership";
import { resetEmbeddedData } from "./reset";
import { keptSecrets } from "./secrets";
import { onStopRequest, Undoing } from "./until-stopped";

/** A database that is ready, and the environment the application needs to serve it. */
export interface LocalRun {
  env: Record<string, string>;
  port: number;
  accounts: readonly DemoAccount[];
  database: LocalDatabase;
}

/**
 * Runs the application on this machine until Ctrl-C: prepares, calls `serve` (which lasts as long as
 * its server), and undoes everything in reverse. Exit code 0 when stopped by a person, else 1.
 */
export async function runLocally(
  dataDir: string,
  serve: (run: LocalRun, undoing: Undoing) => Promise<void>,
): Promise<void> {
  const undoing = new Undoing();
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await undoing.undo();
    process.exit(code);
  };
  onStopRequest(() => {
    console.log("\n· Cerrando…");
    void stop(0);
  });
  try {
    const run = await prepareRun(dataDir, undoing);
    await await serve(run, undoing);
    if (!stopping) throw new Error("El servidor se detuvo solo.");
  } catch (error) {
    if (stopping) return;
    console.error(`\n${error instanceof Error ? error.message : error}`);
    await stop(1);
  }
}

async function prepareRun(dataDir: string, undoing: Undoing): Promise<LocalRun> {
  if (process.argv.includes("--reset")) await reset(dataDir);
  const database = await open(dataDir, undoing);
  const secrets = keptSecrets(`${dataRoot}/secrets.json`);
  step("Preparando la base de datos…");
  const { appUrl, seeded, accounts } = await prepareLocalDatabase(database, secrets);
  if (seeded === "seeded") step("Datos de ejemplo creados.");
  const port = await choosePort();
  return { env: applicationEnvironment({ port, appUrl, secrets }), port, accounts, database };
}

/** One line of progress. */
export function step(text: string): void {
  console.log(`· ${text}`);
}

async function open(dataDir: string, undoing: Undoing): Promise<LocalDatabase> {
  step(process.env.DATABASE_URL ? "Usando el PostgreSQL indicado…" : "Iniciando PostgreSQL…");
  const database = await patiently(() => openLocalDatabase(dataDir));
  const { embedded } = database;
  if (!embedded) return database;
  undoing.add(() => embedded.stop());
  if (embedded.dataDir !== dataDir) step(`Los datos están en ${embedded.dataDir}.`);
  return database;
}

async function reset(dataDir: string): Promise<void> {
  if (process.env.DATABASE_URL) {
    throw new Error("--reset solo borra la base incluida; la tuya bórrala tú y vuelve a empezar.");
  }
  step("Borrando los datos anteriores…");
  await patiently(() => resetEmbeddedData(dataDir));
}

/** A run that was killed a moment ago may still be closing. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + 6_000;
  for (let round = 0; ; round += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DataDirInUse)) throw error;
      if (performance.now() > giveUpAt) {
        throw new Error(`Citaria ya está en marcha con estos datos (proceso ${error.ownerPid}).`);
      }
      if (round === 0) step("Otra copia de Citaria usa estos datos; espero unos segundos…");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function choosePort(): Promise<number> {
  const wanted = Number(process.env.PORT || 3000);
  const port = await freePortFrom(wanted);
  if (port !== wanted) step(`El puerto ${wanted} está ocupado: uso el ${port}.`);
  return port;
}
