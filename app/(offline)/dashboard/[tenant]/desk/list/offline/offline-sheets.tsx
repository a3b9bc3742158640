"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { OfflineRow } from "@/components/day-list/offline-row";
import { cx } from "@/components/ui/class-names";
import type { OfflineList } from "@/lib/core/offline/offline-list";

type Props = Omit<ComponentProps<typeof OfflineRow>, "appointment"> & {
  readonly list: OfflineList;
};

/** Each professional's day; of several one may be chosen. */
export function OfflineSheets({ list, ...row }: Props) {
  const t = useTranslations("offline");
  const [chosen, setChosen] = useState<string>();
  const shown = chosen
    ? list.sheets.filter(({ professionalId }) => professionalId === chosen)
    : list.sheets;
  return (
    <div className="flex flex-col gap-5">
      {list.sheets.length > 1 ? (
        <fieldset aria-label={t("whose")} className="flex flex-wrap gap-2">
          <Choice isChosen={!chosen} onChoose={() => setChosen(undefined)}>
            {t("everybody")}
          </Choice>
          {list.sheets.map(({ professionalId, professional }) => (
            <Choice
              key={professionalId}
              isChosen={chosen === professionalId}
              onChoose={() => setChosen(professionalId)}
            >
              {professional}
            </Choice>
          ))}
        </fieldset>
      ) : null}
      {list.sheets.length === 0 ? <p>{t("nobody")}</p> : null}
      {shown.map(({ professionalId, professional, appointments }) => (
        <section
          key={professionalId}
          aria-label={professional}
          className="rounded-box bg-base-100 p-4 shadow-xs sm:p-6"
        >
          <h2 className="text-lg font-semibold break-words">{professional}</h2>
          {appointments.length === 0 ? <p className="mt-2">{t("nobody")}</p> : null}
          <ul className="divide-y divide-base-300">
            {appointments.map((appointment) => (
              <OfflineRow key={appointment.id} appointment={appointment} {...row} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type ChoiceProps = {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
};

function Choice({ isChosen, onChoose, children }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={cx("btn", isChosen ? "btn-neutral" : "border-line bg-base-100")}
    >
      {children}
    </button>
  );
}
