import type { DemoAccount } from "@/db/seed";
import { prepare } from "@/scripts/lib/prepare";
import { newSecrets, type Secrets } from "@/scripts/lib/secrets";
import { keptCluster } from "./kept-clusters";
import {
  startTemporaryPostgres,
  type TemporaryOptions,
  type TemporaryPostgres,
} from "./temporary-postgres";

export interface PreparedPostgres extends TemporaryPostgres {
  adminUrl: string;
  appUrl: string;
  operatorUrl: string;
  accounts: readonly DemoAccount[];
  secrets: Secrets;
}

type Options = Omit<TemporaryOptions, "copyOf"> & { seed: boolean };
type Facts = Pick<PreparedPostgres, "appUrl" | "operatorUrl" | "accounts" | "secrets">;

/** A temporary PostgreSQL with roles and migrations, and the sample tenants when asked for. */
export async function startPreparedPostgres(options: Options): Promise<PreparedPostgres> {
  const { seed, ...others } = options;
  const kept = await keptCluster(seed ? "seeded" : "bare", () => keepable(seed));
  if (!kept) return prepareAnew(options);
  const temporary = await startTemporaryPostgres({ ...others, copyOf: kept.dataDir });
  const { adminUrl } = temporary.server;
  const { appUrl, operatorUrl, accounts, secrets } = kept.facts;
  return {
    ...{ ...temporary, adminUrl, accounts, secrets },
    appUrl: atPortOf(adminUrl, appUrl),
    operatorUrl: atPortOf(adminUrl, operatorUrl),
  };
}

async function keepable(seed: boolean) {
  const { server, remove, appUrl, operatorUrl, accounts, secrets } = await prepareAnew({ seed });
  await server.stop();
  const facts: Facts = { appUrl, operatorUrl, accounts, secrets };
  return { dataDir: server.dataDir, facts, discard: remove };
}

async function prepareAnew({ seed, ...options }: Options): Promise<PreparedPostgres> {
  const temporary = await startTemporaryPostgres(options);
  const { adminUrl } = temporary.server;
  const secrets = newSecrets();
  try {
    const { appUrl, operatorUrl, accounts } = await prepare(adminUrl, secrets, { seed });
    return { ...temporary, adminUrl, appUrl, operatorUrl, accounts, secrets };
  } catch (error) {
    await temporary.remove();
    throw error;
  }
}

function atPortOf(adminUrl: string, url: string): string {
  return Object.assign(new URL(url), { port: new URL(adminUrl).port }).href;
}
