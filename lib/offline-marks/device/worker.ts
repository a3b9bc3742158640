const script = "/dashboard/day-list-worker.js";

/** What of a page goes into the cached one: another build, language or appearance is another worker. */
export type PageKind = {
  readonly build: string;
  readonly locale: string;
  readonly theme: string;
};

/** Whether this browser can open a page without a connection and seal what it keeps. */
export function canWorkOffline(): boolean {
  return "serviceWorker" in navigator && "subtle" in crypto && "indexedDB" in window;
}

/** Puts the page that opens without a connection on this device. Under `next dev`, where files change, it stays away. */
export async function startWorker(slug: string, { build, locale, theme }: PageKind): Promise<void> {
  if (!build) return;
  const query = new URLSearchParams({ build, locale, theme });
  const scope = scopeOf(slug);
  await navigator.serviceWorker.register(`${script}?${query}`, { scope, updateViaCache: "none" });
}

/** Takes it away again, with its cache. */
export async function stopWorker(slug: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scopeOf(slug));
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(`citaria-offline ${scopeOf(slug)} `)) await caches.delete(name);
  }
}

/** Where the browser can, it wakes the worker once there is a connection, also after the page was closed. */
export async function askToSendLater(slug: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(scopeOf(slug));
  const sync = (registration as { sync?: { register(tag: string): Promise<void> } } | undefined)
    ?.sync;
  // Refused where the person forbade it: the page sends them itself once it is opened.
  await sync?.register("citaria-marks").catch(() => {});
}

function scopeOf(slug: string): string {
  return `/dashboard/${slug}/desk/list`;
}
