import { randomUUID } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { prepareDatabase } from "@/db/prepare";

export type ScratchDatabase = {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly operatorUrl: string;
  /** One connection of the server's superuser. */
  readonly admin: Sql;
  /** Brings it up to date again, as a start of the application does. */
  prepare(): Promise<unknown>;
  drop(): Promise<void>;
};

/** A migrated database of one's own on the test server, to be broken or filled without touching other suites. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const name = `scratch_${randomUUID().replaceAll("-", "")}`;
  const server = connect(given("ADMIN_DATABASE_URL"));
  await server.unsafe(`CREATE DATABASE ${name}`);
  const adminUrl = inDatabase(given("ADMIN_DATABASE_URL"), name);
  const prepare = () =>
    prepareDatabase({
      adminUrl,
      appPassword: passwordIn(given("DATABASE_URL")),
      operatorPassword: passwordIn(given("OPERATOR_DATABASE_URL")),
    });
  const { appUrl, operatorUrl } = await prepare();
  const admin = connect(adminUrl);
  const drop = async () => {
    await admin.end();
    await server.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.end();
  };
  return { adminUrl, appUrl, operatorUrl, admin, prepare, drop };
}

function connect(url: string): Sql {
  return postgres(url, { max: 1, onnotice: () => {} });
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The test database's setup gives ${name}`);
  return value;
}

function inDatabase(url: string, name: string): string {
  const moved = new URL(url);
  moved.pathname = `/${name}`;
  return moved.toString();
}

function passwordIn(url: string): string {
  return decodeURIComponent(new URL(url).password);
}
