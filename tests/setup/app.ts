import { startApp } from "./start-app";

/** Playwright's global setup; the tests read BASE_URL and, for what a browser cannot show, ADMIN_DATABASE_URL. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.BASE_URL) return async () => {};
  // Each test names an address of its own, as a proxy would: the limits per address stay on.
  const app = await startApp({ env: { TRUSTED_PROXIES: "1", TENANT_DOMAIN: "citas.example" } });
  Object.assign(process.env, {
    BASE_URL: app.url,
    DATABASE_URL: app.database.appUrl,
    ADMIN_DATABASE_URL: app.database.adminUrl,
  });
  return () => app.stop();
}
