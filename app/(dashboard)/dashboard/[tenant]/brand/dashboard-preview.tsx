"use client";

import { useLocale, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Brand } from "@/lib/core/brand/brand";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";

type Props = { readonly name: string; readonly brand: Brand };

/** A piece of what the team works with. */
export function DashboardPreview({ name, brand }: Props) {
  const [t, locale] = [useTranslations("dashboard"), useLocale()];
  const sections: readonly (readonly ["agenda" | "desk" | "clients", IconName])[] = [
    ["agenda", "calendar"],
    ["desk", "checkCircle"],
    ["clients", "users"],
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <div className="border-e border-base-300 bg-base-100 p-3">
        <div className="mb-3 flex items-center gap-2 text-sm font-semibold">
          <Avatar name={name} imageUrl={brand.logoUrl} ratio={brand.logoRatio} isLogo size="sm" />
          <span className="line-clamp-2 min-w-0 wrap-anywhere">{name}</span>
        </div>
        <ul>
          {sections.map(([key, icon], index) => (
            <li
              key={key}
              className={
                index === 0
                  ? "flex items-center gap-2 rounded-field bg-brand/12 px-2 py-1.5 font-semibold text-brand"
                  : "flex items-center gap-2 px-2 py-1.5"
              }
            >
              <Icon name={icon} />
              {t(`nav.${key}`)}
            </li>
          ))}
        </ul>
      </div>
      <ul className="flex flex-col gap-2 p-3">
        {[540, 570, 615].map((minute, index) => (
          <li
            key={minute}
            className={
              index === 1
                ? "rounded-field border-s-4 border-primary bg-brand/12 px-3 py-2"
                : "rounded-field border-s-4 border-line bg-base-100 px-3 py-2"
            }
          >
            {formatMinuteOfDay(minute, locale)}
          </li>
        ))}
      </ul>
    </div>
  );
}
