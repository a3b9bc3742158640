import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMs } from "@/lib/core/time/epoch";
import { formatDate } from "@/lib/format/calendar-date";
import { DayTimes } from "./day-times";
import { MonthCalendar } from "./month-calendar";
import { monthOf } from "./months";
import { RevealTimes } from "./reveal-times";
import type { FreeDays, FreeTime } from "./slot-days";
import { VisitorZoneNote } from "./visitor-zone-note";

type Props = {
  readonly days: FreeDays;
  /** To format with: a language and its region. */
  readonly locale: string;
  readonly today: LocalDate;
  /** The last day that may be booked. */
  readonly lastDay: LocalDate;
  /** What the address asks for; a day without free times shows the next one that has some. */
  readonly wanted: { readonly date: LocalDate | null; readonly month: string | null };
  /** Named under the times: whose clock they are on. */
  readonly zoneName: string;
  /** The zone itself. */
  readonly timeZone: string;
  readonly hrefOf: (choice: { date?: LocalDate; month?: string; time?: FreeTime }) => string;
  /** What to do where nothing is free at all. */
  readonly nothingFree?: string | undefined;
};

/** A month and the times of one of its days. Every choice is a link: it works before and without JavaScript. */
export function SlotPicker({ days, locale, today, lastDay, wanted, zoneName, ...props }: Props) {
  const { hrefOf, nothingFree, timeZone } = props;
  const t = useTranslations("booking");
  const shown = shownDay(days, wanted);
  const month = wanted.month ?? monthOf(shown ?? wanted.date ?? today);
  if (days.size === 0) {
    return (
      <EmptyState icon="calendar" title={t("noTimesTitle")}>
        {nothingFree ?? t("noTimesBody")}
      </EmptyState>
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 md:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <MonthCalendar
        month={month}
        locale={locale}
        firstMonth={monthOf(today)}
        lastMonth={monthOf(lastDay)}
        today={today}
        selected={shown}
        days={days}
        hrefOfDay={(date) => hrefOf({ date })}
        hrefOfMonth={(other) => hrefOf({ month: other })}
      />
      <RevealTimes shown={shown}>
        {shown ? (
          <>
            <h2 className="mb-4 text-lg font-semibold first-letter:uppercase">
              {formatDate(shown, locale, "day")}
            </h2>
            <VisitorZoneNote
              atMs={toMs(days.get(shown)?.[0]?.startMinute ?? 0)}
              locale={locale}
              timeZone={timeZone}
              texts={{ place: t("zoneOfPlace"), own: t("zoneOfYours") }}
            />
            <DayTimes
              locale={locale}
              timeZone={timeZone}
              times={days.get(shown) ?? []}
              hrefOfTime={(time) => hrefOf({ date: shown, time })}
            />
            <p className="mt-5 text-sm text-muted">{t("zoneNote", { zone: zoneName })}</p>
          </>
        ) : (
          <p className="py-8 text-center text-muted">{t("pickDay")}</p>
        )}
      </RevealTimes>
    </div>
  );
}

function shownDay(days: FreeDays, wanted: Props["wanted"]): LocalDate | null {
  if (wanted.date && days.has(wanted.date)) return wanted.date;
  const from = wanted.date ?? (wanted.month ? `${wanted.month}-01` : "");
  const next = [...days.keys()].find((date) => date >= from);
  if (!next) return null;
  return wanted.month && monthOf(next) !== wanted.month ? null : next;
}
