import { marksSecretCookie } from "@/lib/core/offline/kept-here";
import type { Mark } from "@/lib/core/offline/mark";
import { marksKey, type SealedMark, sealMark, unsealMark } from "../sealed-mark";
import { inStore } from "./databases";
import { secretOf } from "./secret-of";

/** A mark that waits on this device, in the order in which they were made. */
export type KeptMark = SealedMark & {
  readonly order: number;
  readonly slug: string;
  /** The seat of who made it. */
  readonly owner: string;
};

/** False where the device has nothing to seal them with: the login is over. */
export async function keepMarks(
  slug: string,
  owner: string,
  marks: readonly Mark[],
): Promise<boolean> {
  const secret = secretOf(marksSecretCookie);
  if (!secret) return false;
  const key = await marksKey(secret);
  for (const mark of marks) {
    const kept = { slug, owner, ...(await sealMark(key, slug, mark)) };
    await inStore("marks", "readwrite", (store) => store.add(kept));
  }
  return true;
}

/** All that wait in a practice, whoever made them, the first first. */
export async function readKeptMarks(slug: string): Promise<readonly KeptMark[]> {
  const all = await inStore<KeptMark[]>("marks", "readonly", (store) => store.getAll());
  return all.filter((each) => each.slug === slug);
}

/** Those that this device can open now. */
export async function openMarks(kept: readonly KeptMark[]): Promise<readonly Mark[]> {
  const secret = secretOf(marksSecretCookie);
  if (!secret) return [];
  const key = await marksKey(secret);
  const opened = await Promise.all(kept.map((each) => unsealMark(key, each.slug, each)));
  // What opens is what we sealed.
  return opened.filter((mark): mark is Mark => mark !== undefined);
}

export async function dropMarks(slug: string, ids: ReadonlySet<string>): Promise<void> {
  for (const { id, order } of await readKeptMarks(slug)) {
    if (ids.has(id)) await inStore("marks", "readwrite", (store) => store.delete(order));
  }
}
