import type { PictureFiles } from "@/lib/core/images/image-url";

/** A lookup of the tenant's pictures for `PageData`. */
export function picturesById(
  rows: readonly (PictureFiles & { readonly id: string })[],
): Record<string, PictureFiles> {
  return Object.fromEntries(rows.map(({ id, ...files }) => [id, files]));
}
