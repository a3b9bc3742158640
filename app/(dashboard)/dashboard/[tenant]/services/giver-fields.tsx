"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { serviceBounds } from "@/lib/core/scheduling/service-bounds";
import { OwnDuration } from "./own-duration";

export type GiverOption = {
  readonly id: string;
  /** With title. */
  readonly name: string;
  readonly specialty: string | null;
  readonly active: boolean;
};

type Props = {
  readonly professionals: readonly GiverOption[];
  readonly chosen: readonly string[];
  readonly durations: Readonly<Record<string, number>>;
};

/** Who gives the service; whoever does may take another time than the service says. */
export function GiverFields({ professionals, chosen, durations }: Props) {
  const t = useTranslations("services");
  return (
    <fieldset className="group/givers mt-6">
      <legend className="font-medium">{t("givenBy")}</legend>
      <p className="mt-0.5 mb-2 text-sm text-muted">
        {professionals.length === 0 ? t("nobodyYet") : t("givenByHint")}
      </p>
      <ul className="divide-y divide-base-300">
        {professionals.map(({ id, name, specialty, active }) => (
          <li
            key={id}
            className="group/giver flex flex-col justify-between gap-x-4 py-1.5 sm:flex-row sm:items-center"
          >
            <CheckboxField
              name="professionalIds"
              value={id}
              defaultChecked={chosen.includes(id)}
              label={
                <>
                  {name}
                  <span className="block text-sm text-muted">
                    {[specialty, active ? null : t("inactive")].filter(Boolean).join(" · ")}
                  </span>
                </>
              }
            />
            <OwnDuration
              name={`durations.${id}`}
              label={t("ownDuration", { name })}
              bounds={serviceBounds.durationMinutes}
              saved={durations[id] ?? null}
            />
          </li>
        ))}
      </ul>
      <p className="mt-2 hidden text-sm text-muted group-has-checked/givers:block">
        {t("ownDurationHint")}
      </p>
    </fieldset>
  );
}
