import { getTranslations } from "next-intl/server";
import type { WeeklyWindowView } from "@/lib/availability/load-weekly-hours";
import { type Weekday, weekdays } from "@/lib/core/time/civil";
import { formatMinuteOfDay, formatWeekday } from "@/lib/format/calendar-date";

type Props = {
  readonly windows: readonly WeeklyWindowView[];
  readonly caption: string;
  readonly locale: string;
};

/** A week at a glance: each day's hours, and its breaks below. */
export async function WeekTable({ windows, caption, locale }: Props) {
  const t = await getTranslations("hours");
  const timesOf = (weekday: Weekday, kind: WeeklyWindowView["kind"]) =>
    windows
      .filter((window) => window.weekday === weekday && window.kind === kind)
      .map(
        ({ startMinute, endMinute }) =>
          `${formatMinuteOfDay(startMinute, locale)} – ${formatMinuteOfDay(endMinute, locale)}`,
      );
  if (windows.length === 0) return <p className="text-muted">{t("noWeek")}</p>;
  return (
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("weekday")}</th>
          <th scope="col">{t("hours")}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-base-300">
        {weekdays.map((weekday) => {
          const work = timesOf(weekday, "work");
          const breaks = timesOf(weekday, "break");
          return (
            <tr key={weekday}>
              <th
                scope="row"
                className="w-28 py-2.5 pe-3 text-start align-top font-medium capitalize"
              >
                {formatWeekday(weekday, locale)}
              </th>
              <td className="py-2.5 align-top tabular-nums">
                {work.length === 0 ? (
                  <span className="text-muted">{t("closed")}</span>
                ) : (
                  work.map((time) => (
                    <span key={time} className="block">
                      {time}
                    </span>
                  ))
                )}
                {breaks.length > 0 ? (
                  <span className="block text-sm text-muted">
                    {t("breaks", { times: breaks.join(", ") })}
                  </span>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
