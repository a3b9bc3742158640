import type { TenantScope } from "@/db/scope";
import { loadOpenings, type OpeningBatch } from "@/lib/availability/load-openings";
import { openingAheadDays } from "@/lib/core/openings/bounds";
import { professionalName } from "@/lib/core/professional-name";
import { addDays, type LocalDate } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate, formatDateRange } from "@/lib/format/calendar-date";
import { formatRelativeTime } from "@/lib/format/relative-time";
import type { Locale } from "@/lib/i18n/locales";
import { regionOf } from "@/lib/i18n/region-of";
import type { BatchRow } from "./batch-list";
import type { DateMark } from "./date-cell";

/** Openings with all that the page needs to show them and to make more. */
export async function openingFacts(scope: TenantScope, agendaHref: string) {
  const [loaded, locale] = await Promise.all([loadOpenings(scope), regionOf(scope)]);
  const { timeZone } = scope.tenant;
  const today = localDateOf(toMinute(scope.nowMs), timeZone);
  const language: Locale = locale.startsWith("en") ? "en" : "es";
  const professionals = loaded.professionals.map((each) => ({
    ...{ id: each.id, name: professionalName(each), mode: each.mode },
  }));
  const names = Object.fromEntries(professionals.map(({ id, name }) => [id, name]));
  const marks: Record<LocalDate, DateMark> = {};
  for (const { start } of loaded.openings) marks[start.slice(0, 10)] = { isOpened: true };
  for (const { date, name } of loaded.closedDays) {
    marks[date] = { ...marks[date], holiday: name[language] };
  }
  return {
    ...{ professionals, names, marks, locale, timeZone, today },
    ...{ sites: loaded.sites, services: loaded.services, openings: loaded.openings },
    siteNames: Object.fromEntries(loaded.sites.map(({ id, name }) => [id, name])),
    bounds: { first: today, last: addDays(today, openingAheadDays) },
    batches: loaded.batches.map((batch) =>
      batchRow(batch, { names, locale, nowMs: scope.nowMs, agendaHref }),
    ),
  };
}

type RowFacts = {
  readonly names: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly nowMs: number;
  readonly agendaHref: string;
};

function batchRow(
  { firstDate, lastDate, professionalIds, firstStanding, ...batch }: OpeningBatch,
  { names, locale, nowMs, agendaHref }: RowFacts,
): BatchRow {
  return {
    ...{ batchId: batch.batchId, openings: batch.openings, author: batch.author },
    dates:
      firstDate === lastDate
        ? formatDate(firstDate, locale, "short")
        : formatDateRange(firstDate, lastDate, locale, "short"),
    names: professionalIds.flatMap((id) => names[id] ?? []).join(", "),
    when: formatRelativeTime(batch.createdAtMs, nowMs, locale),
    standingAppointments: batch.standingAppointments,
    standingHref: firstStanding ? `${agendaHref}?date=${firstStanding}&view=day` : null,
  };
}
