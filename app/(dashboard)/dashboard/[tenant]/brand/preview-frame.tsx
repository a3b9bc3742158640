import type { CSSProperties, ReactNode } from "react";
import type { Brand } from "@/lib/core/brand/brand";
import { brandStyle } from "@/lib/core/brand/brand-style";

type Props = {
  readonly caption: string;
  readonly brand: Brand;
  readonly isDark: boolean;
  readonly children: ReactNode;
};

/** A piece of something that wears the brand, under its name. */
export function PreviewFrame({ caption, brand, isDark, children }: Props) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 text-sm text-muted">{caption}</figcaption>
      <div
        className="tenant overflow-hidden rounded-box bg-base-200 text-base-content ring-1 ring-base-300"
        data-theme={isDark ? "citaria-dark" : "citaria-light"}
        style={brandStyle(brand) as CSSProperties}
      >
        {children}
      </div>
    </figure>
  );
}
