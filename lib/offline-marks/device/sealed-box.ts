import { nowMs } from "@/lib/clock";
import { type Sealed, seal, sealingKey, unseal } from "../seal";
import { inStore, type StoreName } from "./databases";
import { secretOf } from "./secret-of";

/** What lies on the device: nothing of it can be read. */
type Kept = Sealed & { readonly slug: string; readonly expiresAtMs: number };

type Kind = {
  readonly store: Exclude<StoreName, "marks">;
  /** The cookie by which the server gives what opens it. */
  readonly cookie: string;
  readonly purpose: string;
  readonly version: number;
};

/** One value a practice that this device keeps sealed, of a form that has a version and an end. */
export function sealedBox<T extends { readonly version: number; readonly expiresAt: string }>({
  store,
  cookie,
  purpose,
  version,
}: Kind) {
  /** In the place of the one before; not where the server gave nothing to open it with. */
  async function keep(slug: string, value: T): Promise<void> {
    const secret = secretOf(cookie);
    if (!secret) return;
    const sealed = await seal(await sealingKey(secret, purpose), slug, value);
    const kept: Kept = { slug, expiresAtMs: Date.parse(value.expiresAt), ...sealed };
    await inStore(store, "readwrite", (open) => open.put(kept));
  }

  /** One that has expired or opens no more is erased. */
  async function read(slug: string): Promise<T | undefined> {
    const kept = await inStore<Kept | undefined>(store, "readonly", (open) => open.get(slug));
    if (!kept) return undefined;
    const secret = secretOf(cookie);
    const value =
      secret && kept.expiresAtMs > nowMs()
        ? await unseal(await sealingKey(secret, purpose), slug, kept)
        : undefined;
    // What opens is what we sealed: only its form may be another version's.
    if ((value as T | undefined)?.version === version) return value as T;
    await forget(slug);
    return undefined;
  }

  async function forget(slug: string): Promise<void> {
    await inStore(store, "readwrite", (open) => open.delete(slug));
  }

  return { keep, read, forget };
}
