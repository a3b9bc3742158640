"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { serviceBounds } from "@/lib/core/scheduling/service-bounds";
import { NumberField } from "./number-field";
import type { ServiceFacts } from "./service-facts";
import { stretchText } from "./stretch-text";
import { withSaved } from "./with-saved";

const usualNotices = [0, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10_080];
const usualHorizons = [7, 14, 30, 60, 90, 180, 365];

/** How soon and how far ahead clients may book, how many fit, and when they are asked back. */
export function LimitFields({ service }: { readonly service: ServiceFacts }) {
  const t = useTranslations("services");
  const stretch = stretchText(t);
  const { minimumNoticeMinutes, horizonDays, dailyMax, weeklyMax, followUpDays } = service;
  const hasMaximum = dailyMax !== null || weeklyMax !== null || followUpDays !== null;
  return (
    <Disclosure title={t("when")} hint={t("whenHint")} isOpen={hasMaximum}>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="minimumNoticeMinutes"
          label={t("notice")}
          hint={t("noticeHint")}
          required
          defaultValue={String(minimumNoticeMinutes)}
          options={withSaved(usualNotices, minimumNoticeMinutes).map((value) => ({
            value: String(value),
            label: value === 0 ? t("noNotice") : stretch(value),
          }))}
        />
        <SelectField
          name="horizonDays"
          label={t("horizon")}
          hint={t("horizonHint")}
          required
          defaultValue={String(horizonDays)}
          options={withSaved(usualHorizons, horizonDays).map((value) => ({
            value: String(value),
            label: stretch(value * 1440),
          }))}
        />
        <NumberField
          name="dailyMax"
          label={t("dailyMax")}
          hint={t("dailyMaxHint")}
          bounds={serviceBounds.dailyMax}
          saved={dailyMax}
        />
        <NumberField
          name="weeklyMax"
          label={t("weeklyMax")}
          hint={t("weeklyMaxHint")}
          bounds={serviceBounds.weeklyMax}
          saved={weeklyMax}
        />
        <NumberField
          name="followUpDays"
          label={t("followUp")}
          hint={t("followUpHint")}
          bounds={serviceBounds.followUpDays}
          saved={followUpDays}
        />
      </div>
      <p className="mt-5 text-sm text-muted">{t("limitsNote")}</p>
    </Disclosure>
  );
}
