import { useTranslations } from "next-intl";
import type { Weekday } from "@/lib/core/time/civil";
import { minutesPerDay } from "@/lib/core/time/civil";
import { type DaysAlike, describeWeek } from "@/lib/core/week/describe-week";
import type { DayHours, WeekWindow } from "@/lib/core/week/plan";
import { formatSpan, formatWeekday } from "@/lib/format/calendar-date";
import { formatList } from "@/lib/format/list";

type Props = {
  readonly week: readonly WeekWindow[];
  readonly locale: string;
  /** Names of the further places by id. */
  readonly sites: Readonly<Record<string, string>>;
};

/** A week in plain words: "Lunes a viernes: 8:00 – 12:00 y 14:00 – 18:00". */
export function WeekSummary({ week, locale, sites }: Props) {
  const t = useTranslations("week");
  const days = describeWeek(week);
  const spanOf = ({ startMinute, endMinute, siteId }: DayHours) => {
    const span = formatSpan(startMinute, endMinute, locale);
    const told = endMinute > minutesPerDay ? t("spanNextDay", { span }) : span;
    const site = siteId && sites[siteId];
    return site ? t("spanAt", { span: told, site }) : told;
  };
  if (days.length === 0) return <p className="text-muted">{t("noHours")}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {days.map((alike) => (
        <li key={alike.runs.join()}>
          <span className="block font-medium first-letter:uppercase">
            {daysOf(alike, locale, (first, last) => t("dayRun", { first, last }))}
          </span>
          <span className="block tabular-nums">{formatList(alike.work.map(spanOf), locale)}</span>
          {alike.breaks.length > 0 ? (
            <span className="block text-sm text-muted tabular-nums">
              {t("breaks", { times: formatList(alike.breaks.map(spanOf), locale) })}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Two neighbours are named one by one, more as a run. */
function daysOf(
  { runs }: DaysAlike,
  locale: string,
  runText: (first: string, last: string) => string,
): string {
  const nameOf = (weekday: Weekday) => formatWeekday(weekday, locale);
  const names = runs.flatMap(([first, last]) => {
    if (last - first > 1) return [runText(nameOf(first), nameOf(last))];
    return first === last ? [nameOf(first)] : [nameOf(first), nameOf(last)];
  });
  return formatList(names, locale);
}
