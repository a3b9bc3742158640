import "server-only";
import { env } from "@/lib/env";
import { fileStore } from "./file-store";
import type { ImageStore } from "./image-store";

let opened: ImageStore | undefined;

/** The one store of this server, as its environment says. */
export function images(): ImageStore {
  opened ??= fileStore(env().IMAGES_DIR);
  return opened;
}
