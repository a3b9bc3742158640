import { listSecretCookie } from "@/lib/core/offline/kept-here";
import { type OfflineList, offlineListVersion } from "@/lib/core/offline/offline-list";
import { sealedBox } from "./sealed-box";

/** The day's list that this device keeps. */
export const keptList = sealedBox<OfflineList>({
  ...{ store: "lists", cookie: listSecretCookie, purpose: "list", version: offlineListVersion },
});
