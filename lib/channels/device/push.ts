import { listWorker, startWorker } from "@/lib/offline-marks/device/worker";

export type PushTarget = {
  readonly slug: string;
  /** By which the browser's push service knows us. */
  readonly publicKey: string;
  /** Of the server that made the page; empty under `next dev`, where no worker is kept. */
  readonly build: string;
};

export type OwnSubscription = {
  readonly endpoint: string;
  readonly publicKey: string;
  readonly authSecret: string;
};

/** How the server signs this browser's subscription; undefined where it has none, `impossible` where it cannot have one. */
export async function ownDevice(slug: string): Promise<string | undefined | "impossible"> {
  const canBeTold =
    "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (!canBeTold) return "impossible";
  const registration = await navigator.serviceWorker.getRegistration(listWorker(slug).scope);
  const subscription = await registration?.pushManager.getSubscription();
  return subscription ? signOf(subscription.endpoint) : undefined;
}

/** Asks the person, and then the browser's push service. The worker of the day's list shows what comes. */
export async function tellMe(
  { slug, publicKey, build }: PushTarget,
  look: { readonly locale: string; readonly theme: string },
): Promise<OwnSubscription | "denied" | "failed"> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  try {
    await startWorker(listWorker(slug), { build, ...look });
    const registration = await navigator.serviceWorker.getRegistration(listWorker(slug).scope);
    if (!registration) return "failed";
    await active(registration);
    const given = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });
    const { endpoint, keys = {} } = given.toJSON();
    if (!endpoint || !keys.p256dh || !keys.auth) return "failed";
    return { endpoint, publicKey: keys.p256dh, authSecret: keys.auth };
  } catch {
    return "failed";
  }
}

/** "Chrome, Android", as its user knows it. */
export function deviceName(userAgent: string): string {
  const browser =
    (/\bEdg\//.test(userAgent) && "Edge") ||
    (/\bFirefox\//.test(userAgent) && "Firefox") ||
    (/\bChrome\//.test(userAgent) && "Chrome") ||
    (/\bSafari\//.test(userAgent) && "Safari") ||
    "Web";
  const system =
    /Android|iPhone|iPad|Windows|Mac OS X|CrOS|Linux/.exec(userAgent)?.[0].replace(" OS X", "") ??
    "";
  return system ? `${browser}, ${system}` : browser;
}

function active(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.active
    ? undefined
    : (registration.installing ?? registration.waiting);
  if (!worker) return Promise.resolve();
  return new Promise((resolve) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated" || worker.state === "redundant") resolve();
    });
  });
}

/** As the server has it (lib/channels/load-devices). */
async function signOf(endpoint: string): Promise<string> {
  const bytes = new TextEncoder().encode(endpoint);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
