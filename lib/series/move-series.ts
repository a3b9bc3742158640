import "server-only";
import type { z } from "zod";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import {
  type Changed,
  type ChangedAppointment,
  isStale,
} from "@/lib/appointments/change-appointment";
import type { AppointmentRow } from "@/lib/appointments/change-together";
import { changeTogether } from "@/lib/appointments/change-together";
import { lostRace } from "@/lib/appointments/lost-race";
import { moveTogether } from "@/lib/appointments/move-together";
import { moveNotice } from "@/lib/appointments/notice";
import { type ChangeRefusal, decideChange } from "@/lib/core/appointments/change-policy";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { type Failure, fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { askedAt } from "./asked-dates";
import { requestOf } from "./preview-series-move";
import { type AskedDate, reviewDates } from "./review-dates";
import type { moveSeriesInput } from "./schema";
import { type Member, selectMembers } from "./store";
import type { SeriesPreview } from "./views";

type MoveSeriesInput = z.output<typeof moveSeriesInput>;

export type MovedSeries = {
  /** The appointment that was named, at its version now. */
  readonly named: ChangedAppointment;
  readonly count: number;
  /** Where they were, to take it back. */
  readonly before: readonly {
    readonly appointmentId: string;
    readonly start: string;
    readonly professionalId: string;
  }[];
};

export type MoveSeriesCode =
  | ChangeRefusal
  | "invalid_time"
  | "not_found"
  | "series_conflicts"
  | "series_empty"
  | "time_skipped"
  | "version_conflict";

type Outcome<T> = Result<T, MoveSeriesCode, SeriesPreview>;

/**
 * Moves appointments of one series to where the person chose, all in one transaction or none of them.
 * `series_conflicts` brings the dates as they stand now, also where somebody else was faster.
 */
export async function moveSeries(
  scope: TenantScope,
  input: MoveSeriesInput,
): Promise<Outcome<MovedSeries>> {
  const dates = datesOf(scope, input);
  if (!dates.ok) return fail(dates.code);
  const asked = new Map(dates.value.map((date) => [date.appointmentId ?? "", date]));
  let before: MovedSeries["before"] = [];
  try {
    const moved = await changeTogether<MoveSeriesCode, SeriesPreview>(
      scope,
      async (tx) => {
        const members = await membersMoved(tx, scope, input, asked);
        return members ? ok(members.map(({ id }) => id)) : fail("not_found");
      },
      (tx, rows) => {
        before = rows.map((row) => placeOf(row, scope));
        return move(
          tx,
          scope,
          input,
          rows.flatMap((row) => {
            const date = asked.get(row.id);
            return date ? [{ row, date }] : [];
          }),
        );
      },
    );
    if (!moved.ok) return moved;
    const named = moved.value.find(({ id }) => id === input.appointmentId) ?? moved.value[0];
    return named ? ok({ named, count: moved.value.length, before }) : fail("series_empty");
  } catch (error) {
    if (!lostRace(error)) throw error;
    return conflictsNow(scope, input, asked);
  }
}

type Wanted = { readonly row: AppointmentRow; readonly date: AskedDate };

async function move(
  tx: Tx,
  scope: TenantScope,
  input: MoveSeriesInput,
  wanted: readonly Wanted[],
): Promise<Outcome<readonly Changed[]>> {
  const { actor, tenant, nowMs } = scope;
  for (const { row } of wanted) {
    const now = toMinute(nowMs);
    const allowed = decideChange(row, "move", tenant, actor, now, input.outsideHours);
    if (!allowed.ok) return fail(allowed.code);
    if (row.id === input.appointmentId && isStale(row, input)) return fail("version_conflict");
  }
  const [first] = wanted;
  if (!first) return fail("series_empty");
  const review = await reviewDates(tx, scope, {
    ...requestOf(first.row, input),
    dates: wanted.map(({ date }) => date),
  });
  if (!review) return fail("not_found");
  if (!review.isFree) return fail("series_conflicts", { dates: review.dates });
  const clientTold = await moveNotice(tx, scope, first.row, input);
  const waits = input.canBeUndone;
  const moves = review.decided.flatMap(({ outcome }, index) => {
    const row = wanted[index]?.row;
    return row && outcome.ok
      ? [{ row, day: review.day, decision: outcome.value, clientTold, waits }]
      : [];
  });
  return ok(await moveTogether(tx, scope, moves));
}

function conflictsNow(
  scope: TenantScope,
  input: MoveSeriesInput,
  asked: ReadonlyMap<string, AskedDate>,
): Promise<Failure<MoveSeriesCode, SeriesPreview>> {
  return readTenant(scope, async (tx) => {
    const [first] = (await membersMoved(tx, scope, input, asked)) ?? [];
    const request = first && { ...requestOf(first, input), dates: [...asked.values()] };
    const review = request && (await reviewDates(tx, scope, request));
    return review ? fail("series_conflicts", { dates: review.dates }) : fail("not_found");
  });
}

function placeOf({ id, startMinute, professionalId }: AppointmentRow, { tenant }: TenantScope) {
  return { appointmentId: id, start: toIso(startMinute, tenant.timeZone), professionalId };
}

function datesOf(
  { tenant }: TenantScope,
  { moves }: MoveSeriesInput,
): Result<readonly AskedDate[], MoveSeriesCode, undefined> {
  const dates: AskedDate[] = [];
  for (const move of moves) {
    if (!move) continue;
    const start = parseStart(move.start, tenant.timeZone);
    if (!start.ok) return fail(start.code);
    const { appointmentId, professionalId } = move;
    dates.push({ ...askedAt(start.value, tenant.timeZone), appointmentId, professionalId });
  }
  return dates.length === 0 ? fail("series_empty") : ok(dates);
}

/** Those of the series that are to move; undefined where one of them is not of it. */
async function membersMoved(
  tx: Tx,
  scope: TenantScope,
  { appointmentId }: MoveSeriesInput,
  asked: ReadonlyMap<string, AskedDate>,
): Promise<readonly Member[] | undefined> {
  const members = await selectMembers(tx, scope, appointmentId);
  const moved = members.filter(({ id }) => asked.has(id));
  return moved.length === asked.size ? moved : undefined;
}
