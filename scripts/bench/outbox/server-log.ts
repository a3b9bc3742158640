import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Sql } from "postgres";
import type { EmbeddedPostgres } from "../../lib/embedded-postgres";

/** What the server writes to its log from here on; call the answer to read it. */
export function followLog({ dataDir }: EmbeddedPostgres): () => string {
  const file = `${dataDir}.log`;
  const read = (from: number) => {
    const handle = openSync(file, "r");
    const { size } = fstatSync(handle);
    const bytes = Buffer.alloc(Math.max(0, size - from));
    readSync(handle, bytes, 0, bytes.length, from);
    closeSync(handle);
    return { size, text: bytes.toString("utf8") };
  };
  const { size } = read(0);
  return () => read(size).text;
}

/** From the next connection on the server logs the plan of whatever the application asks, with what it took. */
export async function explainAll(admin: Sql): Promise<void> {
  await admin`ALTER ROLE app_user SET session_preload_libraries = 'auto_explain'`;
  await admin`ALTER ROLE app_user SET auto_explain.log_min_duration = 0`;
  await admin`ALTER ROLE app_user SET auto_explain.log_analyze = on`;
  await admin`ALTER ROLE app_user SET auto_explain.log_timing = off`;
  await admin`ALTER ROLE app_user SET auto_explain.log_buffers = on`;
}

/** From the next connection on the server logs every statement of the application. */
export async function logAll(admin: Sql): Promise<void> {
  await admin`ALTER ROLE app_user SET log_statement = 'all'`;
}

export async function logAsBefore(admin: Sql): Promise<void> {
  await admin`ALTER ROLE app_user RESET ALL`;
}
