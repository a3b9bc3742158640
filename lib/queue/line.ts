import { measuredMinutes } from "@/lib/core/queue/measured-minutes";
import { nextPerson } from "@/lib/core/queue/next-person";
import type { QueueOrder, QueuePerson } from "@/lib/core/queue/person";
import { type Attendant, planQueue, type Turn } from "@/lib/core/queue/plan-queue";
import { type QueueState, queueStateOf } from "@/lib/core/queue/state";
import { toMinute } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import type { DayRow, Given, Measured } from "./day-store";
import type { QueueSettings } from "./queue-settings";

/** Who attends today, and where. */
export type Attending = {
  readonly id: string;
  readonly hours: readonly Interval[];
  /** Null in the list is the main place; undefined: everywhere. */
  readonly siteIds: ReadonlySet<string | null> | undefined;
  /** Runs late, and attends nobody before: epoch minutes. */
  readonly resumesMinute?: number | undefined;
};

export type DayFacts = {
  readonly rows: readonly DayRow[];
  readonly given: readonly Given[];
  readonly measured: readonly Measured[];
  readonly attending: readonly Attending[];
  readonly settings: Pick<QueueSettings, "queueRule" | "queueByPriority">;
  readonly nowMs: number;
};

/** Somebody with a ticket, and where they are. */
export type InLine = DayRow & {
  readonly entryId: string;
  readonly number: number;
  readonly state: QueueState;
  readonly person: QueuePerson;
};

/** The queue of the day as it stands and as it is likely to go on. */
export type Line = {
  readonly people: readonly InLine[];
  /** In the order in which they begin, at all places. By ticket; of those expected by appointment. */
  readonly turns: readonly Turn[];
  readonly attendants: readonly (Attendant & Pick<Attending, "siteIds">)[];
  /** How long a service is likely to take with a professional, in minutes. */
  readonly minutesOf: (professionalId: string, serviceId: string | null) => number;
};

export function lineOf(facts: DayFacts): Line {
  const { rows, attending, settings, nowMs } = facts;
  const minutesOf = durations(facts);
  const people = rows.flatMap((row) => inLine(row, facts, minutesOf));
  const attendants = attending.map((each) => attendantOf(each, rows, nowMs, minutesOf));
  const waiting = people.filter(({ state }) => state === "waiting");
  const expected = rows.flatMap((row) => expectedPerson(row, nowMs, minutesOf));
  const siteIds = new Set(waiting.map(({ siteId }) => siteId));
  const turns = [...siteIds].flatMap((siteId) =>
    planQueue(
      {
        waiting: waiting.filter((each) => each.siteId === siteId).map(({ person }) => person),
        expected: expected.filter((each) => each.siteId === siteId).map(({ person }) => person),
        attendants,
      },
      orderOf(settings),
      toMinute(nowMs),
    ),
  );
  return { people, turns, attendants, minutesOf };
}

/** Who is next at a place by the rule, if that professional calls now. */
export function nextInLine(
  { people, attendants }: Pick<Line, "people" | "attendants">,
  { settings, nowMs }: Pick<DayFacts, "settings" | "nowMs">,
  call: { readonly professionalId: string; readonly siteId: string | null },
): InLine | undefined {
  const caller = attendants.find(({ id }) => id === call.professionalId);
  if (!caller) return undefined;
  const waiting = people.filter(
    ({ state, siteId }) => state === "waiting" && siteId === call.siteId,
  );
  const next = nextPerson(
    waiting.map(({ person }) => person),
    orderOf(settings),
    {
      professionalId: caller.id,
      atMinute: toMinute(nowMs),
      lastWasWalkIn: caller.lastWasWalkIn,
    },
  );
  return waiting.find(({ person }) => person === next);
}

function orderOf({
  queueRule: rule,
  queueByPriority: byPriority,
}: DayFacts["settings"]): QueueOrder {
  return { rule, byPriority };
}

type MinutesOf = Line["minutesOf"];

/** Where nothing was ever given or measured. */
const fallbackMinutes = 30;

function durations({ given, measured }: DayFacts): MinutesOf {
  const latest = new Map(
    measured.map((each) => [keyOf(each.professionalId, each.serviceId), each]),
  );
  const planned = new Map(given.map((each) => [keyOf(each.professionalId, each.serviceId), each]));
  const ofService = new Map(given.map(({ serviceId, minutes }) => [serviceId, minutes]));
  return (professionalId, serviceId) => {
    const usual = given.find((each) => each.professionalId === professionalId)?.serviceId;
    const id = serviceId ?? usual ?? "";
    const key = keyOf(professionalId, id);
    const plan = planned.get(key)?.minutes ?? ofService.get(id) ?? fallbackMinutes;
    return measuredMinutes(latest.get(key)?.latest ?? [], plan);
  };
}

