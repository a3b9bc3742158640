"use client";

import { useLocale, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import type { Brand } from "@/lib/core/brand/brand";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";

type Props = { readonly name: string; readonly brand: Brand };

/** A piece of a mail, as most mail programs show it: on white. */
export function MailPreview({ name, brand }: Props) {
  const [t, locale] = [useTranslations("brand"), useLocale()];
  return (
    <div className="bg-base-100">
      <div className="flex items-center gap-3 bg-primary px-6 py-4 font-semibold text-primary-content">
        <span className="grid place-items-center rounded-full bg-white">
          <Avatar name={name} imageUrl={brand.logoUrl} size="sm" />
        </span>
        <span className="min-w-0 wrap-anywhere">{name}</span>
      </div>
      <div className="p-6">
        <p className="text-lg font-bold">{t("mailHeading")}</p>
        <p className="mt-1">{t("mailBody", { time: formatMinuteOfDay(570, locale) })}</p>
        <p className="btn btn-primary mt-4 cursor-default">{t("mailButton")}</p>
      </div>
    </div>
  );
}
