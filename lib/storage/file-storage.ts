import type { Result } from "@/lib/core/result";

/**
 * Why nothing was done: the store does not answer now (trying again may help), or it refuses for as long as nobody
 * changes its settings. What exactly happened is in the log.
 */
export type StorageRefusal = "storage_unavailable" | "storage_misconfigured";

export type StoredFile = {
  readonly sizeBytes: number;
  /** Errors where the store breaks off: half a file is never taken for the whole. */
  readonly stream: ReadableStream<Uint8Array>;
};

/** Where uploaded files stand. A key is `tenant/…/file`; what is under it never changes. */
export type FileStorage = {
  /** All of it or nothing. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<Result<null, StorageRefusal>>;
  readonly get: (key: string) => Promise<Result<StoredFile, "not_found" | StorageRefusal>>;
  readonly head: (
    key: string,
  ) => Promise<Result<Pick<StoredFile, "sizeBytes">, "not_found" | StorageRefusal>>;
  /** What is not there is gone already. */
  readonly remove: (key: string) => Promise<Result<null, StorageRefusal>>;
};
