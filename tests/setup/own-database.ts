import { startPreparedPostgres } from "./prepared-postgres";

/**
 * A PostgreSQL of its own for a suite that works across tenants, as a drain does. Call it in `vi.hoisted`, before
 * anything reads the environment; `given` are further variables.
 */
export async function startOwnDatabase(
  given: Record<string, string>,
): Promise<() => Promise<void>> {
  const database = await startPreparedPostgres({ seed: false });
  Object.assign(process.env, { RESEND_PER_SECOND: "1000", TWILIO_PER_SECOND: "1000" }, given, {
    DATABASE_URL: database.appUrl,
    ADMIN_DATABASE_URL: database.adminUrl,
    AUTH_SECRET: database.secrets.authSecret,
    LINK_SECRET: database.secrets.linkSecret,
  });
  return () => database.remove();
}
