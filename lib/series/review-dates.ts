import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { decidePlacement, type PlacementDecision } from "@/lib/appointments/decide-placement";
import { loadOwnLengths } from "@/lib/availability/load-own-lengths";
import { ofLength } from "@/lib/availability/of-length";
import { type DayContexts, readDayContexts, withLevel } from "@/lib/availability/reads";
import { slotViews } from "@/lib/availability/slot-view";
import { nearestAlternatives } from "@/lib/core/appointments/nearest-alternatives";
import { fail, type Result } from "@/lib/core/result";
import type { SchedulingContext } from "@/lib/core/scheduling/context";
import { offerSlots, type Slot } from "@/lib/core/scheduling/offer-slots";
import { withBooked } from "@/lib/core/scheduling/with-booked";
import { minutesPerDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { type Interval, overlaps } from "@/lib/core/time/interval";
import { toIso } from "@/lib/core/time/iso";
import { selectClientTimes } from "./store";
import type { DateCode, SeriesDateView } from "./views";

/** One date as it is asked for. */
export type AskedDate = {
  /** The wall clock: `2026-12-07T09:30`. */
  readonly wanted: string;
  /** Null where a clock change skips it. */
  readonly startMinute: number | null;
  /** Near which other times are looked for. */
  readonly nearMinute: number;
  readonly professionalId: string | "any";
  readonly appointmentId: string | null;
};

export type ReviewRequest = {
  readonly serviceId: string;
  readonly siteId?: string | null | undefined;
  /** Left out: as long as each of those that move takes now, else as long as the service does. */
  readonly durationMinutes?: number | undefined;
  readonly outsideHours?: boolean | undefined;
  /** The priority that it has, once the practice's levels are known; left out: everybody's. */
  readonly levelOf?: (day: Pick<DayContexts, "levels">) => Promise<number> | number;
  /** Who comes, where they are of the list. */
  readonly clientId?: string | undefined;
  readonly dates: readonly AskedDate[];
};

type Decided = Result<PlacementDecision, DateCode>;

export type Review = {
  readonly day: DayContexts;
  /** The priority on which it was decided. */
  readonly level: number;
  readonly decided: readonly { readonly asked: AskedDate; readonly outcome: Decided }[];
  /** Whether every date can stand. */
  readonly isFree: boolean;
  readonly dates: readonly SeriesDateView[];
};

/**
 * Decides on every date of a series in turn, each knowing those before it, by the one rule of a booking; for those that
 * cannot stand it finds the nearest free times. One read of the whole stretch. Undefined for an unknown service.
 */
export async function reviewDates(
  tx: Tx,
  scope: TenantScope,
  request: ReviewRequest,
): Promise<Review | undefined> {
  const moved = request.dates.flatMap(({ appointmentId }) => appointmentId ?? []);
  const range = stretchOf(request.dates);
  const [everybodys, lengths, clientTimes] = await Promise.all([
    readDayContexts(tx, scope, {
      serviceId: request.serviceId,
      professionalId: "any",
      siteId: request.siteId,
      range,
      exceptAppointmentIds: moved,
    }),
    loadOwnLengths(tx, scope, moved),
    request.clientId ? selectClientTimes(tx, scope, request.clientId, range, moved) : [],
  ]);
  if (!everybodys) return undefined;
  const level = (await request.levelOf?.(everybodys)) ?? 0;
  const day = level > 0 ? withLevel(everybodys, level) : everybodys;
  const state = { context: day.context, clientTimes: [...clientTimes] };
  const isFixed = request.durationMinutes !== undefined && day.service.capacity > 1;
  const lengthOf = ({ appointmentId }: AskedDate) =>
    request.durationMinutes ?? lengths.get(appointmentId ?? "");
  const decided = request.dates.map((asked) => {
    if (isFixed) return { asked, outcome: fail("group_length_fixed") };
    const outcome = decideDate(
      scope,
      ofLength({ ...day, context: state.context }, lengthOf(asked)),
      state.clientTimes,
      asked,
      request,
    );
    if (outcome.ok) {
      state.context = withBooked(state.context, outcome.value, true);
      state.clientTimes.push(outcome.value);
    }
    return { asked, outcome };
  });
  const { timeZone } = scope.tenant;
  const dates = decided.map(({ asked, outcome }): SeriesDateView => {
    const { wanted, appointmentId } = asked;
    if (!outcome.ok) {
      const { context } = ofLength({ ...day, context: state.context }, lengthOf(asked));
      const near = freeNear(context, state.clientTimes, asked, scope);
      return {
        ...{ wanted, appointmentId, free: null, code: outcome.code },
        alternatives: slotViews(near, timeZone, day.sites),
      };
    }
    const { startMinute, professionalId } = outcome.value;
    const free = { start: toIso(startMinute, timeZone), professionalId };
    return { wanted, appointmentId, free, code: null, alternatives: [] };
  });
  return { day, level, decided, dates, isFree: decided.every(({ outcome }) => outcome.ok) };
}

/** Both how far other times are looked for around a date. */
const daysBefore = 3;
const daysAfter = 14;

function stretchOf(dates: readonly AskedDate[]): Interval {
  const minutes = dates.map(({ nearMinute }) => nearMinute);
  return {
    startMinute: Math.min(...minutes) - daysBefore * minutesPerDay,
    endMinute: Math.max(...minutes) + daysAfter * minutesPerDay,
  };
}

function decideDate(
  scope: TenantScope,
  day: DayContexts,
  clientTimes: readonly Interval[],
  { startMinute, professionalId }: AskedDate,
  { siteId, outsideHours }: ReviewRequest,
): Decided {
  if (startMinute === null) return fail("time_skipped");
  const isKnown = day.professionals.has(professionalId) || professionalId === "any";
  if (!isKnown) return fail("professional_unavailable");
  const decided = decidePlacement(scope, day, {
    startMinute,
    professionalId,
    siteId,
    outsideHours,
  });
  if (!decided.ok) return fail(decided.code);
  const isBusy = clientTimes.some((each) => overlaps(each, decided.value));
  return isBusy ? fail("client_busy") : decided;
}

function freeNear(
  context: SchedulingContext,
  clientTimes: readonly Interval[],
  { nearMinute, professionalId }: AskedDate,
  scope: TenantScope,
): readonly Slot[] {
  const around = (before: number, after: number) =>
    freeAt(context, nearMinute - before * minutesPerDay, nearMinute + after * minutesPerDay);
  const freeAt = (base: SchedulingContext, startMinute: number, endMinute: number) =>
    offerSlots(
      { ...base, rules: staffRules(base), range: { startMinute, endMinute } },
      toMinute(scope.nowMs),
    ).filter((slot) => !clientTimes.some((each) => overlaps(each, slot)));
  const sameDay = around(1, 1);
  const slots = sameDay.length >= 3 ? sameDay : around(daysBefore, daysAfter);
  return nearestAlternatives(slots, { professionalId, startMinute: nearMinute });
}

/** The team sees past the clients' notice and horizon. */
function staffRules({ rules }: SchedulingContext): SchedulingContext["rules"] {
  return { ...rules, minimumNoticeMinutes: rules.staffNoticeMinutes ?? 0, horizonDays: 3660 };
}
