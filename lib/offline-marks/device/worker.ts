/** What of a page goes into the cached one: another build, language or appearance is another worker. */
export type PageKind = {
  readonly build: string;
  readonly locale: string;
  readonly theme: string;
  /** Of the brand, where the page shows one. */
  readonly look?: string;
};

/** Whether this browser can open a page without a connection and seal what it keeps. */
export function canWorkOffline(): boolean {
  return "serviceWorker" in navigator && "subtle" in crypto && "indexedDB" in window;
}

/** Which worker, and the address under which it answers. */
export type WorkerPlace = { readonly script: string; readonly scope: string };

/** Puts the page that opens without a connection on this device. Under `next dev`, where files change, it stays away. */
export async function startWorker({ script, scope }: WorkerPlace, kind: PageKind): Promise<void> {
  if (!kind.build) return;
  const query = new URLSearchParams(kind);
  await navigator.serviceWorker.register(`${script}?${query}`, { scope, updateViaCache: "none" });
}

/** Takes it away again, with its cache; one by which somebody is told of bookings stays, and keeps nothing. */
export async function stopWorker({ scope }: WorkerPlace): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  const isTold = await registration?.pushManager?.getSubscription().catch(() => null);
  if (!isTold) await registration?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(`citaria-offline ${scope} `)) await caches.delete(name);
  }
}

/** The worker of the day's list. */
export function listWorker(slug: string): WorkerPlace {
  return { script: "/dashboard/day-list-worker.js", scope: `/dashboard/${slug}/desk/list` };
}

/** Where the browser can, it wakes the worker once there is a connection, also after the page was closed. */
export async function askToSendLater(slug: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(listWorker(slug).scope);
  const sync = (registration as { sync?: { register(tag: string): Promise<void> } } | undefined)
    ?.sync;
  // Refused where the person forbade it: the page sends them itself once it is opened.
  await sync?.register("citaria-marks").catch(() => {});
}
