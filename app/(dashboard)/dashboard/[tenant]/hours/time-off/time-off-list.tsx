"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { ListedAbsence } from "@/lib/availability/load-time-off";
import { fieldsOf } from "./absence-fields";
import { AbsenceRow } from "./absence-row";

type Props = {
  readonly absences: readonly ListedAbsence[];
  /** Whether those of the whole practice are theirs to change. */
  readonly mayCloseAll: boolean;
  /** Names of professionals and rooms by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly locale: string;
  /** This page. */
  readonly pageHref: string;
  readonly removeAction: CalledAction<unknown>;
  readonly restoreAction: CalledAction<unknown>;
};

const groups = ["now", "upcoming", "recurring"] as const;

/** Who is or will be away, when and why, and folded who was; what was taken back keeps its place until the page is loaded again. */
export function TimeOffList({ absences, mayCloseAll, names, locale, pageHref, ...actions }: Props) {
  const t = useTranslations("timeOff");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [removed, setRemoved] = useState<readonly ListedAbsence[]>([]);
  const gone = removed.filter(({ id }) => absences.every((each) => each.id !== id));
  const shown = [...absences, ...gone].sort((a, b) => startOf(a) - startOf(b));
  const past = absences.filter(({ state }) => state === "past");

  function remove(absence: ListedAbsence) {
    startTransition(async () => {
      const answer = await actions.removeAction(null, { timeOffId: absence.id });
      if (!answer.ok) return toast("error", errorText(answer.code));
      setRemoved((before) => [...before, absence]);
      toast("success", t("removed"), { label: t("undo"), onAct: () => restore(absence) });
    });
  }

  function restore(absence: ListedAbsence) {
    startTransition(async () => {
      const answer = await actions.restoreAction(null, fieldsOf(absence));
      if (!answer.ok) return toast("error", errorText(answer.code));
      setRemoved((before) => before.filter(({ id }) => id !== absence.id));
      toast("info", t("restored"));
    });
  }

  if (shown.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  const rows = (some: readonly ListedAbsence[]) => (
    <ul className="divide-y divide-base-300">
      {some.map((absence) => (
        <AbsenceRow
          key={absence.id}
          absence={absence}
          name={names[absence.professionalId ?? absence.resourceId ?? ""] ?? t("everybody")}
          locale={locale}
          isRemoved={gone.includes(absence)}
          isPending={isPending}
          isTheirs={mayCloseAll || absence.professionalId !== null}
          changeHref={`${pageHref}?change=${absence.id}`}
          onRemove={() => remove(absence)}
          onRestore={() => restore(absence)}
        />
      ))}
    </ul>
  );
  return (
    <div aria-busy={isPending} className="flex flex-col gap-6">
      {groups.map((group) => {
        const some = shown.filter(({ state }) => state === group);
        return some.length > 0 ? (
          <section key={group}>
            <h3 className="mb-1 font-semibold">{t(`group.${group}`)}</h3>
            {rows(some)}
          </section>
        ) : null;
      })}
      {shown.length === past.length ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : null}
      {past.length > 0 ? (
        <details className="group/past border-t border-base-300 pt-2">
          <summary className="flex min-h-11 cursor-pointer items-center justify-between">
            <span className="font-semibold">
              {t("group.past")} ({past.length})
            </span>
            <Icon name="chevronDown" className="group-open/past:rotate-180" />
          </summary>
          {rows(past)}
        </details>
      ) : null}
    </div>
  );
}

function startOf({ next, start }: ListedAbsence): number {
  return Date.parse(next?.start ?? start);
}
