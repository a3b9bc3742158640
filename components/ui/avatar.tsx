import { initialsOf } from "@/lib/core/initials";
import { cx } from "./class-names";

type Props = {
  readonly name: string;
  readonly imageUrl?: string | null;
  readonly size?: "sm" | "md" | "lg";
  /** A mark of any shape, shown whole; a face fills its circle. */
  readonly isLogo?: boolean;
  readonly className?: string;
};

/** A picture, else initials. Decorative: the name stands beside it. */
export function Avatar({ name, imageUrl, size = "md", isLogo = false, className }: Props) {
  const isWhole = isLogo && imageUrl;
  return (
    <span
      aria-hidden
      className={cx(
        "inline-grid shrink-0 place-items-center overflow-hidden font-semibold text-brand select-none",
        isWhole ? "rounded-field" : "rounded-full bg-brand/12",
        sizes[size],
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

const sizes = { sm: "size-8 text-xs", md: "size-11 text-base", lg: "size-16 text-xl" } as const;
