"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { policyBounds } from "@/lib/core/tenancy/policy-bounds";
import { stretchText } from "../services/stretch-text";
import { withSaved } from "../services/with-saved";

type BookProps = {
  readonly name: "clientBookNoticeMinutes" | "staffBookNoticeMinutes";
  readonly saved: number;
};

const usualNotices = [0, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320];

/** How long before the start something may still be booked. */
export function BookNoticeField({ name, saved }: BookProps) {
  const t = useTranslations("settings");
  const stretch = stretchText(useTranslations("services"));
  return (
    <SelectField
      name={name}
      label={t("bookNotice")}
      required
      defaultValue={String(saved)}
      options={withSaved(usualNotices, saved).map((value) => ({
        value: String(value),
        label: value === 0 ? t("anyTime") : stretch(value),
      }))}
    />
  );
}

type NumberProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly bounds: { readonly least: number; readonly most: number };
  /** Null: left empty. */
  readonly saved: number | null;
  readonly required?: boolean;
};

export function PolicyNumber({ bounds, saved, required = true, ...field }: NumberProps) {
  return (
    <TextField
      {...field}
      type="number"
      required={required}
      min={bounds.least}
      max={bounds.most}
      step={1}
      inputMode="numeric"
      defaultValue={saved ?? ""}
    />
  );
}

type ChangeProps = {
  readonly move: { readonly name: string; readonly saved: number };
  readonly cancel: { readonly name: string; readonly saved: number };
};

/** Until how many hours before the start it may be moved, and cancelled. */
export function ChangeNoticeFields({ move, cancel }: ChangeProps) {
  const t = useTranslations("settings");
  const bounds = policyBounds.noticeHours;
  return (
    <>
      <PolicyNumber {...move} label={t("moveNotice")} hint={t("noticeHint")} bounds={bounds} />
      <PolicyNumber {...cancel} label={t("cancelNotice")} hint={t("noticeHint")} bounds={bounds} />
    </>
  );
}
