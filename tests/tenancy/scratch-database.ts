import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { prepareDatabase } from "@/db/prepare";

export type ScratchDatabase = { adminUrl: string; appUrl: string; drop(): Promise<void> };

/** A migrated database of one's own on the test server, to be broken or filled without touching other suites. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const name = `scratch_${randomUUID().replaceAll("-", "")}`;
  const server = given("ADMIN_DATABASE_URL");
  await asAdmin(server, (admin) => admin.unsafe(`CREATE DATABASE ${name}`));
  const adminUrl = inDatabase(server, name);
  const { appUrl } = await prepareDatabase({
    adminUrl,
    appPassword: passwordIn(given("DATABASE_URL")),
    operatorPassword: passwordIn(given("OPERATOR_DATABASE_URL")),
  });
  const drop = () =>
    asAdmin(server, (admin) => admin.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return { adminUrl, appUrl, drop };
}

async function asAdmin(
  url: string,
  work: (admin: postgres.Sql) => Promise<unknown>,
): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
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
