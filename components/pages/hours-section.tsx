import { useTranslations } from "next-intl";
import type { OpenDays } from "@/lib/core/pages/opening-hours";
import type { PageData } from "@/lib/core/pages/page-data";
import { formatDate, formatSpan, formatWeekday } from "@/lib/format/calendar-date";
import { formatList } from "@/lib/format/list";
import { SectionFrame } from "./section-frame";
import type { SectionProps } from "./section-props";

/** The usual week of each place, and the next days on which nobody attends. */
export function HoursSection({ section, data }: SectionProps<"hours">) {
  const t = useTranslations("publicPage");
  const open = data.places.filter(({ week }) => week.length > 0);
  return (
    <SectionFrame id={section.id} title={section.title || t("hours")} text={section.text}>
      <div className="grid gap-4 @3xl:grid-cols-2">
        {open.map(({ id, name, week }) => (
          <div key={id} className="rounded-box bg-base-100 p-5 shadow-xs @2xl:p-6">
            {name && open.length > 1 ? <h3 className="mb-3 font-semibold">{name}</h3> : null}
            <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
              {week.map((days) => (
                <Days key={days.from} days={days} locale={data.locale} />
              ))}
            </dl>
          </div>
        ))}
        {data.holidays.length > 0 ? <Holidays data={data} /> : null}
      </div>
    </SectionFrame>
  );
}

function Days({ days, locale }: { readonly days: OpenDays; readonly locale: string }) {
  const t = useTranslations("publicPage");
  const [from, to] = [formatWeekday(days.from, locale), formatWeekday(days.to, locale)];
  const name =
    days.to - days.from > 1
      ? t("fromTo", { from, to })
      : formatList([...new Set([from, to])], locale);
  return (
    <>
      <dt className="font-medium first-letter:uppercase">{name}</dt>
      <dd className="text-end tabular-nums">
        {days.windows.length === 0 ? (
          <span className="text-muted">{t("closed")}</span>
        ) : (
          days.windows.map(({ startMinute, endMinute }) => (
            <span key={startMinute} className="block text-balance">
              {formatSpan(startMinute, endMinute, locale)}
            </span>
          ))
        )}
      </dd>
    </>
  );
}

function Holidays({ data }: { readonly data: PageData }) {
  const t = useTranslations("publicPage");
  return (
    <div className="rounded-box bg-base-100 p-5 shadow-xs @2xl:p-6">
      <h3 className="mb-3 font-semibold">{t("closedDays")}</h3>
      <ul className="flex flex-col gap-2">
        {data.holidays.map(({ date, name }) => (
          <li key={date} className="flex flex-wrap justify-between gap-x-6">
            <span className="first-letter:uppercase">{formatDate(date, data.locale, "day")}</span>
            <span className="text-muted">{name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
