import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { fileName, imageFormats, logoPixels, widthsFor } from "@/lib/core/images/image-url";
import { maxPixels } from "@/lib/core/images/limits";
import { sniffImage } from "@/lib/core/images/sniff";
import { fail, ok, type Result } from "@/lib/core/result";

export type RenderedPicture = {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly widths: readonly number[];
  /** Bytes by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

export type ImageRefusal = "image_unsupported" | "image_unreadable" | "image_too_many_pixels";

/**
 * An upload as the files that are served: upright, in modern formats and several widths, without the place, the camera
 * and whatever else it carried. Nothing of the upload itself is kept.
 */
export async function renderPicture(
  bytes: Uint8Array,
): Promise<Result<RenderedPicture, ImageRefusal>> {
  if (!sniffImage(bytes)) return fail("image_unsupported");
  const mine = line.then(() => render(bytes));
  line = mine.catch(() => {});
  return mine;
}

/** One after the other: a picture takes a second of a core and tens of megabytes. */
let line: Promise<unknown> = Promise.resolve();

async function render(bytes: Uint8Array): Promise<Result<RenderedPicture, ImageRefusal>> {
  const size = await sizeOf(bytes);
  if (!size) return fail("image_unreadable");
  if (size.width * size.height > maxPixels) return fail("image_too_many_pixels");
  const hash = createHash("sha256").update(bytes).digest("hex");
  const widths = widthsFor(size.width);
  try {
    const files = new Map<string, Uint8Array>();
    const upright = sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" }).autoOrient();
    for (const width of widths) {
      const small = upright.clone().resize({ width });
      for (const format of imageFormats) {
        files.set(
          fileName(hash, width, format),
          await small.clone()[format](qualities[format]).toBuffer(),
        );
      }
    }
    const inside = {
      width: logoPixels,
      height: logoPixels,
      fit: "inside",
      withoutEnlargement: true,
    } as const;
    files.set(
      fileName(hash, logoPixels, "png"),
      await upright.clone().resize(inside).png().toBuffer(),
    );
    return ok({ ...size, hash, widths, files });
  } catch {
    return fail("image_unreadable");
  }
}

const qualities = { avif: { quality: 52, effort: 1 }, webp: { quality: 78 } } as const;

/** By its header alone, upright; undefined where it has none that can be read. */
async function sizeOf(bytes: Uint8Array) {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return autoOrient;
  } catch {
    return undefined;
  }
}
