import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { picturesById } from "./pictures-by-id";
import { selectAllPictures } from "./store";

/** All pictures of a tenant by their ids, the newest first. */
export async function loadPictures(scope: TenantScope) {
  return picturesById(await readTenant(scope, (tx) => selectAllPictures(tx, scope)));
}
