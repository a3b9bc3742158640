"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import { stretchText } from "./stretch-text";
import { withSaved } from "./with-saved";

type Props = { readonly minimumNoticeMinutes: number; readonly horizonDays: number };

const usualNotices = [0, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10_080];
const usualHorizons = [7, 14, 30, 60, 90, 180, 365];

/** How soon and how far ahead clients may book. */
export function LimitFields({ minimumNoticeMinutes, horizonDays }: Props) {
  const t = useTranslations("services");
  const stretch = stretchText(t);
  return (
    <Card title={t("limits")} description={t("limitsHint")}>
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
      </div>
    </Card>
  );
}
