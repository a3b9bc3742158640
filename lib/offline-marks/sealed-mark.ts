import type { Mark } from "@/lib/core/offline/mark";
import { type Sealed, seal, sealingKey, unseal } from "./seal";

/** A mark as it is kept and sent: only the person who made it, and the server for them, can open it. */
export type SealedMark = Sealed & { readonly id: string };

/** `secret`: of the person, the same in all their logins. */
export function marksKey(secret: string): Promise<CryptoKey> {
  return sealingKey(secret, "marks");
}

export async function sealMark(key: CryptoKey, slug: string, mark: Mark): Promise<SealedMark> {
  return { id: mark.id, ...(await seal(key, aboutOf(slug, mark.id), mark)) };
}

/** Not checked yet; undefined where the key is another's. */
export function unsealMark(key: CryptoKey, slug: string, sealed: SealedMark): Promise<unknown> {
  return unseal(key, aboutOf(slug, sealed.id), sealed);
}

function aboutOf(slug: string, id: string): string {
  return `${slug} ${id}`;
}
