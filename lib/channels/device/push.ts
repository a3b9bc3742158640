import { listWorker, startWorker } from "@/lib/offline-marks/device/worker";
import { deviceName } from "./device-name";

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
  readonly name: string;
};

/** `install`: iPhones and iPads tell only what stands beside their apps. `impossible`: this browser never does. */
export type Readiness = "possible" | "denied" | "install" | "impossible";

export function readiness(): Readiness {
  const canBeTold =
    "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (canBeTold) return Notification.permission === "denied" ? "denied" : "possible";
  const isInstalled = window.matchMedia("(display-mode: standalone)").matches;
  return isFromApple() && !isInstalled ? "install" : "impossible";
}

/** Runs when the person allows or forbids notices in the browser's own settings. What it returns ends that. */
export function followPermission(onChange: () => void): () => void {
  const leaving = new AbortController();
  navigator.permissions
    ?.query({ name: "notifications" })
    .then((status) => status.addEventListener("change", onChange, { signal: leaving.signal }))
    .catch(() => {});
  return () => leaving.abort();
}

/**
 * How the server signs this browser's subscription (lib/channels/load-devices); undefined where it has none, or one that
 * shows nothing: its person took the permission back, or it was given to keys which the server has no more.
 */
export async function ownSign({ slug, publicKey }: PushTarget): Promise<string | undefined> {
  const subscription =
    Notification.permission === "granted" ? await ownSubscription(slug) : undefined;
  if (!subscription || !isGivenTo(publicKey, subscription)) return undefined;
  const bytes = new TextEncoder().encode(subscription.endpoint);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Asks the person, and then the browser's push service. The worker of the day's list shows what comes. `isKnown`: the
 * server still has this browser's subscription; any other is given up, because nobody says whether it still works.
 */
export async function tellMe(
  { slug, publicKey, build }: PushTarget,
  look: { readonly locale: string; readonly theme: string },
  isKnown: boolean,
): Promise<OwnSubscription | "denied" | "dismissed" | "failed"> {
  const answer = await Notification.requestPermission();
  if (answer !== "granted") return answer === "denied" ? "denied" : "dismissed";
  try {
    await startWorker(listWorker(slug), { build, ...look });
    const registration = await navigator.serviceWorker.getRegistration(listWorker(slug).scope);
    if (!registration) return "failed";
    await active(registration);
    if (!isKnown) await stopTelling(slug);
    const { endpoint, keys = {} } = await subscribed(registration, publicKey);
    if (!endpoint || !keys.p256dh || !keys.auth) return "failed";
    const name = deviceName(navigator.userAgent, navigator.maxTouchPoints > 1);
    return { endpoint, publicKey: keys.p256dh, authSecret: keys.auth, name };
  } catch {
    return "failed";
  }
}

/** Gives up this browser's subscription at its push service. The worker stays: the day's list may need it. */
export async function stopTelling(slug: string): Promise<void> {
  await (await ownSubscription(slug))?.unsubscribe().catch(() => {});
}

async function subscribed({ pushManager }: ServiceWorkerRegistration, publicKey: string) {
  const given = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  return given.toJSON();
}

async function ownSubscription(slug: string): Promise<PushSubscription | null | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(listWorker(slug).scope);
  return registration?.pushManager.getSubscription();
}

function isGivenTo(publicKey: string, { options }: PushSubscription): boolean {
  const key = options?.applicationServerKey;
  if (!key) return true;
  const bytes = String.fromCharCode(...new Uint8Array(key));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "") === publicKey;
}

function isFromApple(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad/.test(userAgent) || (userAgent.includes("Macintosh") && maxTouchPoints > 1);
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
