import postgres from "postgres";
import { startPreparedPostgres } from "../../tests/setup/prepared-postgres";
import type { BenchRow } from "./bench-row";
import { claimed } from "./outbox/claimed";
import { delayed } from "./outbox/delayed";
import { drained } from "./outbox/drained";
import { idled } from "./outbox/idled";

/** The outbox on a real PostgreSQL: claim, render, freeze, hand to the inbox driver, finish. */
export async function run(): Promise<BenchRow[]> {
  const database = await startPreparedPostgres({ seed: false });
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    ADMIN_DATABASE_URL: database.adminUrl,
    AUTH_SECRET: database.secrets.authSecret,
    LINK_SECRET: database.secrets.linkSecret,
    MAIL_DRIVER: "inbox",
    NODE_ENV: "production",
    LOG_LEVEL: "error",
  });
  const admin = postgres(database.adminUrl, { max: 2, onnotice: () => {} });
  const { closePool } = await import("../../db/generations");
  try {
    const { createTenant } = await import("../../tests/factories");
    const model = await createTenant();
    await closePool();
    const bench = { database, admin, model };
    return [
      ...(await drained(bench)),
      ...(await claimed(bench)),
      ...(await idled(bench)),
      ...(await delayed(bench)),
    ];
  } finally {
    await closePool();
    await admin.end();
    await database.remove();
  }
}
