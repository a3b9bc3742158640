import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import type { StorageRefusal } from "./file-storage";
import { oweNow, oweUnlessKept, settle } from "./removal-store";
import { removeOwed } from "./remove-owed";
import { storage } from "./storage";

type Keeping<T, C extends string> = {
  /** By their keys. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is recorded already, where a key is made of the file's content: then nothing is put. */
  readonly found?: (tx: Tx) => Promise<T | undefined>;
  readonly record: (tx: Tx) => Promise<Result<T, C>>;
};

/**
 * Puts files and then records them: either they all stand and what `record` wrote stands, or nothing is kept. What a
 * process that died in between left behind is removed later.
 */
export async function keepFiles<T, C extends string>(
  scope: TenantScope,
  { files, found, record }: Keeping<T, C>,
): Promise<Result<T, C | StorageRefusal>> {
  const keys = [...files.keys()];
  const begun = await withTenant(scope, async (tx) => {
    const mayPut = await oweUnlessKept(tx, scope, keys);
    const known = await found?.(tx);
    if (known === undefined) return mayPut ? undefined : fail("storage_unavailable");
    await settle(tx, scope, keys);
    return ok(known);
  });
  if (begun) return begun;
  const put = await putAll(files);
  const kept = put.ok ? await recorded(scope, keys, record) : put;
  if (!kept.ok) {
    await withTenant(scope, (tx) => oweNow(tx, scope, keys));
    await removeOwed(scope, keys);
  }
  return kept;
}

async function putAll(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Result<null, StorageRefusal>> {
  const store = await storage();
  for (const [key, bytes] of files) {
    const put = await store.put(key, bytes);
    if (!put.ok) return put;
  }
  return ok(null);
}

function recorded<T, C extends string>(
  scope: TenantScope,
  keys: readonly string[],
  record: (tx: Tx) => Promise<Result<T, C>>,
): Promise<Result<T, C>> {
  return withTenant(scope, async (tx) => {
    const outcome = await record(tx);
    if (outcome.ok) await settle(tx, scope, keys);
    return outcome;
  });
}
