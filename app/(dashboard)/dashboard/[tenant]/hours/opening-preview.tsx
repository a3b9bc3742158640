"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TurnService } from "@/lib/availability/load-openings";
import type { PickedDates } from "@/lib/core/openings/pick-dates";
import { minutesPerDay } from "@/lib/core/time/civil";
import { formatDate, formatMinuteOfDay } from "@/lib/format/calendar-date";
import { formatList } from "@/lib/format/list";
import { ConflictList } from "./conflict-list";
import { countOpenings } from "./count-openings";
import { type TypedWindow, windowsOf } from "./typed-windows";
import type { FoundConflicts } from "./use-opening-preview";

type Props = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly dates: PickedDates;
  readonly windows: readonly TypedWindow[];
  readonly services: readonly TurnService[];
  readonly found: FoundConflicts;
  readonly locale: string;
};

/** More dates are told by their number: all of them are marked on the month. */
const mostNamed = 6;

/** What one click will open, what clashes with it, and the button that does it or leaves the clashes out. */
export function OpeningPreview({ people, dates, windows, services, found, locale }: Props) {
  const t = useTranslations("openings");
  const [opensDoubtful, setOpensDoubtful] = useState(false);
  const times = windowsOf(windows);
  const isWhole = times !== null && people.length > 0 && dates.length > 0;
  const conflicts = isWhole ? (found.conflicts ?? []) : [];
  const professionalIds = people.map(({ id }) => id);
  const counts = countOpenings(
    { professionalIds, dates, windows: times ?? [] },
    conflicts,
    opensDoubtful,
    services,
  );

  return (
    <div className="flex grow flex-col gap-4">
      <section
        aria-label={t("preview")}
        aria-busy={found.isChecking}
        className="min-h-40 rounded-box bg-base-200 p-4"
      >
        {isWhole ? (
          <div className="flex flex-col gap-3">
            <div role="status">
              <p className="text-xl font-semibold">{t("willOpen", { count: counts.openings })}</p>
              <p className="mt-0.5 text-muted">
                {t("product", {
                  professionals: people.length,
                  dates: dates.length,
                  windows: times.length,
                })}
              </p>
              <p className="mt-1">
                {formatList(
                  people.map(({ name }) => name),
                  locale,
                )}
              </p>
              {dates.length <= mostNamed ? (
                <p className="first-letter:uppercase">
                  {formatList(
                    dates.map((date) => formatDate(date, locale, "short")),
                    locale,
                  )}
                </p>
              ) : null}
              <p className="text-muted">
                {times
                  .map(
                    ({ startMinuteOfDay, endMinuteOfDay }) =>
                      `${formatMinuteOfDay(startMinuteOfDay, locale)} – ${formatMinuteOfDay(endMinuteOfDay % minutesPerDay, locale)}`,
                  )
                  .join(" · ")}
              </p>
              {counts.turns && counts.turns.count > 0 ? (
                <p className="text-muted">
                  {t("turns", { count: counts.turns.count, minutes: counts.turns.minutes ?? 0 })}
                </p>
              ) : null}
            </div>
            {conflicts.length > 0 ? (
              <ConflictList conflicts={conflicts} people={people} locale={locale} />
            ) : (
              <p className="flex items-center gap-2 text-sm text-muted">
                <Icon name={found.isChecking ? "clock" : "checkCircle"} />
                {t(found.isChecking ? "checking" : "fine")}
              </p>
            )}
            {counts.doubtful > 0 ? (
              <label className="flex cursor-pointer items-start gap-3">
                <input
                  type="checkbox"
                  name="openDoubtful"
                  checked={opensDoubtful}
                  onChange={(event) => setOpensDoubtful(event.target.checked)}
                  className="checkbox mt-0.5"
                />
                <span>
                  {t("openDoubtful", { count: counts.doubtful })}
                  <span className="block text-sm text-muted">{t("openDoubtfulHint")}</span>
                </span>
              </label>
            ) : null}
          </div>
        ) : (
          <p className="text-muted">{t("willOpenNothing")}</p>
        )}
      </section>
      {counts.leftOut > 0 ? <input type="hidden" name="leaveOut" value={counts.leftOut} /> : null}
      <SubmitButton
        block
        size="lg"
        icon="calendarPlus"
        disabled={isWhole && counts.openings === 0 && !found.isChecking}
      >
        {isWhole && counts.openings > 0 && counts.leftOut > 0
          ? t("openSome", { count: counts.openings, left: counts.leftOut })
          : isWhole && counts.openings > 1
            ? t("openCount", { count: counts.openings })
            : t("open")}
      </SubmitButton>
    </div>
  );
}
