import type { DelayDay, DelaySpan, Due } from "@/lib/core/delays/delay-day";
import { expectedStarts } from "@/lib/core/delays/expected-starts";
import { occupiedInterval } from "@/lib/core/scheduling/context";
import { toMinute } from "@/lib/core/time/epoch";
import type { DayRow } from "./day-store";

/** The rest of a day as the rule sees it. Who did not come until their time was over is waited for no more. */
export function dueDay(rows: readonly DayRow[], nowMinute: number): DelayDay {
  const inRoom = rows.filter(({ status }) => status === "in_progress");
  const ends = inRoom.map((row) => occupiedOf(row).endMinute);
  const due = rows.filter((row) => isDue(row, nowMinute));
  return {
    nowMinute,
    ongoingEndMinute: ends.length > 0 ? Math.max(...ends) : null,
    due: due.map((row) => dueOf(row, due[0]?.siteId ?? null)),
  };
}

/** Those whom a delay reaches. */
export function reachedRows(
  rows: readonly DayRow[],
  day: DelayDay,
  span: DelaySpan,
): readonly DayRow[] {
  const expected = expectedStarts(day, span);
  return rows.filter(({ id }) => expected.has(id));
}

export function minutesOf({ startsAt, endsAt }: Pick<DayRow, "startsAt" | "endsAt">): number {
  return toMinute(endsAt.getTime()) - toMinute(startsAt.getTime());
}

function isDue({ status, endsAt }: DayRow, nowMinute: number): boolean {
  if (status === "in_progress") return false;
  return status === "arrived" || toMinute(endsAt.getTime()) > nowMinute;
}

/** What is at another place than the next one stays: the way there is counted from it. */
function dueOf(row: DayRow, siteId: string | null): Due {
  const startMinute = toMinute(row.startsAt.getTime());
  return {
    ...{ id: row.id, startMinute, endMinute: toMinute(row.endsAt.getTime()) },
    occupied: occupiedOf(row),
    isMovable: !row.visitId && !row.groupSessionId && !row.overbooked && row.siteId === siteId,
    sharedId: row.groupSessionId,
    ...{ isOnTop: row.overbooked, isHere: row.status === "arrived" },
  };
}

function occupiedOf({ startsAt, endsAt, service }: DayRow) {
  const startMinute = toMinute(startsAt.getTime());
  return occupiedInterval(startMinute, minutesOf({ startsAt, endsAt }), service);
}
