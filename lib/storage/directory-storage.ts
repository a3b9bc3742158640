import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { type Failure, fail, ok } from "@/lib/core/result";
import { log } from "@/lib/log";
import type { FileStorage, StorageRefusal } from "./file-storage";

/** Files under one directory. Several servers may share it: a file appears whole or not at all. */
export function directoryStorage(directory: string): FileStorage {
  const root = path.resolve(directory);
  const placeOf = (key: string) => {
    const place = path.resolve(root, key);
    if (!place.startsWith(root + path.sep)) throw new Error(`No key of a file: ${key}`);
    return place;
  };
  return {
    put: async (key, bytes) => {
      const place = placeOf(key);
      const begun = `${place}.${randomUUID()}`;
      try {
        await mkdir(path.dirname(place), { recursive: true });
        await writeFile(begun, bytes);
        await rename(begun, place);
        return ok(null);
      } catch (error) {
        await rm(begun, { force: true }).catch(() => {});
        return refusal(error, root);
      }
    },
    get: async (key) => {
      const place = placeOf(key);
      try {
        const file = await open(place);
        const { size } = await file.stat();
        const stream = Readable.toWeb(file.createReadStream()) as NodeStream<Uint8Array>;
        return ok({ sizeBytes: size, stream: stream as ReadableStream<Uint8Array> });
      } catch (error) {
        return isMissing(error) ? fail("not_found") : refusal(error, root);
      }
    },
    head: async (key) => {
      try {
        return ok({ sizeBytes: (await stat(placeOf(key))).size });
      } catch (error) {
        return isMissing(error) ? fail("not_found") : refusal(error, root);
      }
    },
    remove: async (key) => {
      try {
        await rm(placeOf(key), { force: true });
        return ok(null);
      } catch (error) {
        return refusal(error, root);
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === "ENOENT";
}

function refusal(error: unknown, directory: string): Failure<StorageRefusal> {
  const code = codeOf(error);
  log.error({ directory, code }, "a file was not kept or read: look at the directory FILES_DIR");
  return fail(lasting.has(code) ? "storage_misconfigured" : "storage_unavailable");
}

/** What does not pass by itself: no place, no right, nothing to write to. */
const lasting = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "EEXIST"]);

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
