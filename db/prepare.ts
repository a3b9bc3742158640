import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const migrationLock = 7_202_611_201;

/** Roles, extensions and migrations, through the admin URL. Safe to repeat, and quick when nothing is to do. */
export async function prepareDatabase(options: {
  adminUrl: string;
  appPassword: string;
  operatorPassword: string;
}): Promise<{ appUrl: string; operatorUrl: string }> {
  const admin = postgres(options.adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin`SELECT pg_advisory_lock(${migrationLock})`;
    await createRoles(admin, options);
    await migrateAsOwner(options.adminUrl);
  } finally {
    await admin.end();
  }
  return {
    appUrl: withCredentials(options.adminUrl, "app_user", options.appPassword),
    operatorUrl: withCredentials(options.adminUrl, "app_operator", options.operatorPassword),
  };
}

/**
 * citaria_owner owns every object and cannot log in; app_user serves the web and owns nothing; app_operator is for
 * backup and support; citaria_definer owns the reviewed lookups, which must look before a tenant is known.
 */
async function createRoles(
  admin: Sql,
  passwords: { appPassword: string; operatorPassword: string },
): Promise<void> {
  await ensureRole(admin, "citaria_owner", "NOLOGIN NOBYPASSRLS");
  await ensureRole(admin, "citaria_definer", "NOLOGIN BYPASSRLS");
  await ensureRole(admin, "app_user", "LOGIN NOBYPASSRLS NOSUPERUSER NOCREATEROLE NOCREATEDB");
  await ensureRole(admin, "app_operator", "LOGIN BYPASSRLS NOSUPERUSER NOCREATEROLE NOCREATEDB");
  // Kept with the role: a transaction-mode pooler refuses them as parameters of a connection.
  await admin.unsafe(`
    ALTER ROLE app_user SET statement_timeout = '10s';
    ALTER ROLE app_user SET idle_in_transaction_session_timeout = '10s'`);
  await setPassword(admin, "app_user", passwords.appPassword);
  await setPassword(admin, "app_operator", passwords.operatorPassword);
  for (const name of ["btree_gist", "btree_gin", "pg_trgm"]) {
    await admin.unsafe(`CREATE EXTENSION IF NOT EXISTS ${name} WITH SCHEMA public`);
  }
  await admin.unsafe("GRANT citaria_owner TO CURRENT_USER; GRANT citaria_definer TO citaria_owner");
  await admin.unsafe(`
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT ALL ON SCHEMA public TO citaria_owner;
    GRANT USAGE ON SCHEMA public TO app_user, app_operator, citaria_definer;
    ALTER DEFAULT PRIVILEGES FOR ROLE citaria_owner REVOKE ALL ON FUNCTIONS FROM PUBLIC`);
  const [row] = await admin<{ name: string }[]>`SELECT current_database() AS name`;
  await admin`GRANT CREATE, CONNECT ON DATABASE ${admin(row?.name ?? "")} TO citaria_owner`;
  await admin`REVOKE ALL ON DATABASE ${admin(row?.name ?? "")} FROM PUBLIC`;
  await admin`GRANT CONNECT ON DATABASE ${admin(row?.name ?? "")} TO app_user, app_operator`;
}

async function ensureRole(admin: Sql, name: string, attributes: string): Promise<void> {
  const found = await admin`SELECT 1 FROM pg_roles WHERE rolname = ${name}`;
  if (found.length === 0) await admin.unsafe(`CREATE ROLE ${name} ${attributes}`);
}

/** ALTER ROLE takes no parameters: the server quotes the password. */
async function setPassword(admin: Sql, role: string, password: string): Promise<void> {
  const [row] = await admin<{ statement: string }[]>`
    SELECT format('ALTER ROLE %I PASSWORD %L', ${role}::text, ${password}::text) AS statement`;
  if (row) await admin.unsafe(row.statement);
}

async function migrateAsOwner(adminUrl: string): Promise<void> {
  const owner = postgres(adminUrl, {
    max: 1,
    onnotice: () => {},
    connection: { role: "citaria_owner" },
  });
  try {
    await migrate(drizzle(owner), { migrationsFolder });
    // A backup without the list of migrations could not be migrated further.
    await owner.unsafe(`
      GRANT USAGE ON SCHEMA drizzle TO app_operator;
      GRANT SELECT ON ALL TABLES IN SCHEMA drizzle TO app_operator;
      GRANT SELECT ON ALL SEQUENCES IN SCHEMA drizzle TO app_operator`);
  } finally {
    await owner.end();
  }
}

function withCredentials(adminUrl: string, user: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = encodeURIComponent(password);
  return url.toString();
}
