import "server-only";
import { randomUUID } from "node:crypto";
import { log } from "@/lib/log";
import type { FileStorage } from "./file-storage";
import { storage } from "./storage";

/** Keeps, finds and removes a small file, so that a wrong setting is read in the log before anybody uploads. */
export async function checkStorage(opened: Promise<FileStorage> = storage()): Promise<boolean> {
  const files = await opened;
  const key = `checks/${randomUUID()}`;
  const kept = await files.put(key, new TextEncoder().encode("ok"));
  const found = kept.ok ? await files.head(key) : kept;
  const removed = kept.ok ? await files.remove(key) : kept;
  const works = found.ok && removed.ok;
  if (!works) log.error("uploaded files cannot be kept: nobody can add a picture or a document");
  return works;
}
