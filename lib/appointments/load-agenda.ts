import "server-only";
import { and, ne, type SQL } from "drizzle-orm";
import { appointment } from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import {
  readWorkingTime,
  type Stretch,
  type WorkingTimes,
} from "@/lib/availability/read-working-time";
import { type Reach, seeingReach } from "@/lib/core/tenancy/permissions";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { daysInterval } from "@/lib/core/time/zone";
import { type HeldStretch, readHolds } from "@/lib/holds/read-holds";
import { type ReservedStretch, readReserved } from "@/lib/priority/read-reserved";
import { type AgendaFilter, amongFirst, countByDate, matching, selectTaken } from "./agenda-store";
import { ofProfessionals, selectAppointments, within } from "./reads";
import { type AppointmentRow, toListing } from "./to-view";
import type { AppointmentListing } from "./views";

export type AgendaQuery = AgendaFilter & {
  /** Both days included, in the tenant's zone. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Left out: every active professional. */
  readonly professionalIds?: readonly string[] | undefined;
  /** Only the first so many of each date: for a view that shows no more. */
  readonly mostPerDate?: number | undefined;
  /** Only the first so many of all. */
  readonly most?: number | undefined;
  /** For a view that shows nothing but who comes: without cancelled ones, and without the time that is taken. */
  readonly isOverview?: boolean | undefined;
};

/** What the professional needs before and after it, in minutes; 0 for what takes no time any more. */
export type Buffers = { readonly bufferBefore: number; readonly bufferAfter: number };

export type AgendaListing = AppointmentListing &
  Buffers & {
    /** A seat of a time that several share. */
    readonly isGroup: boolean;
  };

export type Agenda = WorkingTimes & {
  readonly timeZone: string;
  /** By start; only the first ones where so many were asked for. */
  readonly appointments: readonly AgendaListing[];
  /** How many begin on each date that has any, whether they were asked for or not. */
  readonly counts: readonly DateCount[];
  /** When professionals have somebody, buffers inside, whatever is filtered. */
  readonly taken: readonly Stretch[];
  /** Times that somebody keeps at this moment while they book, by start. */
  readonly holds: readonly HeldStretch[];
  /** What is kept for levels of priority, around those days. */
  readonly reserved: readonly ReservedStretch[];
};

export type DateCount = { readonly date: LocalDate; readonly count: number };

/** The agenda of some days. Whatever was asked: only of professionals whose agenda is theirs to see. */
export async function loadAgenda(scope: TenantScope, query: AgendaQuery): Promise<Agenda> {
  const { timeZone } = scope.tenant;
  const range = daysInterval(query.from, query.to, timeZone);
  const reach = seeingReach(scope);
  const wanted = query.professionalIds?.length ? query.professionalIds : undefined;
  const ids = narrowed(reach, wanted);
  const [from, to] = [new Date(toMs(range.startMinute)), new Date(toMs(range.endMinute))];
  const everything = and(within(from, to), ids ? ofProfessionals(ids) : undefined, matching(query));
  const asked = query.isOverview ? standing(query, everything) : everything;
  const [times, rows, taken, counts, holds, reserved] = await readTenant(scope, (tx) =>
    Promise.all([
      readWorkingTime(tx, scope, range, wanted, reach),
      readRows(tx, scope, query, asked),
      query.isOverview ? [] : selectTaken(tx, scope, from, to, ids),
      countByDate(tx, scope, asked),
      readHolds(tx, scope, range, ids),
      query.isOverview ? [] : readReserved(tx, scope, range),
    ]),
  );
  const buffersOf = bufferFinder(taken);
  const appointments = rows.map((row) => ({
    ...toListing(row, scope),
    ...buffersOf(row),
    isGroup: row.appointment.groupSessionId !== null,
  }));
  return {
    ...{ ...times, timeZone, holds, reserved, counts, appointments },
    taken: taken.map(({ professionalId, startsAt, endsAt }) => ({
      professionalId,
      start: isoOf(startsAt, timeZone),
      end: isoOf(endsAt, timeZone),
    })),
  };
}

function readRows(tx: Tx, scope: TenantScope, query: AgendaQuery, asked: SQL | undefined) {
  const { mostPerDate, most } = query;
  const shown = mostPerDate ? amongFirst(mostPerDate, scope, asked) : asked;
  return selectAppointments(tx, scope, shown, most);
}

/** Cancelled ones are not among them unless they are asked for. */
function standing({ statuses }: AgendaQuery, asked: SQL | undefined): SQL | undefined {
  return statuses?.length ? asked : and(asked, ne(appointment.status, "cancelled"));
}

type Taken = Awaited<ReturnType<typeof selectTaken>>[number];

function bufferFinder(taken: readonly Taken[]): (row: AppointmentRow) => Buffers {
  const byOwner = new Map(
    taken.map((each) => [each.appointmentId ?? each.groupSessionId ?? "", each]),
  );
  return ({ appointment: { id, groupSessionId, startsAt, endsAt } }) => {
    const time = byOwner.get(groupSessionId ?? id);
    if (!time) return { bufferBefore: 0, bufferAfter: 0 };
    return {
      bufferBefore: minutesBetween(time.startsAt, startsAt),
      bufferAfter: minutesBetween(endsAt, time.endsAt),
    };
  };
}

function isoOf(moment: Date, timeZone: string): string {
  return toIso(toMinute(moment.getTime()), timeZone);
}

function minutesBetween(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / 60_000));
}

/** Undefined: everybody. */
function narrowed(
  reach: Reach,
  wanted: readonly string[] | undefined,
): readonly string[] | undefined {
  if (reach === "all") return wanted;
  return wanted ? wanted.filter((id) => reach.includes(id)) : reach;
}
