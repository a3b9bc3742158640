/** Keeps so many bytes at most; what nobody asked for the longest makes room. */
export type Shelf<T> = {
  get(key: string): T | undefined;
  /** Weighs `bytes` until told otherwise by another `put` of the same value. */
  put(key: string, value: T, bytes: number): void;
  /** Takes it away if it is still the one that stands there. */
  drop(key: string, value: T): void;
};

export function shelf<T>(mostBytes: number): Shelf<T> {
  const kept = new Map<string, { readonly value: T; readonly bytes: number }>();
  let total = 0;
  const remove = (key: string) => {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  return {
    get(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      // A Map is in order of insertion: the first is the one that waited longest.
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    put(key, value, bytes) {
      remove(key);
      kept.set(key, { value, bytes });
      total += bytes;
      for (const oldest of kept.keys()) {
        if (total <= mostBytes) break;
        remove(oldest);
      }
    },
    drop(key, value) {
      if (kept.get(key)?.value === value) remove(key);
    },
  };
}
