"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/choice-field";
import { Icon } from "@/components/ui/icon";
import { useErrorText } from "@/components/ui/ui-texts";
import { shortMoment, wallClock } from "./short-moment";
import type { SeriesDate, SeriesLook } from "./use-series-preview";

type Props = {
  readonly look: SeriesLook;
  /** New ones are left out of the series; those that move stay where they are. */
  readonly kind: "book" | "move";
  /** Professionals' names by id, where it is worth naming them. */
  readonly names: ReadonlyMap<string, string>;
  readonly locale: string;
  readonly timeZone: string;
};

/** Every date of a series, and a choice for each that cannot be: another time, or without it. */
export function SeriesDates({ look, kind, names, locale, timeZone }: Props) {
  const t = useTranslations("series");
  const errorText = useErrorText();
  const { dates } = look;
  const taken = dates?.filter(({ free }) => !free).length ?? 0;

  function noteOf() {
    if (look.isLooking) return t("lookingAtDates");
    if (look.problem) return errorText(look.problem);
    if (!dates) return t("chooseTimeFirst");
    if (taken === 0) return t("allFree", { count: dates.length });
    return kind === "book" ? t("someTaken", { taken }) : t("someTakenMove", { taken });
  }

  // The rule's own fields say what is wrong with a new series.
  if (kind === "book" && look.problem) return null;
  return (
    <section aria-labelledby="series-dates" className="flex flex-col gap-3">
      <h3 id="series-dates" className="font-semibold">
        {t("dates")}
      </h3>
      <p role="status" className="min-h-6 text-muted">
        {noteOf()}
      </p>
      <ol className="flex flex-col gap-2">
        {dates?.map((date, index) => (
          <li key={`${date.wanted} ${date.free?.start ?? ""} ${date.appointmentId ?? ""}`}>
            <DateRow
              date={date}
              name={kind === "book" ? `dates.${index}` : `moves.${index}`}
              kind={kind}
              names={names}
              locale={locale}
              when={(iso) => shortMoment(iso, locale, timeZone)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

type RowProps = Pick<Props, "kind" | "names" | "locale"> & {
  readonly date: SeriesDate;
  readonly name: string;
  readonly when: (iso: string) => string;
};

function DateRow(props: RowProps) {
  return props.date.free ? <FreeDate {...props} /> : <TakenDate {...props} />;
}

function FreeDate({ date, name, kind, names, when }: RowProps) {
  const t = useTranslations("series");
  const [isIn, setIn] = useState(true);
  const start = date.free?.start ?? "";
  const moment = when(start);
  const isBooking = kind === "book";
  return (
    <div className="flex min-h-11 items-center gap-3 rounded-field bg-base-100 ps-4 pe-2 ring-1 ring-base-300">
      <input type="hidden" name={name} value={isIn ? choiceOf(date, date.free) : outOf(date)} />
      <span className={isIn ? "text-success" : "text-muted"}>
        <Icon name={isIn ? "check" : "close"} />
      </span>
      <span className="min-w-0 grow py-2">
        <span className={isIn ? "block first-letter:uppercase" : "block text-muted line-through"}>
          {moment}
        </span>
        {isIn ? (
          <span className="block text-sm text-muted empty:hidden">
            {names.get(date.free?.professionalId ?? "")}
          </span>
        ) : (
          <span className="block text-sm text-muted">{t(isBooking ? "leftOut" : "staysPut")}</span>
        )}
      </span>
      <Button
        size="sm"
        variant="quiet"
        aria-label={t(isIn ? (isBooking ? "leaveOutDate" : "stayDate") : "includeDate", {
          when: moment,
        })}
        onClick={() => setIn(!isIn)}
      >
        {t(isIn ? (isBooking ? "leaveOut" : "stay") : "include")}
      </Button>
    </div>
  );
}

function TakenDate({ date, name, kind, names, when, locale }: RowProps) {
  const t = useTranslations("series");
  const wanted = wallClock(date.wanted, locale);
  const errorText = useErrorText();
  const reason = errorText(date.code ?? "slot_taken");
  return (
    <div className="flex flex-col gap-3 rounded-box p-4 ring-1 ring-warning">
      <div>
        <p className="font-medium first-letter:uppercase">{wanted}</p>
        <p className="text-sm text-muted">
          {date.alternatives.length > 0 ? reason : `${reason} ${t("noAlternatives")}`}
        </p>
      </div>
      <ChoiceField
        name={name}
        label={t("instead")}
        required
        options={[
          ...date.alternatives.map((each) => ({
            value: choiceOf(date, each),
            label: when(each.start),
            ...hintOf(names.get(each.professionalId)),
          })),
          {
            value: outOf(date),
            label: t(kind === "book" ? "leaveDateOut" : "leaveWhereItIs"),
          },
        ]}
      />
    </div>
  );
}

function hintOf(hint: string | undefined): { hint?: string } {
  return hint ? { hint } : {};
}

function choiceOf({ appointmentId }: SeriesDate, free: SeriesDate["free"]): string {
  return [appointmentId, free?.start, free?.professionalId].filter(Boolean).join(" ");
}

function outOf({ appointmentId }: SeriesDate): string {
  return appointmentId ? `${appointmentId} stays` : "out";
}
