"use client";

import { useLocale, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { Brand } from "@/lib/core/brand/brand";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";

type Props = { readonly name: string; readonly tagline: string; readonly brand: Brand };

/** A piece of the public page. */
export function PagePreview({ name, tagline, brand }: Props) {
  const [t, locale] = [useTranslations("brand"), useLocale()];
  return (
    <>
      <div className="h-1 bg-accent" />
      <div className="p-6">
        <div className="flex items-center gap-3">
          <Avatar name={name} imageUrl={brand.logoUrl} ratio={brand.logoRatio} isLogo />
          <p className="min-w-0 font-semibold wrap-anywhere">{name}</p>
        </div>
        <p className="mt-6 text-2xl leading-tight font-bold wrap-anywhere">{name}</p>
        {tagline ? <p className="mt-2 text-muted wrap-anywhere">{tagline}</p> : null}
        <p className="btn btn-primary mt-5 cursor-default">{t("sampleBook")}</p>
        <div className="mt-6 rounded-box bg-base-100 p-4">
          <div className="flex items-center justify-between gap-3">
            <p className="font-semibold">{t("sampleDay")}</p>
            <Badge tone="primary">{t("sampleCount")}</Badge>
          </div>
          <ul className="mt-3 grid grid-cols-3 gap-2">
            {[540, 570, 600].map((minute, index) => (
              <li
                key={minute}
                className={
                  index === 1
                    ? "rounded-field bg-primary py-2 text-center font-semibold text-primary-content"
                    : "rounded-field py-2 text-center ring-1 ring-line"
                }
              >
                {formatMinuteOfDay(minute, locale)}
              </li>
            ))}
          </ul>
          <p className="mt-4">
            <span className="cursor-default text-brand underline">{t("sampleLink")}</span>
          </p>
        </div>
      </div>
    </>
  );
}
