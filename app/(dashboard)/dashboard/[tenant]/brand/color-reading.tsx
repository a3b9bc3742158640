"use client";

import { useTranslations } from "next-intl";
import type { Brand } from "@/lib/core/brand/brand";
import { type BrandReading, brandReading } from "@/lib/core/brand/brand-reading";

/** How the primary colour reads, and what is done where it would not: samples, and plain words. */
export function ColorReading({ brand }: { readonly brand: Brand }) {
  const t = useTranslations("brand");
  const reading = brandReading(brand);
  const samples = [
    { on: "button", backgroundColor: brand.primaryColor, color: reading.buttonText },
    { on: "light", backgroundColor: reading.onLight.card, color: reading.onLight.color },
    { on: "dark", backgroundColor: reading.onDark.card, color: reading.onDark.color },
  ];
  return (
    <div className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-2">
      <div aria-hidden className="flex gap-2">
        {samples.map(({ on, ...style }) => (
          <span
            key={on}
            style={style}
            className="grid h-10 w-12 place-items-center rounded-field font-semibold ring-1 ring-base-300"
          >
            {t("sampleLetters")}
          </span>
        ))}
      </div>
      <p role="status" className="min-w-60 flex-1 text-sm text-muted">
        {t("buttonText", { color: reading.buttonText })} {linkText(t, reading)}
      </p>
    </div>
  );
}

function linkText(t: ReturnType<typeof useTranslations<"brand">>, reading: BrandReading): string {
  const { onLight, onDark } = reading;
  if (onLight.isOwn && onDark.isOwn) return t("linkOwn");
  if (onDark.isOwn) return t("linkDarker", { color: onLight.color });
  if (onLight.isOwn) return t("linkLighter", { color: onDark.color });
  return t("linkBoth", { dark: onLight.color, light: onDark.color });
}
