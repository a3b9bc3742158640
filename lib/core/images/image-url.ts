/** A picture's files: they stand under its tenant's id and the hash of what was uploaded. */
export type PictureFiles = {
  readonly tenantId: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** In which widths it stands, the smallest first. */
  readonly widths: readonly number[];
};

export const imageFormats = ["avif", "webp"] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** The widths in which a picture is kept, as far as it is that wide itself. */
export const imageWidths: readonly number[] = [320, 640, 960, 1440, 1920];

/** How large the longer side of its PNG is: for mails and icons, where newer formats are not read. */
export const logoPixels = 256;

/** The widths of the files of a picture that is so wide: none is larger than it is itself. */
export function widthsFor(width: number): number[] {
  const smaller = imageWidths.filter((each) => each < width);
  const largest = imageWidths.at(-1) ?? width;
  return [...smaller, Math.min(width, largest)].filter((each, at, all) => all.indexOf(each) === at);
}

/** The name of one of its files. */
export function fileName(hash: string, width: number, format: ImageFormat | "png"): string {
  return `${hash}-${width}.${format}`;
}

/** The names of all its files. */
export function fileNames({ hash, widths }: Pick<PictureFiles, "hash" | "widths">): string[] {
  const drawn = imageFormats.flatMap((format) =>
    widths.map((width) => fileName(hash, width, format)),
  );
  return [...drawn, fileName(hash, logoPixels, "png")];
}

/** Where one file of a picture is served. What is there never changes: another picture has another hash. */
export function imageUrl(
  { tenantId, hash }: Pick<PictureFiles, "tenantId" | "hash">,
  width: number,
  format: ImageFormat,
): string {
  return `/images/${tenantId}/${fileName(hash, width, format)}`;
}

export function logoUrl({ tenantId, hash }: Pick<PictureFiles, "tenantId" | "hash">): string {
  return `/images/${tenantId}/${fileName(hash, logoPixels, "png")}`;
}

/** A `srcset` of all its widths in one format. */
export function sourceSet(picture: PictureFiles, format: ImageFormat): string {
  return picture.widths.map((width) => `${imageUrl(picture, width, format)} ${width}w`).join(", ");
}

const types = { avif: "image/avif", webp: "image/webp", png: "image/png" } as const;

/** The type of a file by its name; undefined for a name that none of ours has. */
export function typeOfFile(name: string): string | undefined {
  const [, format] = /^[0-9a-f]{64}-\d{1,4}\.(avif|webp|png)$/.exec(name) ?? [];
  return format ? types[format as keyof typeof types] : undefined;
}