function keyOf(professionalId: string, serviceId: string): string {
  return `${professionalId} ${serviceId}`;
}

function inLine(row: DayRow, facts: DayFacts, minutesOf: MinutesOf): InLine[] {
  const { entryId, number, calledMs: calledAt, leftMs: leftAt, status } = row;
  if (entryId === null || number === null) return [];
  const state = queueStateOf({ status, calledAt, leftAt });
  return [{ ...row, entryId, number, state, person: personOf(row, facts, minutesOf) }];
}

function personOf(row: DayRow, facts: DayFacts, minutesOf: MinutesOf): QueuePerson {
  const { isWalkIn, startMs, arrivedMs, skippedMs, level, number } = row;
  return {
    id: row.entryId ?? row.appointmentId ?? "",
    ...{ level, skippedMs, arrivedMs: arrivedMs ?? 0, number: number ?? 0 },
    dueMinute: isWalkIn || startMs === null ? null : toMinute(startMs),
    minutesWith: new Map(
      attendantsFor(row, facts).map((id) => [id, minutesOf(id, row.serviceId)] as const),
    ),
  };
}

/** Whoever was asked for; or of those who attend there and give the service, whoever still works today. */
function attendantsFor(row: DayRow, { attending, given, nowMs }: DayFacts): readonly string[] {
  if (row.professionalId !== null) return [row.professionalId];
  const { serviceId, siteId } = row;
  const gives = (professionalId: string) =>
    serviceId === null ||
    given.some((each) => each.professionalId === professionalId && each.serviceId === serviceId);
  const there = attending.filter(
    ({ id, siteIds }) => gives(id) && (siteIds === undefined || siteIds.has(siteId)),
  );
  const now = toMinute(nowMs);
  const today = there.filter(({ hours }) => hours.length > 0);
  const still = today.filter(({ hours }) => hours.some(({ endMinute }) => endMinute > now));
  const most = [still, today, there].find((some) => some.length > 0) ?? [];
  return most.map(({ id }) => id);
}

/** Somebody whose appointment is still to come. */
function expectedPerson(row: DayRow, nowMs: number, minutesOf: MinutesOf) {
  const { status, startMs, appointmentId, professionalId, siteId, serviceId, level } = row;
  const isAhead = startMs !== null && startMs > nowMs;
  if ((status !== "confirmed" && status !== "pending") || !isAhead) return [];
  if (!appointmentId || !professionalId) return [];
  const person: QueuePerson = {
    ...{ id: appointmentId, level, dueMinute: toMinute(startMs), arrivedMs: startMs },
    ...{ skippedMs: null, number: Number.MAX_SAFE_INTEGER },
    minutesWith: new Map([[professionalId, minutesOf(professionalId, serviceId)]]),
  };
  return [{ siteId, person }];
}

/** Free when whoever is in the room, and whoever was called, is likely to be done. */
function attendantOf(
  { id, hours, siteIds, resumesMinute = 0 }: Attending,
  rows: readonly DayRow[],
  nowMs: number,
  minutesOf: MinutesOf,
): Line["attendants"][number] {
  const now = toMinute(nowMs);
  const own = rows.filter((row) => (row.calledToId ?? row.professionalId) === id);
  const inRoom = own.filter(({ status }) => status === "in_progress");
  const freeAfterRoom = Math.max(
    now,
    ...inRoom.map(({ startedMs, serviceId }) =>
      startedMs === null ? now : toMinute(startedMs) + minutesOf(id, serviceId),
    ),
  );
  const called = own.filter(
    (row) =>
      row.entryId !== null &&
      queueStateOf({ status: row.status, calledAt: row.calledMs, leftAt: row.leftMs }) === "called",
  );
  const calledMinutes = called.reduce((sum, { serviceId }) => sum + minutesOf(id, serviceId), 0);
  return {
    ...{ id, hours, siteIds, lastWasWalkIn: lastCalled(own) },
    freeMinute: Math.max(freeAfterRoom + calledMinutes, resumesMinute),
  };
}

function lastCalled(rows: readonly DayRow[]): boolean | null {
  const calls = rows.map((row) => ({ row, atMs: row.calledMs ?? row.startedMs }));
  const last = calls.reduce<(typeof calls)[number] | undefined>(
    (best, each) => (each.atMs !== null && each.atMs > (best?.atMs ?? 0) ? each : best),
    undefined,
  );
  return last ? last.row.isWalkIn : null;
}
