"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { useFormState } from "@/components/ui/form-state";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSavedForm } from "@/components/ui/use-saved-form";

type Option = { readonly value: string; readonly label: string };

type Props = {
  readonly country: string;
  readonly currency: string;
  readonly countries: readonly Option[];
  readonly currencies: readonly string[];
  readonly action: BoundAction<null>;
};

/** Where the practice is, and in what its prices are. What comes with a change is shown and confirmed first. */
export function CountryForm({ country, currency, countries, currencies, action }: Props) {
  const t = useTranslations("settings");
  const form = useSavedForm(t("countrySaved"));
  return (
    <ActionForm
      action={action}
      questions={["confirm_country"]}
      onInput={form.onInput}
      onDone={form.onSuccess}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="country"
          label={t("country")}
          hint={t("countryHint")}
          required
          defaultValue={country}
          options={countries}
        />
        <SelectField
          name="currency"
          label={t("currency")}
          hint={t("currencyHint")}
          required
          defaultValue={currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
      </div>
      <Effects />
      <SubmitButton className="self-start">{t("countrySave")}</SubmitButton>
    </ActionForm>
  );
}

function Effects() {
  const t = useTranslations("settings");
  const { code, detail } = useFormState();
  if (code !== "confirm_country" || !isEffects(detail)) return null;
  return (
    <div className="flex flex-col gap-3 rounded-box bg-base-200 p-4">
      {detail.prices > 0 ? <p>{t("pricesChange", { count: detail.prices })}</p> : null}
      {detail.standing > 0 ? <p>{t("holidaysChange", { count: detail.standing })}</p> : null}
      <CheckboxField name="confirmed" label={t("countryConfirm")} />
    </div>
  );
}

function isEffects(detail: unknown): detail is { prices: number; standing: number } {
  return typeof detail === "object" && detail !== null && "prices" in detail;
}
