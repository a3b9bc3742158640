import Link from "next/link";
import { useTranslations } from "next-intl";
import { toMs } from "@/lib/core/time/epoch";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";
import type { FreeTime } from "./slot-days";
import { VisitorTime } from "./visitor-time";

type Props = {
  readonly locale: string;
  /** Of the place. */
  readonly timeZone: string;
  readonly times: readonly FreeTime[];
  readonly hrefOfTime: (time: FreeTime) => string;
};

const noon = 12 * 60;
const evening = 18 * 60;

/** The free times of one day, by its parts. */
export function DayTimes({ locale, timeZone, times, hrefOfTime }: Props) {
  const t = useTranslations("booking");
  const parts = [
    { key: "morning", times: times.filter((time) => time.minuteOfDay < noon) },
    {
      key: "afternoon",
      times: times.filter((time) => time.minuteOfDay >= noon && time.minuteOfDay < evening),
    },
    { key: "evening", times: times.filter((time) => time.minuteOfDay >= evening) },
  ] as const;
  return (
    <div className="flex flex-col gap-5">
      {parts.map((part) =>
        part.times.length === 0 ? null : (
          <section key={part.key} aria-label={t(part.key)}>
            <h3 className="mb-2 text-sm font-medium tracking-normal text-muted">{t(part.key)}</h3>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(6.25rem,100%),1fr))] gap-2">
              {part.times.map((time) => (
                <li key={time.startMinute}>
                  <Link
                    href={hrefOfTime(time)}
                    scroll={false}
                    prefetch={false}
                    className="grid min-h-11 place-items-center rounded-field forced-colors:border bg-brand/10 px-2 py-1 font-semibold wrap-anywhere text-brand transition-colors hover:bg-primary hover:text-primary-content"
                  >
                    <span>
                      <span data-time className="block text-center">
                        {formatMinuteOfDay(time.minuteOfDay, locale)}
                      </span>{" "}
                      <VisitorTime
                        startMs={toMs(time.startMinute)}
                        locale={locale}
                        timeZone={timeZone}
                        label={t("yourTime")}
                        className="block text-center text-xs leading-tight font-normal"
                      />
                      {time.seatsLeft === undefined ? null : (
                        <span className="block text-center text-xs font-normal">
                          {t("seatsLeft", { count: time.seatsLeft })}
                        </span>
                      )}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}
