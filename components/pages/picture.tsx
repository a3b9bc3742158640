import { imageUrl, type PictureFiles, sourceSet } from "@/lib/core/images/image-url";

type Props = {
  readonly files: PictureFiles;
  /** What it shows; empty where it only decorates. */
  readonly alt: string;
  /** How wide it is drawn, as CSS says it in `sizes`. */
  readonly sizes: string;
  readonly className?: string;
  /** It stands where the page begins. */
  readonly isFirst?: boolean;
};

/** A tenant's picture, as small as the screen lets it be; its place is kept before it has arrived. */
export function Picture({ files, alt, sizes, className, isFirst = false }: Props) {
  const middle = files.widths[Math.floor(files.widths.length / 2)] ?? files.width;
  return (
    <picture className="block">
      <source type="image/avif" srcSet={sourceSet(files, "avif")} sizes={sizes} />
      <img
        src={imageUrl(files, middle, "webp")}
        srcSet={sourceSet(files, "webp")}
        sizes={sizes}
        width={files.width}
        height={files.height}
        alt={alt}
        loading={isFirst ? "eager" : "lazy"}
        fetchPriority={isFirst ? "high" : "auto"}
        decoding="async"
        className={className}
      />
    </picture>
  );
}
