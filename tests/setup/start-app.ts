import { applicationEnvironment } from "@/scripts/lib/application-environment";
import { ensureBuild } from "@/scripts/lib/build";
import { anyFreePort } from "@/scripts/lib/free-port";
import { dataRoot } from "@/scripts/lib/paths";
import { type Served, serveBuild } from "@/scripts/lib/serve";
import { type PreparedPostgres, startPreparedPostgres } from "./prepared-postgres";

export interface StartedApp {
  /** Origin without a trailing slash, by the name localhost as APP_URL says it. */
  url: string;
  port: number;
  database: PreparedPostgres;
  server: Served;
  /** Where the server's log lines go. */
  logFile: string;
  stop(): Promise<void>;
}

/** The production build with a seeded temporary PostgreSQL, on free ports. Builds when sources changed. */
export async function startApp({
  env = {},
}: {
  env?: Record<string, string>;
} = {}): Promise<StartedApp> {
  await ensureBuild();
  const database = await startPreparedPostgres({ seed: true });
  try {
    const port = await anyFreePort();
    const logFile = `${dataRoot}/logs/test-server-${port}.log`;
    const common = applicationEnvironment({
      port,
      appUrl: database.appUrl,
      secrets: database.secrets,
    });
    const server = await serveBuild({ ...common, RESEND_PER_SECOND: "1000", ...env }, logFile);
    const stop = async () => {
      await server.stop();
      await database.remove();
    };
    return { url: common.APP_URL ?? server.url, port, database, server, logFile, stop };
  } catch (error) {
    await database.remove();
    throw error;
  }
}
