import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";
import { prepare } from "./prepare";
import type { Prepared } from "./prepare-and-seed";
import type { Secrets } from "./secrets";

/** PostgreSQL for a local run, before it is prepared. */
export interface LocalDatabase {
  adminUrl: string;
  /** The role app_user's connection string when somebody else's server is used. */
  givenAppUrl: string | null;
  embedded: EmbeddedPostgres | null;
}

/** The server that DATABASE_URL and ADMIN_DATABASE_URL name, else our own in `dataDir`. */
export async function openLocalDatabase(dataDir: string): Promise<LocalDatabase> {
  const { DATABASE_URL: givenAppUrl, ADMIN_DATABASE_URL: adminUrl } = process.env;
  if (givenAppUrl && adminUrl) return { adminUrl, givenAppUrl, embedded: null };
  if (givenAppUrl || adminUrl) {
    throw new Error("DATABASE_URL y ADMIN_DATABASE_URL van juntas: define las dos o ninguna.");
  }
  const embedded = await startEmbeddedPostgres({ dataDir });
  return { adminUrl: embedded.adminUrl, givenAppUrl: null, embedded };
}

/** Roles, migrations and sample tenants; on a given server app_user gets the password its URL carries. */
export async function prepareLocalDatabase(
  database: LocalDatabase,
  kept: Secrets,
): Promise<Prepared> {
  const given = database.givenAppUrl && new URL(database.givenAppUrl);
  if (given && given.username !== "app_user") {
    throw new Error("DATABASE_URL debe entrar con el usuario app_user.");
  }
  const password = given && decodeURIComponent(given.password);
  const secrets = password ? { ...kept, appPassword: password } : kept;
  const prepared = await prepare(database.adminUrl, secrets, { seed: true });
  return { ...prepared, appUrl: database.givenAppUrl ?? prepared.appUrl };
}
