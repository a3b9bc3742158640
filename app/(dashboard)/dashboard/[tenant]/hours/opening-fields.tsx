"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { FieldNotes } from "@/components/ui/field-frame";
import { useFormState } from "@/components/ui/form-state";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { TurnService } from "@/lib/availability/load-openings";
import type { DateBounds, PickedDates } from "@/lib/core/openings/pick-dates";
import { isLocalDate, type LocalDate } from "@/lib/core/time/civil";
import { ChosenDates } from "./chosen-dates";
import type { DateMark } from "./date-cell";
import { DateGrid } from "./date-grid";
import { OpeningPreview } from "./opening-preview";
import { ProfessionalChoice } from "./professional-choice";
import { type TypedWindow, windowsTyped } from "./typed-windows";
import type { SetMode, WorkingChoice } from "./use-modes";
import { type PreviewOpenings, useOpeningPreview } from "./use-opening-preview";
import { WindowRows } from "./window-rows";

export type OpeningFieldsProps = {
  readonly professionals: readonly WorkingChoice[];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly services: readonly TurnService[];
  readonly bounds: DateBounds;
  readonly today: LocalDate;
  readonly marks: Readonly<Record<LocalDate, DateMark>>;
  readonly locale: string;
  readonly preview: PreviewOpenings;
  readonly setMode: SetMode;
};

/** Who, which days, at what times, and what that would open. Starts from what was sent before a refusal. */
export function OpeningFields(props: OpeningFieldsProps) {
  const { professionals, sites, services, bounds, today, locale } = props;
  const t = useTranslations("openings");
  const { values, fields, detail } = useFormState();
  const hasScript = useSyncExternalStore(subscribeToNothing, onClient, onServer);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    professionals.length === 1
      ? professionals.map(({ id }) => id)
      : listOf(values.professionalIds, () => true),
  );
  const [dates, setDates] = useState<PickedDates>(() => listOf(values.dates, isLocalDate));
  const [windows, setWindows] = useState<readonly TypedWindow[]>(() => windowsTyped(values));
  const [siteId, setSiteId] = useState(values.siteId ?? "");
  const found = useOpeningPreview(
    props.preview,
    { professionalIds: chosen, dates, windows, siteId },
    detail,
  );

  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2 xl:grid-cols-[minmax(0,1fr)_minmax(0,19rem)_minmax(0,17.5rem)] xl:gap-x-6 2xl:grid-cols-[minmax(0,1fr)_minmax(0,24rem)_minmax(0,1fr)]">
      <ProfessionalChoice
        professionals={professionals}
        chosen={chosen}
        onChange={setChosen}
        setMode={props.setMode}
      />
      <fieldset className="min-w-0">
        <legend className="mb-2 font-medium">{t("when")}</legend>
        {hasScript
          ? dates.map((d) => <input key={d} type="hidden" name="dates" value={d} />)
          : null}
        <div className="noscript:hidden">
          <DateGrid
            picked={dates}
            onChange={setDates}
            bounds={bounds}
            today={today}
            marks={new Map(Object.entries(props.marks))}
            locale={locale}
          />
          <ChosenDates dates={dates} onChange={setDates} marks={props.marks} locale={locale} />
        </div>
        <noscript>
          <div className="grid grid-cols-2 gap-3">
            {[0, 1, 2, 3, 4, 5].map((index) => (
              <TextField
                key={index}
                type="date"
                name="dates"
                label={t("date", { number: index + 1 })}
                required={index === 0}
                min={bounds.first}
                max={bounds.last}
                value={undefined}
                defaultValue={dates[index] ?? ""}
              />
            ))}
          </div>
        </noscript>
        <FieldNotes id="opening-dates" hint={undefined} code={errorAt(fields, "dates")} />
      </fieldset>
      <div className="flex min-w-0 flex-col gap-5 lg:max-xl:col-span-2">
        <WindowRows windows={windows} onChange={setWindows} />
        {sites.length > 0 ? (
          <SelectField
            name="siteId"
            label={t("site")}
            required
            value={siteId}
            onChange={(event) => setSiteId(event.target.value)}
            options={[
              { value: "", label: t("mainSite") },
              ...sites.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
        <OpeningPreview
          people={professionals.filter(({ id }) => chosen.includes(id))}
          dates={dates}
          windows={windows}
          services={services}
          found={found}
          locale={locale}
        />
      </div>
    </div>
  );
}

function listOf(text: string | undefined, isGood: (part: string) => boolean): readonly string[] {
  return (text ?? "").split(",").filter((part) => part !== "" && isGood(part));
}

/** A field's own mistake, or that of one of its parts. */
function errorAt(fields: Readonly<Record<string, string>>, name: string): string | undefined {
  return fields[name] ?? Object.entries(fields).find(([path]) => path.startsWith(`${name}.`))?.[1];
}

function subscribeToNothing() {
  return () => {};
}

const onClient = () => true;
const onServer = () => false;
