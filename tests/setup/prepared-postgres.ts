import type { DemoAccount } from "@/db/seed";
import { prepare } from "@/scripts/lib/prepare";
import { newSecrets, type Secrets } from "@/scripts/lib/secrets";
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

/** A temporary PostgreSQL with roles and migrations, and the sample tenants when asked for. */
export async function startPreparedPostgres({
  seed,
  ...options
}: TemporaryOptions & {
  seed: boolean;
}): Promise<PreparedPostgres> {
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
