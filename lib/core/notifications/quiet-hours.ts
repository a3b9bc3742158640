import { dayOf, minutesPerDay } from "../time/civil";
import { firstInstantFrom, localDateOf, minuteOfDayAt } from "../time/zone";
import { offeringFrom } from "../waitlist/offering-hours";
import { isAfterVisit, type NotificationKind, optionalKinds, staffKinds } from "./kinds";

/** The hours of the day in which nobody is disturbed, as minutes of the day; over midnight where they end before they begin. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

type Tenant = {
  readonly quietFromMinute: number | null;
  readonly quietUntilMinute: number | null;
};

/** A practice's, or undefined where it keeps none. */
export function quietHoursOf({
  quietFromMinute: fromMinute,
  quietUntilMinute: untilMinute,
}: Tenant): QuietHours | undefined {
  return fromMinute === null || untilMinute === null ? undefined : { fromMinute, untilMinute };
}

/** The epoch minute from which somebody may be written to: that one outside the quiet hours, else when they end. */
export function awakeFrom(
  nowMinute: number,
  { fromMinute, untilMinute }: QuietHours,
  timeZone: string,
): number {
  if (untilMinute < fromMinute) {
    const awake = { fromMinute: untilMinute, untilMinute: fromMinute };
    return Math.max(nowMinute, offeringFrom(nowMinute, awake, timeZone));
  }
  const minuteOfDay = minuteOfDayAt(nowMinute, timeZone);
  if (minuteOfDay < fromMinute || minuteOfDay >= untilMinute) return nowMinute;
  const day = dayOf(localDateOf(nowMinute, timeZone));
  const end = firstInstantFrom(day * minutesPerDay + untilMinute, timeZone);
  // A clock set back shows those hours twice: their first end may be over.
  return end > nowMinute ? end : nowMinute + untilMinute - minuteOfDay;
}

export type DueFacts = {
  readonly kind: NotificationKind;
  readonly nowMinute: number;
  /** The earliest start that the message is about: of a move also the former one. Left out where it is about none. */
  readonly startMinute?: number | undefined;
  /** It answers what its reader did a moment ago. */
  readonly isAnswer: boolean;
};

/**
 * Until when a message that is due waits, as an epoch minute; undefined where it leaves now: outside the quiet hours, or
 * because it is essential. Codes, links, offers with a deadline and the agenda at its own hour never wait, nor does an
 * answer, nor what is about a start before the quiet hours end.
 */
export function waitsUntil(
  { kind, nowMinute, startMinute, isAnswer }: DueFacts,
  quiet: QuietHours | undefined,
  timeZone: string,
): number | undefined {
  if (!quiet || isAnswer || !waitingKinds.includes(kind)) return undefined;
  const awake = awakeFrom(nowMinute, quiet, timeZone);
  if (awake <= nowMinute) return undefined;
  if (startMinute !== undefined && !isAfterVisit(kind) && startMinute < awake) return undefined;
  return awake;
}

const waitingKinds: readonly NotificationKind[] = [
  ...(["booked", "needs_acceptance", "accepted", "moved", "cancelled"] as const),
  ...(["running_late", "times_proposed"] as const),
  ...optionalKinds,
  ...staffKinds.filter((kind) => kind !== "staff_agenda"),
];
