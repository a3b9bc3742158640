import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ImageStore } from "./image-store";

/** Files under one directory, a folder for each tenant. Several servers may share it: a file appears whole or not at all. */
export function fileStore(directory: string): ImageStore {
  const root = path.resolve(directory);
  const placeOf = (key: string) => {
    const place = path.resolve(root, key);
    if (!place.startsWith(root + path.sep)) throw new Error(`No key of a picture: ${key}`);
    return place;
  };
  return {
    put: async (key, bytes) => {
      const place = placeOf(key);
      await mkdir(path.dirname(place), { recursive: true });
      const begun = `${place}.${randomUUID()}`;
      await writeFile(begun, bytes);
      await rename(begun, place);
    },
    get: (key) => readFile(placeOf(key)).catch(missing),
    remove: (key) => rm(placeOf(key), { force: true }),
  };
}

function missing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
