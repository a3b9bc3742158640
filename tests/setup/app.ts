import webPush from "web-push";
import { startFakePushService } from "./fake-push-service";
import { startApp } from "./start-app";

/**
 * Playwright's global setup; the tests read BASE_URL, PUSH_SERVICE_URL and, for what a browser cannot show,
 * ADMIN_DATABASE_URL.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.BASE_URL) return async () => {};
  // Each test names an address of its own, as a proxy would: the limits per address stay on.
  const pushService = await startFakePushService();
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const app = await startApp({
    env: {
      ...{ TRUSTED_PROXIES: "1", TENANT_DOMAIN: "citas.example" },
      ...{ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey },
      PUSH_SERVICE_URL: pushService.url,
    },
  });
  Object.assign(process.env, {
    BASE_URL: app.url,
    DATABASE_URL: app.database.appUrl,
    ADMIN_DATABASE_URL: app.database.adminUrl,
    PUSH_SERVICE_URL: pushService.url,
  });
  return async () => {
    await app.stop();
    await pushService.close();
  };
}
