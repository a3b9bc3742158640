import type { OfflineList } from "@/lib/core/offline/offline-list";
import { patienceMs } from "./watch-connection";

export type Fetched =
  | { readonly state: "fetched"; readonly list: OfflineList }
  /** No answer, or a busy server; the login is over; the list is not this person's any more. */
  | { readonly state: "away" | "login" | "closed" };

/** Today's list as it is now. */
export async function fetchList(slug: string): Promise<Fetched> {
  try {
    const response = await fetch(`/api/day-list/${slug}`, {
      ...{ cache: "no-store", signal: AbortSignal.timeout(patienceMs) },
    });
    if (response.ok) return { state: "fetched", list: await response.json() };
    const { status } = response;
    if (status !== 401 && status !== 403 && status !== 404) return { state: "away" };
    return { state: status === 401 ? "login" : "closed" };
  } catch {
    return { state: "away" };
  }
}
