import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPreparedPostgres } from "./prepared-postgres";

/** Vitest's global setup for tests on a real PostgreSQL; the workers inherit the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const database = await startPreparedPostgres({ seed: false });
  const images = await mkdtemp(path.join(tmpdir(), "citaria-images-"));
  Object.assign(process.env, {
    FILES_DIR: images,
    DATABASE_URL: database.appUrl,
    ADMIN_DATABASE_URL: database.adminUrl,
    OPERATOR_DATABASE_URL: database.operatorUrl,
    AUTH_SECRET: database.secrets.authSecret,
    LINK_SECRET: database.secrets.linkSecret,
    MAIL_DRIVER: "inbox",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
  });
  return async () => {
    await rm(images, { recursive: true, force: true });
    await database.remove();
  };
}
