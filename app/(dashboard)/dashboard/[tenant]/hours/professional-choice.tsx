"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field-frame";
import { useFormState } from "@/components/ui/form-state";
import { ModeSelect } from "./mode-select";
import { type SetMode, useModes, type WorkingChoice } from "./use-modes";

type Props = {
  readonly professionals: readonly WorkingChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly setMode: SetMode;
};

/** One or several professionals, each with where their bookable hours come from. */
export function ProfessionalChoice({ professionals, chosen, onChange, setMode }: Props) {
  const t = useTranslations("openings");
  const id = useId();
  const error = useFormState().fields.professionalIds;
  const modes = useModes(setMode);
  const isAll = chosen.length === professionals.length;
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-2 font-medium">{t("who")}</legend>
      {professionals.length > 2 ? (
        <Button
          variant="link"
          className="mb-1 min-h-9 text-sm noscript:hidden"
          onClick={() => onChange(isAll ? [] : professionals.map((each) => each.id))}
        >
          {isAll ? t("nobody") : t("everyone")}
        </Button>
      ) : null}
      <ul className="flex max-h-[32rem] flex-col gap-2 overflow-y-auto p-0.5">
        {professionals.map((professional) => {
          const mode = modes.modeOf(professional);
          const isChosen = chosen.includes(professional.id);
          return (
            <li
              key={professional.id}
              className="rounded-field bg-base-100 pb-1 ring-1 ring-base-300 has-[input:checked]:ring-2 has-[input:checked]:ring-brand"
            >
              <div className="flex flex-wrap items-center px-4">
                <label className="flex min-h-12 min-w-0 grow basis-56 cursor-pointer items-center gap-3 pt-1">
                  <input
                    type="checkbox"
                    name="professionalIds"
                    value={professional.id}
                    checked={isChosen}
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
                  <span className="min-w-0 wrap-anywhere">{professional.name}</span>
                </label>
                <ModeSelect
                  professional={professional}
                  modes={modes}
                  describedBy={isChosen ? `${id}-${professional.id}` : undefined}
                  className="select-ghost ms-9 w-auto h-9 ps-0 pe-7 text-sm text-muted"
                />
              </div>
              {isChosen ? (
                <p id={`${id}-${professional.id}`} className="ps-13 pe-4 pb-3 text-sm text-muted">
                  {t(`modeHint.${mode}`)}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      <FieldNotes id={id} hint={undefined} code={error} />
    </fieldset>
  );
}
