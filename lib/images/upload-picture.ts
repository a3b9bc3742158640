import "server-only";
import { readTenant, type TenantScope, withTenant } from "@/db/scope";
import { actorIdOf } from "@/lib/audit/write-audit";
import type { PictureFiles } from "@/lib/core/images/image-url";
import { maxPictures } from "@/lib/core/images/limits";
import { fail, ok, type Result } from "@/lib/core/result";
import { images } from "./images";
import { type ImageRefusal, renderPicture } from "./render-picture";
import { countImages, insertImage } from "./store";

export type UploadedPicture = PictureFiles & { readonly id: string };

/** Takes a picture in: its files first, its row when they all stand. */
export async function uploadPicture(
  scope: TenantScope,
  bytes: Uint8Array,
): Promise<Result<UploadedPicture, ImageRefusal | "too_many_images">> {
  const kept = await readTenant(scope, (tx) => countImages(tx, scope));
  if (kept >= maxPictures) return fail("too_many_images");
  const rendered = await renderPicture(bytes);
  if (!rendered.ok) return rendered;
  const { files, ...facts } = rendered.value;
  const tenantId = scope.tenant.id;
  for (const [name, content] of files) await images().put(`${tenantId}/${name}`, content);
  const row = { ...facts, widths: [...facts.widths], uploadedBy: actorIdOf(scope.actor) };
  const id = await withTenant(scope, (tx) => insertImage(tx, scope, row));
  return ok({ ...facts, id, tenantId });
}
