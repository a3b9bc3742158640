import { initialsOf } from "@/lib/core/initials";
import { cx } from "./class-names";

type Props = {
  readonly name: string;
  readonly imageUrl?: string | null;
  readonly size?: "sm" | "md" | "lg";
  /** A mark of any shape, shown whole; a face fills its circle. */
  readonly isLogo?: boolean;
  /** Of a mark: its width by its height, where it is not square. */
  readonly ratio?: number | undefined;
  readonly className?: string;
};

/** A picture, else initials. Decorative: the name stands beside it. */
export function Avatar({ name, imageUrl, size = "md", isLogo = false, ratio, className }: Props) {
  const isWhole = isLogo && imageUrl;
  const isWide = isWhole && ratio !== undefined && ratio > 1;
  return (
    <span
      aria-hidden
      style={isWide ? { aspectRatio: ratio } : undefined}
      className={cx(
        "inline-grid shrink-0 place-items-center overflow-hidden font-semibold text-brand select-none",
        isWhole ? "rounded-field" : "rounded-full bg-brand/12",
        isWide ? wide[size] : sizes[size],
        className,
      )}
    >
      {imageUrl ? (
        // biome-ignore lint/performance/noImgElement: small, already sized, from our own address
        <img
          src={imageUrl}
          alt=""
          className={cx("size-full", isWhole ? "object-contain" : "object-cover")}
        />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}

const wide = {
  sm: "h-8 max-w-24",
  md: "h-11 max-w-32 sm:max-w-44",
  lg: "h-16 max-w-52",
} as const;

const sizes = { sm: "size-8 text-xs", md: "size-11 text-base", lg: "size-16 text-xl" } as const;
