"use client";

import { useTranslations } from "next-intl";
import { useFormState } from "@/components/ui/form-state";
import { TextField } from "@/components/ui/text-field";

type Props = { readonly reasons: readonly string[] };

/** Why it is cancelled: one of the practice's reasons with one tap, words of one's own, or both. */
export function CancelReasonFields({ reasons }: Props) {
  const t = useTranslations("panel");
  const { values } = useFormState();
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 font-medium">{t("cancelWhy")}</legend>
        <div className="flex flex-wrap gap-2">
          {reasons.map((reason) => (
            <label key={reason} className={pill}>
              <input
                type="radio"
                name="listedReason"
                value={reason}
                defaultChecked={values.listedReason === reason}
                className="radio radio-sm"
              />
              <span className="min-w-0 break-words">{reason}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        name="reason"
        label={t("cancelDetail")}
        hint={t("cancelDetailHint")}
        mayBeNeeded
        maxLength={300}
        autoComplete="off"
      />
    </>
  );
}

const pill =
  "flex min-h-11 max-w-full cursor-pointer items-center gap-2 rounded-field bg-base-100 px-3 py-1.5 ring-1 ring-base-300 has-checked:ring-2 has-checked:ring-brand";
