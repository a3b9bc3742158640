"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { SelectField } from "@/components/ui/select-field";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { CopiedWeek } from "@/lib/availability/copy-openings";
import type { OpenedHours } from "@/lib/availability/open-stretches";
import { standingIn } from "@/lib/availability/standing-detail";
import { addDays, type LocalDate, weekdayOf } from "@/lib/core/time/civil";
import { formatDateRange } from "@/lib/format/calendar-date";
import { CopyPreview } from "./copy-preview";

type Props = {
  readonly today: LocalDate;
  /** Professionals' names by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly timeZone: string;
  readonly previewAction: CalledAction<CopiedWeek>;
  readonly copyAction: CalledAction<OpenedHours>;
  /** `removeOpeningsAction`: takes the whole batch back. */
  readonly undoAction: CalledAction<unknown>;
};

type Looked = { readonly week: CopiedWeek } | { readonly code: string };

/** Repeats the openings of one week in another: shown first, opened with one click, taken back with one. */
export function CopyWeek({ today, names, locale, timeZone, ...actions }: Props) {
  const t = useTranslations("specialHours");
  const toast = useToast();
  const errorText = useErrorText();
  const monday = addDays(today, 1 - weekdayOf(today));
  const [isOpen, setOpen] = useState(false);
  // Late in a week, there is little left of it to open: then it is the one that is repeated.
  const [toWeek, setTo] = useState(weekdayOf(today) <= 3 ? monday : addDays(monday, 7));
  const [fromWeek, setFrom] = useState(addDays(toWeek, -7));
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isPending, startTransition] = useTransition();

  const look = useEffectEvent(() => {
    setLooked(null);
    startTransition(async () => {
      const answer = await actions.previewAction(null, { fromWeek, toWeek });
      setLooked(answer.ok ? { week: answer.value } : { code: answer.code });
    });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked up again for each choice
  useEffect(() => {
    if (isOpen) look();
  }, [isOpen, fromWeek, toWeek]);

  function copy(leftOut: number) {
    startTransition(async () => {
      const answer = await actions.copyAction(null, {
        ...{ fromWeek, toWeek, confirmedLeftOut: leftOut },
      });
      if (!answer.ok) {
        toast("error", errorText(answer.code));
        return look();
      }
      const { batchId, openings } = answer.value;
      setOpen(false);
      toast("success", t("copied", { count: openings.length }), {
        label: t("undo"),
        onAct: () => undo(batchId),
      });
    });
  }

  async function undo(batchId: string) {
    const answer = await actions.undoAction(null, { batchId });
    const standing = answer.ok ? null : standingIn(answer.detail);
    if (standing) {
      return toast("warning", t("copyUndoStanding", { count: standing.standingAppointments }));
    }
    toast(answer.ok ? "info" : "error", answer.ok ? t("copyUndone") : errorText(answer.code));
  }

  function nameOf(week: LocalDate): string {
    const dates = formatDateRange(week, addDays(week, 6), locale, "short");
    if (week === monday) return t("thisWeek", { dates });
    if (week === addDays(monday, -7)) return t("lastWeek", { dates });
    return week === addDays(monday, 7) ? t("nextWeek", { dates }) : dates;
  }
  const weeksFrom = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => addDays(monday, 7 * (first + index))).map(
      (week) => ({ value: week, label: nameOf(week) }),
    );

  return (
    <>
      <Button icon="copy" className="noscript:hidden" onClick={() => setOpen(true)}>
        {t("copyLastWeek")}
      </Button>
      <Modal isOpen={isOpen} onClose={() => setOpen(false)} title={t("copyTitle")}>
        <p className="mb-4 text-muted">{t("copyHint")}</p>
        <div className="grid gap-4">
          <SelectField
            name="fromWeek"
            label={t("copyFrom")}
            required
            value={fromWeek}
            onChange={(event) => {
              setFrom(event.target.value);
              if (toWeek <= event.target.value) setTo(addDays(event.target.value, 7));
            }}
            options={weeksFrom(-4, 9)}
          />
          <SelectField
            name="toWeek"
            label={t("copyTo")}
            required
            value={toWeek}
            onChange={(event) => setTo(event.target.value)}
            options={weeksFrom(0, 13).filter(({ value }) => value > fromWeek)}
          />
        </div>
        <div aria-live="polite" className="mt-5 min-h-40">
          {looked === null ? (
            <p className="flex items-center gap-2 text-muted">
              <Spinner /> {t("look")}
            </p>
          ) : null}
          {looked && "code" in looked ? <Alert tone="info">{errorText(looked.code)}</Alert> : null}
          {looked && "week" in looked ? (
            <CopyPreview week={looked.week} names={names} locale={locale} timeZone={timeZone} />
          ) : null}
        </div>
        <Button
          variant="primary"
          block
          className="mt-5"
          disabled={isPending || !looked || "code" in looked || looked.week.stretches.length === 0}
          onClick={() =>
            looked && "week" in looked ? copy(looked.week.conflicts.length) : undefined
          }
        >
          {t("copyThem", { count: looked && "week" in looked ? looked.week.stretches.length : 0 })}
        </Button>
      </Modal>
    </>
  );
}
