import { nowMs } from "@/lib/clock";
import { listSecretCookie } from "@/lib/core/offline/kept-here";
import { type OfflineList, offlineListVersion } from "@/lib/core/offline/offline-list";
import { type Sealed, seal, sealingKey, unseal } from "../seal";
import { inStore } from "./databases";
import { secretOf } from "./secret-of";

/** What lies on the device: nothing of the day can be read in it. */
type KeptList = Sealed & { readonly slug: string; readonly expiresAtMs: number };

/** Keeps a list in the place of the one before; not where the server gave nothing to open it with. */
export async function keepList(slug: string, list: OfflineList): Promise<void> {
  const secret = secretOf(listSecretCookie);
  if (!secret) return;
  const sealed = await seal(await sealingKey(secret, "list"), slug, list);
  const kept: KeptList = { slug, expiresAtMs: Date.parse(list.expiresAt), ...sealed };
  await inStore("lists", "readwrite", (store) => store.put(kept));
}

/** The list that is kept; one that has expired or opens no more is erased. */
export async function readKeptList(slug: string): Promise<OfflineList | undefined> {
  const kept = await inStore<KeptList | undefined>("lists", "readonly", (store) => store.get(slug));
  if (!kept) return undefined;
  const secret = secretOf(listSecretCookie);
  const list =
    secret && kept.expiresAtMs > nowMs()
      ? await unseal(await sealingKey(secret, "list"), slug, kept)
      : undefined;
  if (isOfThisForm(list)) return list;
  await forgetList(slug);
  return undefined;
}

export async function forgetList(slug: string): Promise<void> {
  await inStore("lists", "readwrite", (store) => store.delete(slug));
}

/** What opens is what we sealed: only its form may be another version's. */
function isOfThisForm(list: unknown): list is OfflineList {
  return (list as OfflineList | undefined)?.version === offlineListVersion;
}
