import type { PortalCopy } from "@/lib/core/offline/portal-copy";
import { keptCopy } from "./kept-copy";

const patienceMs = 10_000;

/** Keeps the portal as it is now; where it is not open on this device any more nothing stays. Without a connection all does. */
export async function refreshCopy(slug: string): Promise<void> {
  const response = await fetch(`/${slug}/my/kept`, {
    ...{ cache: "no-store", signal: AbortSignal.timeout(patienceMs) },
  }).catch(() => undefined);
  if (response?.status === 200) await keptCopy.keep(slug, (await response.json()) as PortalCopy);
  else if (response?.status === 204) await keptCopy.forget(slug);
}
