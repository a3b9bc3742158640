import { initialsOf } from "@/lib/core/initials";
import { cx } from "./class-names";

type Props = {
  readonly name: string;
  readonly imageUrl?: string | null;
  readonly size?: "sm" | "md" | "lg";
  readonly className?: string;
};

/** A picture, else initials. Decorative: the name stands beside it. */
export function Avatar({ name, imageUrl, size = "md", className }: Props) {
  return (
    <span
      aria-hidden
      className={cx(
        "inline-grid shrink-0 place-items-center overflow-hidden rounded-full bg-brand/12 font-semibold text-brand select-none",
        sizes[size],
        className,
      )}
    >
      {imageUrl ? (
        // biome-ignore lint/performance/noImgElement: small, already sized, from our own address
        <img src={imageUrl} alt="" className="size-full object-cover" />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}

const sizes = { sm: "size-8 text-xs", md: "size-11 text-base", lg: "size-16 text-xl" } as const;
