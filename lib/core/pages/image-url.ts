import type { PictureFiles } from "./page-data";

export const imageFormats = ["avif", "webp"] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** The widths in which a picture is kept, as far as it is that wide itself. */
export const imageWidths = [320, 640, 960, 1440, 1920] as const;

/** Where one file of a picture is served. What is there never changes: another picture has another hash. */
export function imageUrl(
  { tenantId, hash }: Pick<PictureFiles, "tenantId" | "hash">,
  width: number,
  format: ImageFormat,
): string {
  return `/media/${tenantId}/${hash}-${width}.${format}`;
}

/** A `srcset` of all its widths in one format. */
export function sourceSet(picture: PictureFiles, format: ImageFormat): string {
  return picture.widths.map((width) => `${imageUrl(picture, width, format)} ${width}w`).join(", ");
}
