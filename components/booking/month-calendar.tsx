import Link from "next/link";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type LocalDate, weekdays } from "@/lib/core/time/civil";
import { formatDate, formatWeekday } from "@/lib/format/calendar-date";
import { KeepFocus } from "./keep-focus";
import { addMonths, weeksOfMonth } from "./months";
import type { FreeDays } from "./slot-days";

type Props = {
  /** `YYYY-MM` */
  readonly month: string;
  readonly locale: string;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly today: LocalDate;
  readonly selected: LocalDate | null;
  readonly days: FreeDays;
  readonly hrefOfDay: (date: LocalDate) => string;
  readonly hrefOfMonth: (month: string) => string;
};

/** A month whose free days are links. Taken and closed days are plain numbers. */
export function MonthCalendar(props: Props) {
  const { month, locale, firstMonth, lastMonth, hrefOfMonth } = props;
  const t = useTranslations("booking");
  const title = formatDate(`${month}-01`, locale, "month");
  return (
    <KeepFocus on={month}>
      <div className="mb-3 flex items-center justify-between">
        <MonthLink
          href={month > firstMonth ? hrefOfMonth(addMonths(month, -1)) : null}
          label={t("previousMonth")}
          icon="chevronLeft"
        />
        <p
          data-focus
          tabIndex={-1}
          aria-live="polite"
          className="font-semibold outline-none first-letter:uppercase"
        >
          {title}
        </p>
        <MonthLink
          href={month < lastMonth ? hrefOfMonth(addMonths(month, 1)) : null}
          label={t("nextMonth")}
          icon="chevronRight"
        />
      </div>
      <table className="w-full table-fixed text-center">
        <caption className="sr-only">{t("calendarCaption", { month: title })}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th
                key={weekday}
                scope="col"
                abbr={formatWeekday(weekday, locale)}
                className="pb-2 text-xs font-medium text-muted first-letter:uppercase"
              >
                {formatWeekday(weekday, locale, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((date, index) => (
                <td key={date ?? `empty-${weekdays[index]}`} className="p-0.5">
                  {date ? <Day {...props} date={date} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </KeepFocus>
  );
}

type DayProps = Props & { readonly date: LocalDate };

function Day({ date, days, selected, today, hrefOfDay, locale }: DayProps) {
  const t = useTranslations("booking");
  const free = days.get(date)?.length ?? 0;
  const number = Number(date.slice(8));
  const box = "mx-auto grid aspect-square w-full max-w-12 place-items-center rounded-field";
  if (free === 0) {
    return (
      <span className={cx(box, "text-muted", date === today && "ring-1 ring-base-300")}>
        {number}
      </span>
    );
  }
  const isSelected = date === selected;
  return (
    <Link
      href={hrefOfDay(date)}
      scroll={false}
      aria-current={isSelected ? "date" : undefined}
      aria-label={t("dayWithTimes", { day: formatDate(date, locale, "day"), count: free })}
      className={cx(
        box,
        "font-semibold transition-colors",
        isSelected
          ? "bg-primary text-primary-content forced-colors:border-2"
          : "bg-brand/10 text-brand hover:inset-ring-2 hover:inset-ring-brand",
      )}
    >
      {number}
    </Link>
  );
}

type MonthLinkProps = {
  readonly href: string | null;
  readonly label: string;
  readonly icon: "chevronLeft" | "chevronRight";
};

function MonthLink({ href, label, icon }: MonthLinkProps) {
  const box = "grid size-11 place-items-center rounded-full text-xl";
  if (!href) {
    return (
      <span className={cx(box, "invisible")} aria-hidden>
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <Link href={href} scroll={false} aria-label={label} className={cx(box, "hover:bg-base-300")}>
      <Icon name={icon} />
    </Link>
  );
}
