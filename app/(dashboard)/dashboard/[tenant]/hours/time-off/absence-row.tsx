"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { ListedAbsence } from "@/lib/availability/load-time-off";
import { formatDate } from "@/lib/format/calendar-date";
import { RemovedRow } from "../removed-row";
import { fieldsOf } from "./absence-fields";
import { absenceWords } from "./absence-words";

type Props = {
  readonly absence: ListedAbsence;
  readonly name: string;
  readonly locale: string;
  readonly isRemoved: boolean;
  readonly isPending: boolean;
  /** Else it is only shown. */
  readonly isTheirs: boolean;
  readonly changeHref: string;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
};

export function AbsenceRow({
  absence,
  name,
  locale,
  isRemoved,
  isPending,
  isTheirs,
  ...on
}: Props) {
  const t = useTranslations("timeOff");
  const { state, next, recurrence, reason } = absence;
  const words = absenceWords(t, fieldsOf(absence), locale) ?? "";
  const what = (
    <>
      <p className="font-medium">{name}</p>
      <p className="first-letter:uppercase">{words}</p>
      {recurrence && next ? (
        <p className="text-sm text-muted">
          {t("next", { when: formatDate(next.start.slice(0, 10), locale, "day") })}
        </p>
      ) : null}
      {reason ? <p className="text-muted">{reason}</p> : null}
    </>
  );
  if (isRemoved) {
    return (
      <RemovedRow
        subject={name}
        mark={t("removedMark")}
        undo={t("undo")}
        isPending={isPending}
        onUndo={on.onRestore}
      >
        {what}
      </RemovedRow>
    );
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0 grow basis-60 wrap-anywhere">{what}</div>
      {state === "past" || !isTheirs ? null : (
        <div className="flex gap-2">
          <ButtonLink href={on.changeHref} size="sm" icon="edit">
            {t("edit")}
            <span className="sr-only">: {name}</span>
          </ButtonLink>
          <Button size="sm" icon="trash" disabled={isPending} onClick={on.onRemove}>
            {t("remove")}
            <span className="sr-only">: {name}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
