import { type BrowserContext, expect, type Page, type Worker } from "@playwright/test";
import type { FakeSubscription, PushedNotice } from "@/tests/setup/fake-push-service";

type Vendor = {
  /** What this browser has at its push service now. */
  subscription(): FakeSubscription | null;
};

/**
 * Stands for the browser vendor's service, which a test has not: instead of it `PushManager` asks the push service of
 * the tests, which makes the keys and opens what they seal. Everything of ours, the page, the server and the service
 * worker, is real.
 */
export async function withPushService(context: BrowserContext): Promise<Vendor> {
  const service = process.env.PUSH_SERVICE_URL ?? "";
  let kept: FakeSubscription | null = null;
  await context.exposeBinding("askVendor", async (_, wish: "get" | "leave" | string) => {
    if (wish === "get") return kept;
    if (wish === "leave" && kept) {
      await fetch(kept.endpoint, { method: "DELETE" });
      kept = null;
    } else {
      kept = await (await fetch(`${service}/?key=${wish}`, { method: "POST" })).json();
    }
    return kept;
  });
  await context.addInitScript(() => {
    const { askVendor } = window as unknown as {
      askVendor(wish: string): Promise<{ endpoint: string } | null>;
    };
    const shown = (given: { endpoint: string } | null) =>
      given && {
        endpoint: given.endpoint,
        toJSON: () => given,
        unsubscribe: async () => (await askVendor("leave")) === null,
      };
    Object.assign(PushManager.prototype, {
      getSubscription: async () => shown(await askVendor("get")),
      subscribe: async (options: PushSubscriptionOptionsInit) => {
        if (!options.userVisibleOnly) throw new DOMException("", "NotAllowedError");
        return shown(await askVendor(String(options.applicationServerKey)));
      },
    });
  });
  return { subscription: () => kept };
}

/** What the push service took for a device and opened with its keys; undefined where it knows it no more. */
export async function pushedTo(endpoint: string): Promise<readonly PushedNotice[] | undefined> {
  const answer = await fetch(endpoint);
  return answer.ok ? ((await answer.json()) as PushedNotice[]) : undefined;
}

/** Hands a notice to the service worker, as the browser does when one comes for it. */
export async function deliver(page: Page, data: string): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const found = new Promise<string>((resolve) => {
    devTools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.endsWith("/desk/list"));
      if (own) resolve(own.registrationId);
    });
  });
  await devTools.send("ServiceWorker.enable");
  const { origin } = new URL(page.url());
  const registrationId = await found;
  await devTools.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
}

/** The notices that the browser shows for the site. */
export function shownNotices(page: Page) {
  return page.evaluate(async () => {
    const [registration] = await navigator.serviceWorker.getRegistrations();
    const notices = (await registration?.getNotifications()) ?? [];
    return notices.map(({ title, body, tag, icon }) => ({ title, body, tag, icon }));
  });
}

/**
 * Taps the one that is shown. No browser without a screen is tapped, and only a tap opens a window: the worker's own
 * listener runs, and what it would open is returned.
 */
export async function tapNotice(page: Page): Promise<string> {
  const [worker] = page.context().serviceWorkers() as [Worker];
  return worker.evaluate(async () => {
    const self = globalThis as unknown as NotifyingWorker;
    const [notification] = await self.registration.getNotifications();
    let opened = "";
    self.clients.openWindow = async (url) => {
      opened = url;
    };
    const tap = new self.NotificationEvent("notificationclick", { notification });
    Object.defineProperty(tap, "waitUntil", { value: () => {} });
    self.dispatchEvent(tap);
    return opened;
  });
}

/** What of a service worker's own world is used here. */
type NotifyingWorker = EventTarget & {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { openWindow(url: string): Promise<void> };
  readonly NotificationEvent: new (
    type: string,
    given: { notification: Notification | undefined },
  ) => Event;
};

/** What a device says of itself on "Mis avisos". */
export async function expectTold(page: Page): Promise<void> {
  await expect(page.getByText(/^Este dispositivo recibe los avisos/)).toBeVisible();
}
