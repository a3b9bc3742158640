"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { FieldNotes } from "@/components/ui/field-frame";
import { useFormState } from "@/components/ui/form-state";

type Props = {
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** One or several professionals. */
export function ProfessionalChoice({ professionals, chosen, onChange }: Props) {
  const t = useTranslations("hours");
  const id = useId();
  const error = useFormState().fields.professionalIds;
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 font-medium">{t("professionals")}</legend>
      <div className="flex flex-col gap-2">
        {professionals.map((professional) => (
          <label
            key={professional.id}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-field bg-base-100 px-4 py-2 ring-1 ring-base-300 has-checked:ring-2 has-checked:ring-primary"
          >
            <input
              type="checkbox"
              name="professionalIds"
              value={professional.id}
              checked={chosen.includes(professional.id)}
              aria-invalid={error ? true : undefined}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...chosen, professional.id]
                    : chosen.filter((each) => each !== professional.id),
                )
              }
              className="checkbox"
            />
            <span>{professional.name}</span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} hint={undefined} code={error} />
    </fieldset>
  );
}
