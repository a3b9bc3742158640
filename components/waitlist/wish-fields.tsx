"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { WeekdaysField } from "@/components/ui/weekdays-field";
import type { LocalDate } from "@/lib/core/time/civil";

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly services: readonly Named[];
  readonly professionals: readonly Named[];
  /** What was being booked when no time was free. */
  readonly wanted: {
    readonly service?: string | undefined;
    readonly professional?: string | undefined;
  };
  readonly today: LocalDate;
  readonly locale: string;
};

/** What somebody waits for: service, with whom, which days and which part of them would do. */
export function WishFields({ services, professionals, wanted, today, locale }: Props) {
  const t = useTranslations("wish");
  const optionsOf = (all: readonly Named[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField
        name="serviceId"
        label={t("service")}
        required
        placeholder={t("chooseService")}
        defaultValue={wanted.service ?? ""}
        options={optionsOf(services)}
      />
      <SelectField
        name="professionalId"
        label={t("professional")}
        required
        defaultValue={wanted.professional ?? "any"}
        options={[{ value: "any", label: t("anyone") }, ...optionsOf(professionals)]}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          type="date"
          name="from"
          label={t("from")}
          required
          min={today}
          defaultValue={today}
        />
        <TextField type="date" name="to" label={t("to")} hint={t("toHint")} min={today} />
      </div>
      <WeekdaysField label={t("weekdays")} hint={t("weekdaysHint")} locale={locale} />
      <SelectField
        name="part"
        label={t("part")}
        defaultValue="any"
        options={(["any", "morning", "afternoon"] as const).map((value) => ({
          value,
          label: t(`parts.${value}`),
        }))}
      />
      <TextareaField name="note" label={t("note")} hint={t("noteHint")} rows={2} maxLength={500} />
    </>
  );
}
