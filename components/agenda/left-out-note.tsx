"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { formatDate } from "@/lib/format/calendar-date";
import { AgendaLink } from "./agenda-link";
import { type AgendaQuery, type AgendaView, agendaSearch } from "./agenda-query";

type Props = {
  readonly query: AgendaQuery;
  readonly view: AgendaView;
  /** How many are not on the screen. */
  readonly count: number;
  /** Start of the last one that is. */
  readonly last: string | undefined;
  readonly locale: string;
};

/** Says that there are more appointments than a view holds, and how to see them. */
export function LeftOutNote({ query, view, count, last, locale }: Props) {
  const t = useTranslations("agendaView");
  const date = last?.slice(0, 10);
  const goesOn = view === "list" && date !== undefined && date > query.date;
  return (
    <Alert tone="info" role="status">
      {t("leftOut", { count })}{" "}
      {goesOn ? (
        <AgendaLink search={agendaSearch({ ...query, view, date })} className="link">
          {t("goOnFrom", { date: formatDate(date, locale, "short") })}
        </AgendaLink>
      ) : null}
    </Alert>
  );
}
