"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { SpecialDayView } from "@/lib/availability/special-day";
import { standingIn } from "@/lib/availability/standing-detail";
import { formatDate } from "@/lib/format/calendar-date";
import { RemovedRow } from "../removed-row";
import { fieldsOf, whoOf } from "./special-fields";
import { useDayText } from "./use-day-text";

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly days: readonly SpecialDayView[];
  /** Whether those of the whole practice are theirs to change. */
  readonly mayCloseAll: boolean;
  readonly professionals: readonly Named[];
  readonly sites: readonly Named[];
  readonly locale: string;
  readonly pageHref: string;
  readonly removeAction: CalledAction<SpecialDayView>;
  readonly saveAction: CalledAction<SpecialDayView>;
};

/** The dates to come with hours of their own; what is removed keeps its place, with a way back. */
export function SpecialList({
  days,
  mayCloseAll,
  professionals,
  sites,
  locale,
  pageHref,
  ...actions
}: Props) {
  const t = useTranslations("specialHours");
  const toast = useToast();
  const errorText = useErrorText();
  const textOf = useDayText(locale, sites);
  const [isPending, startTransition] = useTransition();
  const [removed, setRemoved] = useState<readonly SpecialDayView[]>([]);
  const gone = removed.filter((day) => days.every((each) => keyOf(each) !== keyOf(day)));
  const shown = [...days, ...gone].sort((a, b) => a.date.localeCompare(b.date));
  const nameOf = (day: SpecialDayView) =>
    professionals.find(({ id }) => id === day.professionalId)?.name ?? t("everybody");

  function remove(day: SpecialDayView) {
    startTransition(async () => {
      const answer = await actions.removeAction(null, { who: whoOf(day), date: day.date });
      if (!answer.ok) return toast("error", errorText(answer.code));
      setRemoved((before) => [...before, day]);
      toast("success", t("removed"), { label: t("undo"), onAct: () => restore(day) });
    });
  }

  function restore(day: SpecialDayView, confirmedStanding?: number) {
    startTransition(async () => {
      const answer = await actions.saveAction(null, { ...fieldsOf(day), confirmedStanding });
      // Whatever stands outside stood there before it was removed.
      const standing = answer.ok ? null : standingIn(answer.detail);
      if (standing && confirmedStanding === undefined) {
        return restore(day, standing.standingAppointments);
      }
      if (!answer.ok) return toast("error", errorText(answer.code));
      setRemoved((before) => before.filter((each) => keyOf(each) !== keyOf(day)));
      toast("info", t("restored"));
    });
  }

  if (shown.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <ul aria-busy={isPending} className="divide-y divide-base-300">
      {shown.map((day) => {
        const date = formatDate(day.date, locale, "day");
        const subject = `${date}, ${nameOf(day)}`;
        const what = (
          <>
            <span className="block font-medium first-letter:uppercase">{date}</span>
            <span className="block tabular-nums">{textOf(day)}</span>
            <span className="block text-muted">
              {[nameOf(day), ...(day.note ? [day.note] : [])].join(" · ")}
            </span>
          </>
        );
        return gone.includes(day) ? (
          <RemovedRow
            key={keyOf(day)}
            subject={subject}
            mark={t("removedMark")}
            undo={t("undo")}
            isPending={isPending}
            onUndo={() => restore(day)}
          >
            {what}
          </RemovedRow>
        ) : (
          <li
            key={keyOf(day)}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3"
          >
            <p className="min-w-0 grow basis-40 wrap-anywhere">{what}</p>
            {mayCloseAll || day.professionalId ? (
              <div className="flex gap-1">
                <ButtonLink
                  size="sm"
                  variant="quiet"
                  icon="edit"
                  href={`${pageHref}?who=${whoOf(day)}&date=${day.date}`}
                >
                  {t("change")}
                  <span className="sr-only">: {subject}</span>
                </ButtonLink>
                <Button size="sm" icon="trash" disabled={isPending} onClick={() => remove(day)}>
                  {t("remove")}
                  <span className="sr-only">: {subject}</span>
                </Button>
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function keyOf({ professionalId, date }: SpecialDayView): string {
  return `${date} ${professionalId}`;
}
