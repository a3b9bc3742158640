import { type AppointmentStatus, appointmentStatuses } from "@/lib/core/appointments/status";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { addDays, isLocalDate, type LocalDate, weekdayOf } from "@/lib/core/time/civil";
import { isUuid } from "@/lib/core/uuid";

export const agendaViews = ["columns", "day", "week", "month", "list"] as const;

export type AgendaView = (typeof agendaViews)[number];

/** What the agenda shows, as its address says it. */
export type AgendaQuery = {
  readonly date: LocalDate;
  /** Null until chosen: then the screen decides, see `useShownView`. */
  readonly view: AgendaView | null;
  readonly professionalIds: readonly string[];
  readonly specialty: string | null;
  /** `only` in the address, where `service` is what the form for a new appointment begins with. */
  readonly serviceId: string | null;
  /** A further place, or `main` for the tenant's own. */
  readonly site: string | null;
  readonly roomId: string | null;
  readonly statuses: readonly AppointmentStatus[];
  /** Whether free time is shown as places to click. */
  readonly showsFree: boolean;
};

/** In the address, the place that has no id. */
export const mainSite = "main";

/** What an address asks for; whatever it holds that is no good is left out. */
export function parseAgendaQuery(params: SearchParams, today: LocalDate): AgendaQuery {
  const date = firstOf(params.date);
  const view = firstOf(params.view);
  return {
    date: date && isLocalDate(date) ? date : today,
    view: agendaViews.find((each) => each === view) ?? null,
    professionalIds: many(params.professional).filter(isUuid),
    specialty: firstOf(params.specialty) ?? null,
    serviceId: many(params.only).find(isUuid) ?? null,
    site: many(params.site).find((each) => each === mainSite || isUuid(each)) ?? null,
    roomId: many(params.room).find(isUuid) ?? null,
    statuses: appointmentStatuses.filter((status) => many(params.status).includes(status)),
    showsFree: firstOf(params.free) === "1",
  };
}

/** The address's query of what is shown, with `extra` parameters such as the open appointment. */
export function agendaSearch(
  query: AgendaQuery,
  extra: Readonly<Record<string, string | undefined>> = {},
): string {
  const params = new URLSearchParams({ date: query.date });
  if (query.view) params.set("view", query.view);
  if (query.professionalIds.length > 0) params.set("professional", query.professionalIds.join(","));
  if (query.specialty) params.set("specialty", query.specialty);
  if (query.serviceId) params.set("only", query.serviceId);
  if (query.site) params.set("site", query.site);
  if (query.roomId) params.set("room", query.roomId);
  if (query.statuses.length > 0) params.set("status", query.statuses.join(","));
  if (query.showsFree) params.set("free", "1");
  for (const [name, value] of Object.entries(extra)) if (value) params.set(name, value);
  return `?${params.toString().replaceAll("%2C", ",")}`;
}

/** The inverse of `agendaSearch`. */
export function queryOfSearch(search: string, today: LocalDate): AgendaQuery {
  return parseAgendaQuery(Object.fromEntries(new URLSearchParams(search)), today);
}

/** The same agenda without any narrowing down. */
export function unfiltered(query: AgendaQuery): AgendaQuery {
  return {
    ...query,
    professionalIds: [],
    specialty: null,
    serviceId: null,
    site: null,
    roomId: null,
    statuses: [],
    showsFree: false,
  };
}

/** From any of its addresses, where an appointment of a date is open. */
export function appointmentSearch(
  search: string,
  { id, date }: { readonly id: string; readonly date: LocalDate },
): string {
  return agendaSearch({ ...queryOfSearch(search, date), date }, { appointment: id });
}

export type DateRange = { readonly from: LocalDate; readonly to: LocalDate };

/** First and last date that a view shows around a date; weeks begin on Monday, a list on the date itself. */
export function shownDates(view: AgendaView | null, date: LocalDate): DateRange {
  if (view === "day" || view === "columns") return { from: date, to: date };
  if (view === "list") return { from: date, to: addDays(date, 6) };
  if (view !== "month") return weekOf(date);
  const firstOfMonth = `${date.slice(0, 7)}-01`;
  return { from: weekOf(firstOfMonth).from, to: weekOf(lastOfMonth(date)).to };
}

/** The date that "previous" (-1) and "next" (1) lead to. */
export function steppedDate(view: AgendaView, date: LocalDate, direction: -1 | 1): LocalDate {
  switch (view) {
    case "day":
    case "columns":
      return addDays(date, direction);
    case "week":
    case "list":
      return addDays(date, 7 * direction);
    case "month":
      return direction === 1
        ? addDays(lastOfMonth(date), 1)
        : `${addDays(`${date.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
  }
}

function weekOf(date: LocalDate): DateRange {
  const from = addDays(date, 1 - weekdayOf(date));
  return { from, to: addDays(from, 6) };
}

function lastOfMonth(date: LocalDate): LocalDate {
  const inNextMonth = addDays(`${date.slice(0, 7)}-28`, 4);
  return addDays(`${inNextMonth.slice(0, 7)}-01`, -1);
}

/** `a,b` and repeated parameters alike. */
function many(value: string | string[] | undefined): string[] {
  return [value ?? []]
    .flat()
    .flatMap((each) => each.split(","))
    .filter(Boolean);
}
