import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { fileNames, logoUrl } from "@/lib/core/images/image-url";
import { fail, ok, type Result } from "@/lib/core/result";
import { oweRemoval } from "@/lib/storage/owe-removal";
import { removeOwed } from "@/lib/storage/remove-owed";
import type { RemovePictureInput } from "./schema";
import { deleteImage, isOnAPage, selectImage } from "./store";

/** Takes a picture away with its files, unless a page or the brand shows it (`picture_in_use`). */
export async function removePicture(
  scope: TenantScope,
  { imageId }: RemovePictureInput,
): Promise<Result<null, "not_found" | "picture_in_use">> {
  const removed = await withTenant(scope, async (tx) => {
    const picture = await selectImage(tx, scope, imageId);
    if (!picture) return fail("not_found");
    const isLogo = scope.tenant.brand.logoUrl === logoUrl(picture);
    if (isLogo || (await isOnAPage(tx, scope, imageId))) return fail("picture_in_use");
    const gone = await deleteImage(tx, scope, imageId);
    if (!gone) return fail("not_found");
    const keys = fileNames(gone).map((name) => `${scope.tenant.id}/${name}`);
    await oweRemoval(tx, scope, keys);
    return ok(keys);
  });
  if (!removed.ok) return removed;
  await removeOwed(scope, removed.value);
  return ok(null);
}
