"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";

/** A piece of a client's portal: their next appointment and what can be done with it. */
export function PortalPreview() {
  const [t, locale] = [useTranslations("brand"), useLocale()];
  return (
    <>
      <div className="h-1 bg-accent" />
      <div className="p-6">
        <p className="text-xl font-bold">{t("samplePortal")}</p>
        <div className="mt-4 rounded-box bg-base-100 p-4">
          <Badge tone="success">{t("sampleConfirmed")}</Badge>
          <p className="mt-2 font-semibold">
            {t("sampleWhen", { time: formatMinuteOfDay(570, locale) })}
          </p>
          <div className="mt-4 flex flex-wrap gap-2">
            <p className="btn btn-primary cursor-default">{t("sampleMove")}</p>
            <p className="btn cursor-default border-line bg-base-100">{t("sampleCancel")}</p>
          </div>
        </div>
      </div>
    </>
  );
}
