"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormState } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { LocalDate } from "@/lib/core/time/civil";
import { type AbsenceFields, emptyFields } from "./absence-fields";
import { absenceWords } from "./absence-words";
import { RepeatFields } from "./repeat-fields";
import { WhenFields } from "./when-fields";

type Props = {
  /** What can be away, by the form's value. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly today: LocalDate;
  readonly locale: string;
  /** What stands in the form at first. */
  readonly given: AbsenceFields | null;
};

/** Who is away, when, whether it comes back, and all of it in one sentence. */
export function TimeOffFields({ choices, today, locale, given }: Props) {
  const t = useTranslations("timeOff");
  const { values } = useFormState();
  const [fields, setFields] = useState<AbsenceFields>(() => typed(values, given, today));
  const change = (some: Partial<AbsenceFields>) => setFields((before) => ({ ...before, ...some }));
  const words = absenceWords(t, fields, locale);
  return (
    <>
      <SelectField
        name="who"
        label={t("who")}
        required
        placeholder={t("chooseWho")}
        value={fields.who}
        onChange={({ target }) => change({ who: target.value })}
        options={choices}
      />
      <WhenFields fields={fields} firstDay={today} onChange={change} />
      <RepeatFields fields={fields} onChange={change} />
      <TextField
        name="reason"
        label={t("reason")}
        maxLength={200}
        autoComplete="off"
        value={fields.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <p
        role="status"
        className="flex min-h-12 items-center gap-2 rounded-field bg-base-200 px-4 py-2.5 font-medium noscript:hidden"
      >
        <Icon name="calendar" className="text-muted" />
        <span className="first-letter:uppercase">{words ?? "…"}</span>
      </p>
      <SubmitButton block>{t(given ? "change" : "add")}</SubmitButton>
    </>
  );
}

/** What was sent before a refusal stands for itself. */
function typed(
  values: Readonly<Record<string, string>>,
  given: AbsenceFields | null,
  today: LocalDate,
): AbsenceFields {
  const start = given ?? emptyFields(today);
  if (values.from === undefined) return start;
  return {
    who: values.who ?? "",
    from: values.from,
    to: values.to ?? "",
    wholeDays: values.wholeDays !== undefined,
    start: values.start ?? "",
    end: values.end ?? "",
    repeats: (values.repeats ?? "") as AbsenceFields["repeats"],
    every: Number(values.every ?? 1),
    until: values.until ?? "",
    reason: values.reason ?? "",
  };
}
