import type {
  OpenSession,
  ProfessionalSchedule,
  SpecialDay,
  WeeklyWindow,
} from "@/lib/core/scheduling/context";
import type { Interval } from "@/lib/core/time/interval";
import type {
  BusyTime,
  ContextRow,
  ProfessionalRow,
  SessionRow,
  SiteId,
  SiteRow,
  SpecialHoursRow,
  TravelRow,
  WeeklyRow,
} from "./context-rows";
import type { Away } from "./time-away";

/** What of a ContextRow says when professionals attend and are busy. */
type ScheduleRows = Pick<ContextRow, "weekly" | "specialHours" | "travel"> & {
  readonly professionals: readonly Person[];
  readonly sites: readonly Pick<SiteRow, "id" | "timeZone">[] | null;
};

type Person = Omit<ProfessionalRow, "name" | "title" | "specialty" | "feeMinor">;

/** One schedule for each professional at each place where they have hours; at one place, when it is asked for. */
export function buildSchedules(
  row: ScheduleRows,
  asked: SiteId | undefined,
  away: Away,
): ProfessionalSchedule[] {
  const weekly = byProfessional(row);
  return row.professionals.flatMap((person, index) => {
    const own = weekly[index] ?? [];
    const special = (row.specialHours ?? []).filter(([id]) => id === person.id);
    const timeAway = away.ofProfessional(person.id);
    return placesOf(person, own, special, row, asked).map((siteId): ProfessionalSchedule => {
      const timeZone = row.sites?.find(({ id }) => id === siteId)?.timeZone;
      const here = own.filter((each) => each.siteId === siteId);
      const { durationMinutes, sessions, bookedStarts } = person;
      return {
        professionalId: person.id,
        siteId,
        ...(timeZone === undefined ? {} : { timeZone }),
        mode: person.mode,
        weeklyHours: here.filter(({ isWork }) => isWork).map(({ window }) => window),
        breaks: here.filter(({ isWork }) => !isWork).map(({ window }) => window),
        specialDays: specialDaysOf(special, siteId),
        openings: (person.openings ?? [])
          .filter(([, , site]) => site === siteId)
          .map(([startMinute, endMinute]) => ({ startMinute, endMinute })),
        ...timeAway,
        busy: busyAt(siteId, person, row.travel ?? []),
        ...(durationMinutes === null ? {} : { durationMinutes }),
        ...(sessions ? { sessions: sessionsAt(siteId, sessions) } : {}),
        ...(bookedStarts ? { bookedStarts } : {}),
      };
    });
  });
}

/**
 * The windows of each date. A special day holds for the whole of it: where it names none at a place, the professional
 * is not there.
 */
export function specialDaysOf(rows: readonly SpecialHoursRow[], siteId?: SiteId): SpecialDay[] {
  const days = new Map<number, SpecialDay["windows"][number][]>();
  for (const [, site, day, startMinuteOfDay, endMinuteOfDay] of rows) {
    const windows = days.get(day) ?? [];
    days.set(day, windows);
    if (startMinuteOfDay === null || endMinuteOfDay === null) continue;
    if (siteId === undefined || site === siteId) windows.push({ startMinuteOfDay, endMinuteOfDay });
  }
  return [...days].map(([day, windows]) => ({ day, windows }));
}

export function busyInterval(time: BusyTime): Interval {
  const startMinute = Math.floor(time / 4096);
  return { startMinute, endMinute: startMinute + (time % 4096) };
}

type PlacedWindow = {
  readonly isWork: boolean;
  /** Undefined where the place is closed for good. */
  readonly siteId: SiteId | undefined;
  readonly window: WeeklyWindow;
};

function byProfessional({ professionals, weekly, sites }: ScheduleRows): PlacedWindow[][] {
  const windows: PlacedWindow[][] = professionals.map(() => []);
  for (const each of weekly ?? []) {
    const [professional, isWork] = each;
    const site = each[9];
    const siteId = site === null ? null : sites?.[site - 1]?.id;
    windows[professional - 1]?.push({ isWork: isWork === 1, siteId, window: windowOf(each) });
  }
  return windows;
}

function windowOf(row: WeeklyRow): WeeklyWindow {
  const [, , weekday, startMinuteOfDay, endMinuteOfDay, everyWeeks, anchorDay, from, to] = row;
  const window = { weekday, startMinuteOfDay, endMinuteOfDay };
  if (everyWeeks === 1 && from === null && to === null) return window;
  return {
    ...window,
    everyWeeks,
    ...(anchorDay === null ? {} : { anchorDay }),
    ...(from === null ? {} : { validFromDay: from }),
    ...(to === null ? {} : { validToDay: to }),
  };
}

/** Who has no hours anywhere can still be booked outside of them, at the main place. */
function placesOf(
  person: Person,
  weekly: readonly PlacedWindow[],
  special: readonly SpecialHoursRow[],
  { sites }: ScheduleRows,
  asked: SiteId | undefined,
): readonly SiteId[] {
  if (asked !== undefined) return [asked];
  if (!sites) return [null];
  const named = new Set<SiteId | undefined>([
    ...weekly.map(({ siteId }) => siteId),
    ...(person.openings ?? []).map(([, , site]) => site),
    ...special.filter(([, , , from]) => from !== null).map(([, site]) => site),
  ]);
  const places = [null, ...sites.map(({ id }) => id)].filter((each) => named.has(each));
  return places.length === 0 ? [null] : places;
}

function busyAt(
  siteId: SiteId,
  { busy, busyElsewhere }: Person,
  travel: readonly TravelRow[],
): readonly Interval[] {
  if (!busyElsewhere) return (busy ?? []).map(busyInterval);
  const ways = new Map<SiteId, number>();
  for (const [from, to, minutes] of travel) {
    if (from === siteId) ways.set(to, Math.max(minutes, ways.get(to) ?? 0));
    if (to === siteId) ways.set(from, Math.max(minutes, ways.get(from) ?? 0));
  }
  return busyElsewhere.map(([time, site]) => {
    const { startMinute, endMinute } = busyInterval(time);
    const way = site === siteId ? 0 : (ways.get(site) ?? 0);
    return { startMinute: startMinute - way, endMinute: endMinute + way };
  });
}

function sessionsAt(siteId: SiteId, sessions: readonly SessionRow[]): OpenSession[] {
  return sessions
    .filter(([, , , , site]) => site === siteId)
    .map(([sessionId, startMinute, endMinute, seatsLeft]) => ({
      ...{ sessionId, startMinute, endMinute, seatsLeft },
    }));
}
