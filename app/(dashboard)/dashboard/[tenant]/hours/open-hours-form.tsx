"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { OpenedHours } from "@/lib/availability/open-stretches";
import { standingIn } from "@/lib/availability/standing-detail";
import { addDays, isLocalDate, type LocalDate } from "@/lib/core/time/civil";
import { formatDate } from "@/lib/format/calendar-date";
import { ClashNote } from "./clash-note";
import { OpeningPreview } from "./opening-preview";
import { ProfessionalChoice } from "./professional-choice";

type Props = {
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly today: LocalDate;
  readonly firstDate: LocalDate;
  readonly locale: string;
  readonly action: BoundAction<OpenedHours>;
  readonly undoAction: CalledAction<unknown>;
};

/** Who, which day, from when to when: one click opens it, one more takes it back. */
export function OpenHoursForm({ professionals, today, firstDate, locale, ...actions }: Props) {
  const t = useTranslations("hours");
  const toast = useToast();
  const errorText = useErrorText();
  const only = professionals.length === 1 ? professionals.map(({ id }) => id) : [];
  const [chosen, setChosen] = useState<readonly string[]>(only);
  const [date, setDate] = useState(firstDate);
  const [weeks, setWeeks] = useState(1);
  const [start, setStart] = useState("09:00");
  const [end, setEnd] = useState("12:00");
  const [clash, setClash] = useState<unknown>(null);
  const dates = isLocalDate(date)
    ? Array.from({ length: weeks }, (_, week) => addDays(date, 7 * week))
    : [];

  async function undo(batchId: string) {
    const answer = await actions.undoAction(null, { batchId });
    const standing = answer.ok ? null : standingIn(answer.detail);
    if (standing !== null) return toast("warning", t("undoStanding", { count: standing }));
    toast(answer.ok ? "info" : "error", answer.ok ? t("undone") : errorText(answer.code));
  }

  return (
    <ActionForm
      action={actions.action}
      onFailure={({ detail }) => setClash(detail)}
      onSuccess={({ batchId, openings }) => {
        setClash(null);
        toast("success", t("opened", { count: openings.length }), {
          label: t("undo"),
          onAct: () => undo(batchId),
        });
      }}
    >
      <ClashNote detail={clash} professionals={professionals} locale={locale} />
      <ProfessionalChoice professionals={professionals} chosen={chosen} onChange={setChosen} />
      {dates.map((each) => (
        <input key={each} type="hidden" name="dates" value={each} />
      ))}
      <div className="grid grid-cols-2 gap-4">
        <TextField
          type="date"
          name="date"
          label={t("day")}
          required
          min={today}
          value={date}
          onChange={(event) => setDate(event.target.value)}
          className="max-sm:col-span-2"
        />
        <SelectField
          name="weeks"
          label={t("repeat")}
          required
          value={String(weeks)}
          onChange={(event) => setWeeks(Number(event.target.value))}
          options={[1, 2, 3, 4, 6, 8, 12].map((count) => ({
            value: String(count),
            label: t("weeks", { count }),
          }))}
          className="max-sm:col-span-2"
        />
        <TextField
          type="time"
          name="start"
          label={t("from")}
          required
          value={start}
          onChange={(event) => setStart(event.target.value)}
        />
        <TextField
          type="time"
          name="end"
          label={t("to")}
          required
          value={end}
          onChange={(event) => setEnd(event.target.value)}
        />
      </div>
      <OpeningPreview
        names={professionals.filter(({ id }) => chosen.includes(id)).map(({ name }) => name)}
        days={dates.map((each) => formatDate(each, locale, "short"))}
        start={start}
        end={end}
        locale={locale}
      />
      <SubmitButton block size="lg" icon="plus">
        {t("open")}
      </SubmitButton>
    </ActionForm>
  );
}
