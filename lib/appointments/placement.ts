import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import type { AppointmentSource } from "./views";

/** Whose time is taken, where, and from when to when; of an appointment or of a hold. */
export type Taking = {
  readonly owner: { readonly kind: "appointment" | "hold"; readonly id: string };
  readonly serviceId: string;
  readonly professionalId: string;
  /** Null is the tenant's main place. */
  readonly siteId: string | null;
  readonly resourceId: string | null;
  /** Null for a hold: whose it will be is not known yet. */
  readonly clientId: string | null;
  /** The client's time. */
  readonly time: Interval;
  /** The professional's and the room's time, buffers inside. */
  readonly occupied: Interval;
  /** Of a group service: the session that it joins, or the one that it opens. */
  readonly session: {
    readonly id: string;
    readonly opens: { readonly capacity: number } | null;
  } | null;
  /** Placed on top of another on purpose, in the first free lane of at most so many; null: not overbooked. */
  readonly mostLanes: number | null;
  /** How many of the service the professional takes within an interval of starts. */
  readonly maxima: readonly Maximum[];
  /** Whether the professional attends at several places, and needs the time to get from one to the other. */
  readonly travels: boolean;
};

export type Maximum = {
  readonly within: Interval;
  readonly most: number;
  readonly code: "daily_max_reached" | "weekly_max_reached";
};

/** An appointment to be written, with the time that it takes. */
export type Placement = Omit<Taking, "owner" | "clientId"> & {
  readonly appointmentId: string;
  /** See `newCode`. */
  readonly code: string;
  readonly clientId: string;
  /** Shared by the appointments of one visit, one after the other. */
  readonly visitId: string | null;
  /** Shared by appointments that come back. */
  readonly seriesId: string | null;
  /** Why it stands on top of another; for the history and the audit log. */
  readonly overbookReason: string | null;
  readonly priorityLevel: number;
  readonly status: AppointmentStatus;
  readonly source: AppointmentSource;
  readonly reason: string | null;
  readonly notes?: string | null;
  /** Who called, where somebody else comes. */
  readonly callerName?: string | null;
  readonly priceMinor: number | null;
  /** Whether the client gets a confirmation of its own; its reminders they always get. */
  readonly confirms: boolean;
};

export type TakeOptions = {
  /** Appointments whose time is given up for it, and the sessions of which they had a seat. */
  readonly vacated?: readonly string[] | undefined;
  readonly leftSessions?: readonly string[] | undefined;
  /** Holds that it replaces. */
  readonly holdIds?: readonly string[] | undefined;
  readonly holdMinutes?: number | undefined;
  /** How many open appointments these clients may have, as of `sinceMs`. */
  readonly open?: { readonly most: number; readonly sinceMs: number } | null | undefined;
  /** Somebody who was missed comes after all: also of a professional who is switched off. */
  readonly comesAfterAll?: boolean | undefined;
};

/**
 * What `app.take_time` is asked: locks in alphabetical order, then rows for professionals, rooms and clients, each by
 * subject and time. Every writer follows this one order, so that none waits for another in a circle.
 */
export function timeAsked(takings: readonly Taking[], options: TakeOptions) {
  const { vacated = [], leftSessions = [], holdIds = [], open } = options;
  const joined = takings.flatMap(({ session }) => (session && !session.opens ? [session.id] : []));
  const clientIds = distinct(takings.flatMap(({ clientId }) => clientId ?? []));
  const inLine = takings.length > 1 || vacated.length > 0;
  const locks = distinct([
    ...(open ? clientIds.map((id) => `client:${id}`) : []),
    ...takings
      .filter((each) => inLine || isCounted(each))
      .map((each) => `professional:${each.professionalId}`),
  ]);
  const maxima = takings.flatMap(maximaOf);
  const ways = takings.filter(({ travels }) => travels).map(wayOf);
  const seats = takings.filter(({ session }) => session).map(seatOf);
  return {
    professionals: options.comesAfterAll
      ? []
      : distinct(takings.map((each) => each.professionalId)),
    takes: [
      ...takings.flatMap(professionalRow).sort(inOrder),
      ...takings.flatMap(roomRow).sort(inOrder),
      ...takings.flatMap(clientRow).sort(inOrder),
    ],
    ...(locks.length > 0 ? { locks } : {}),
    ...(joined.length + leftSessions.length > 0
      ? { sessions: distinct([...joined, ...leftSessions]) }
      : {}),
    ...(vacated.length > 0 ? { vacated } : {}),
    ...(holdIds.length > 0 ? { holds: holdIds } : {}),
    ...(options.holdMinutes === undefined ? {} : { holdMinutes: options.holdMinutes }),
    ...(seats.length > 0 ? { seats } : {}),
    ...(open || maxima.length > 0 || ways.length > 0
      ? {
          limits: {
            maxima,
            ways,
            open: open
              ? clientIds.map((clientId) => ({
                  clientId,
                  most: open.most,
                  since: new Date(open.sinceMs),
                }))
              : [],
          },
        }
      : {}),
  };
}

function isCounted({ maxima, travels, mostLanes }: Taking): boolean {
  return maxima.length > 0 || travels || mostLanes !== null;
}

type Row = {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly [fact: string]: string | number | undefined;
};

function professionalRow(taking: Taking): Row[] {
  const { professionalId, session, mostLanes, occupied } = taking;
  if (session && !session.opens) return [];
  const row = {
    ...ownerOf(taking, "time"),
    professionalId,
    subject: professionalId,
    ...stretch(occupied),
  };
  return [mostLanes === null ? row : { ...row, mostLanes }];
}

function roomRow(taking: Taking): Row[] {
  const { resourceId, session, occupied } = taking;
  if (!resourceId || (session && !session.opens)) return [];
  return [{ ...ownerOf(taking, "time"), resourceId, subject: resourceId, ...stretch(occupied) }];
}

function clientRow(taking: Taking): Row[] {
  const { clientId, time } = taking;
  return clientId
    ? [{ ...ownerOf(taking, "person"), clientId, subject: clientId, ...stretch(time) }]
    : [];
}

/** The professional and the room of a group service are taken by its session. */
function ownerOf({ owner, session }: Taking, what: "time" | "person") {
  if (session && what === "time") return { sessionId: session.id };
  return owner.kind === "hold" ? { holdId: owner.id } : { appointmentId: owner.id };
}

function seatOf(taking: Taking) {
  return { ...ownerOf(taking, "person"), sessionId: taking.session?.id };
}

function maximaOf({ professionalId, serviceId, maxima, session }: Taking) {
  // Who joins a session adds none.
  if (session && !session.opens) return [];
  return maxima.map(({ within, most, code }) => ({
    professionalId,
    serviceId,
    most,
    code,
    ...stretch(within),
  }));
}

function wayOf({ professionalId, siteId, occupied }: Taking) {
  return { professionalId, siteId, ...stretch(occupied) };
}

function inOrder(a: Row, b: Row): number {
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  return a.from < b.from ? -1 : 1;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function stretch({ startMinute, endMinute }: Interval) {
  return { from: isoOf(startMinute), to: isoOf(endMinute) };
}

export function isoOf(minute: number): string {
  return new Date(toMs(minute)).toISOString();
}
