import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { actorIdOf } from "@/lib/audit/write-audit";
import type { PictureFiles } from "@/lib/core/images/image-url";
import { maxPictures } from "@/lib/core/images/limits";
import { fail, ok, type Result } from "@/lib/core/result";
import type { StorageRefusal } from "@/lib/storage/file-storage";
import { keepFiles } from "@/lib/storage/keep-files";
import { type ImageRefusal, renderPicture } from "./render-picture";
import { countImages, insertImage, selectImageId } from "./store";

export type UploadedPicture = PictureFiles & { readonly id: string };

/** Takes a picture in: its files first, its row when they all stand. */
export async function uploadPicture(
  scope: TenantScope,
  bytes: Uint8Array,
): Promise<Result<UploadedPicture, ImageRefusal | StorageRefusal | "too_many_images">> {
  const count = await readTenant(scope, (tx) => countImages(tx, scope));
  if (count >= maxPictures) return fail("too_many_images");
  const rendered = await renderPicture(bytes);
  if (!rendered.ok) return rendered;
  const { files, ...facts } = rendered.value;
  const tenantId = scope.tenant.id;
  const row = { ...facts, widths: [...facts.widths], uploadedBy: actorIdOf(scope.actor) };
  const kept = await keepFiles<string, never>(scope, {
    files: new Map([...files].map(([name, content]) => [`${tenantId}/${name}`, content])),
    found: (tx) => selectImageId(tx, scope, facts.hash),
    record: async (tx) => ok(await insertImage(tx, scope, row)),
  });
  return kept.ok ? ok({ ...facts, id: kept.value, tenantId }) : kept;
}
