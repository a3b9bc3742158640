"use client";

import { ChoiceField } from "@/components/ui/choice-field";
import { useFormState } from "@/components/ui/form-state";
import { formatDateTime } from "@/lib/format/date-time";
import { VisitorTime } from "./visitor-time";

type Alternative = {
  readonly start: string;
  readonly professionalId: string;
  /** Null is the main place. */
  readonly siteId: string | null;
};

type Props = {
  /** Input whose value is the start and the professional, as `alternativeValue` joins them. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Whose clock the second time is: "en tu hora". */
  readonly yourTime: string;
  /** Professional's id to name; left out where only one attends. */
  readonly names: Readonly<Record<string, string>>;
  /** `main` or a place's id: only what is free there; left out: anywhere. */
  readonly site?: string | undefined;
};

/** The free times nearest to one that was just taken: chosen here, so that the form keeps what was typed. */
export function SlotAlternatives({ name, label, hint, names, site, ...props }: Props) {
  const { locale, timeZone, yourTime } = props;
  const alternatives = alternativesOf(useFormState().detail).filter(
    ({ siteId }) => site === undefined || (siteId ?? "main") === site,
  );
  if (alternatives.length === 0) return null;
  return (
    <ChoiceField
      name={name}
      label={label}
      {...(hint ? { hint } : {})}
      required
      options={alternatives.map((each) => ({
        value: alternativeValue(each),
        label: formatDateTime(Date.parse(each.start), locale, timeZone),
        note: (
          <VisitorTime
            startMs={Date.parse(each.start)}
            {...{ locale, timeZone }}
            label={yourTime}
            className="block text-sm"
          />
        ),
        ...(names[each.professionalId] ? { hint: names[each.professionalId] } : {}),
      }))}
    />
  );
}

function alternativesOf(detail: unknown): readonly Alternative[] {
  if (typeof detail !== "object" || detail === null || !("alternatives" in detail)) return [];
  return Array.isArray(detail.alternatives) ? detail.alternatives : [];
}

function alternativeValue({ start, professionalId }: Alternative): string {
  return `${start} ${professionalId}`;
}
