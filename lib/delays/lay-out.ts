import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type DayContexts, readDayContexts } from "@/lib/availability/reads";
import type { DelayPlan, DelaySpan, Due } from "@/lib/core/delays/delay-day";
import { occupiedAt, planDelay, tellingOnly } from "@/lib/core/delays/plan-delay";
import { fail, ok, type Result } from "@/lib/core/result";
import { type LocalDate, minutesPerDay } from "@/lib/core/time/civil";
import type { Interval } from "@/lib/core/time/interval";
import { daysInterval, instantOf, localDateOf } from "@/lib/core/time/zone";
import { fingerprintOf } from "@/lib/fingerprint";
import {
  countWalkIns,
  type DayRow,
  findProfessional,
  selectClientTimes,
  selectDayRows,
} from "./day-store";
import { dueDay, reachedRows } from "./due-day";
import { contextKey, type PlaceAt, placer } from "./placing";
import type { DelayInput } from "./schema";
import { daysAhead, timesToAsk } from "./times-to-ask";

/** What a delay would mean at that minute. */
export type LaidOut = {
  readonly date: LocalDate;
  readonly span: DelaySpan;
  readonly nowMinute: number;
  readonly professional: { readonly name: string; readonly title: string | null };
  readonly plan: DelayPlan;
  /** Those whom it reaches, by start, in the order of the plan. */
  readonly rows: readonly DayRow[];
  readonly due: ReadonlyMap<string, Due>;
  /** Other times for each, in epoch minutes; none where nobody is to be asked. */
  readonly times: ReadonlyMap<string, readonly number[]>;
  readonly placeAt: PlaceAt;
  /** People who wait without an appointment. */
  readonly walkIns: number;
  /** The delay that it would replace. */
  readonly openDelayId: string | null;
  /** What was worked out, as a short sign: as long as nobody changes anything it stays the same. */
  readonly seen: string;
};

export type LayOutCode = "not_found" | "time_skipped" | "away_is_over";

/** Works a delay out from what stands now: two round trips, the second one only where somebody is to be moved. */
export async function layOut(
  tx: Tx,
  scope: TenantScope,
  input: DelayInput,
  nowMinute: number,
): Promise<Result<LaidOut, LayOutCode>> {
  const { timeZone } = scope.tenant;
  const { professionalId } = input;
  const date = localDateOf(nowMinute, timeZone);
  const span = spanOf(input, date, timeZone);
  if (!span.ok) return span;
  if (span.value.kind === "away" && span.value.away.endMinute <= nowMinute) {
    return fail("away_is_over");
  }
  const today = daysInterval(date, date, timeZone);
  const [professional, dayRows, walkIns] = await Promise.all([
    findProfessional(tx, scope, professionalId),
    selectDayRows(tx, scope, professionalId, today),
    countWalkIns(tx, scope, professionalId, date),
  ]);
  if (!professional) return fail("not_found");
  const day = dueDay(dayRows, nowMinute);
  const rows = reachedRows(dayRows, day, span.value);
  const read =
    input.mode === "move" && rows.length > 0
      ? await readAround(tx, scope, input, rows, { ...today, startMinute: nowMinute })
      : nothingRead;
  const placeAt = placer(scope, {
    ...{ professionalId, nowMinute, contexts: read.today, clientTimes: read.clientTimes },
    ...{ rows: new Map(rows.map((row) => [row.id, row])), overtime: input.overtime },
  });
  const worked = planDelay(day, span.value, (...asked) => placeAt(...asked) !== undefined);
  const due = new Map(day.due.map((each) => [each.id, each]));
  const times = timesToAsk(scope, {
    ...{ nowMinute, clientTimes: read.clientTimes, contexts: read.ahead },
    rows: rows.filter(({ status }) => status !== "arrived"),
    taken: [worked.blocked, ...movedTo(worked, due)],
  });
  const plan = input.mode === "tell" ? tellingOnly(worked) : withoutEmptyAsking(worked, times);
  const { openDelayId } = professional;
  return ok({
    ...{ date, span: span.value, nowMinute, professional, plan, rows, due, times, placeAt },
    ...{ walkIns, openDelayId, seen: signOf(plan, rows, times, openDelayId) },
  });
}

function spanOf(
  { kind, minutes, from, to }: DelayInput,
  date: LocalDate,
  timeZone: string,
): Result<DelaySpan, "time_skipped"> {
  if (kind === "late") return ok({ kind, minutes: minutes ?? 0 });
  const startMinute = instantOf(date, from ?? 0, timeZone);
  const endMinute = instantOf(date, to ?? 0, timeZone);
  if (!startMinute.ok || !endMinute.ok) return fail("time_skipped");
  return ok({ kind, away: { startMinute: startMinute.value, endMinute: endMinute.value } });
}

type Read = {
  readonly today: ReadonlyMap<string, DayContexts>;
  readonly ahead: ReadonlyMap<string, DayContexts>;
  readonly clientTimes: Awaited<ReturnType<typeof selectClientTimes>>;
};

const nothingRead: Read = { today: new Map(), ahead: new Map(), clientTimes: [] };

/** The day as it is without those who move, and the days ahead as they are. */
async function readAround(
  tx: Tx,
  scope: TenantScope,
  { professionalId }: DelayInput,
  rows: readonly DayRow[],
  range: Interval,
): Promise<Read> {
  const here = rows.filter(({ siteId }) => siteId === rows[0]?.siteId);
  const exceptIds = here.map(({ id }) => id);
  const kinds = [...new Map(rows.map((row) => [contextKey(row), row]))];
  const ahead = { ...range, endMinute: range.endMinute + daysAhead * minutesPerDay };
  const read = (within: Interval, exceptAppointmentIds: readonly string[]) =>
    Promise.all(
      kinds.map(async ([key, row]) => {
        const { service, siteId, priorityLevel: level } = row;
        const query = { professionalId, siteId, level, range: within, exceptAppointmentIds };
        const day = await readDayContexts(tx, scope, { ...query, serviceId: service.id });
        return day ? [[key, day] as const] : [];
      }),
    );
  const [today, later, clientTimes] = await Promise.all([
    read(range, exceptIds),
    read(ahead, []),
    selectClientTimes(tx, scope, {
      ...{ clientIds: rows.map(({ client }) => client.id), exceptIds, within: ahead },
    }),
  ]);
  return { today: new Map(today.flat()), ahead: new Map(later.flat()), clientTimes };
}

function movedTo({ suggestions }: DelayPlan, due: LaidOut["due"]): readonly Interval[] {
  return suggestions.flatMap(({ id, way, expectedMinute }) => {
    const own = due.get(id);
    return own && way === "shift" ? [occupiedAt(own, expectedMinute)] : [];
  });
}

/** Nobody is asked to choose from nothing: they are told. */
function withoutEmptyAsking(plan: DelayPlan, times: LaidOut["times"]): DelayPlan {
  const suggestions = plan.suggestions.map((each) =>
    each.way === "propose" && !times.get(each.id)?.length
      ? { ...each, way: "tell" as const }
      : each,
  );
  return { ...plan, suggestions };
}

function signOf(
  plan: DelayPlan,
  rows: readonly DayRow[],
  times: LaidOut["times"],
  openDelayId: string | null,
): string {
  const versions = rows.map(({ id, version, status }) => [id, version, status]);
  return fingerprintOf([plan.suggestions, versions, [...times], openDelayId]);
}
