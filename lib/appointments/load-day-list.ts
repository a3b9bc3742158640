import "server-only";
import { and } from "drizzle-orm";
import { appointment } from "@/db/schema";
import { readTenant, type TenantScope } from "@/db/scope";
import { withinReach } from "@/db/within-reach";
import { readWorkingTime, type Stretch } from "@/lib/availability/read-working-time";
import { actingReach } from "@/lib/core/tenancy/permissions";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMs } from "@/lib/core/time/epoch";
import { daysInterval } from "@/lib/core/time/zone";
import { ofProfessionals, selectAppointments, within } from "./reads";
import { toListing } from "./to-view";
import type { AppointmentListing } from "./views";

export type DayListQuery = {
  readonly date: LocalDate;
  /** Left out: whoever attends that day or has an appointment. */
  readonly professionalIds?: readonly string[] | undefined;
};

export type DayListEntry = AppointmentListing & {
  /** Of the team. */
  readonly notes: string | null;
  /** Who called, where somebody else comes. */
  readonly callerName: string | null;
};

type Professional = { readonly id: string; readonly name: string; readonly title: string | null };

/** The day of one professional, for one sheet of paper. */
export type DaySheet = {
  readonly professional: Professional;
  /** When they attend. */
  readonly hours: readonly Stretch[];
  /** Those that begin on that date, by start; cancelled ones are only counted. */
  readonly appointments: readonly DayListEntry[];
  readonly cancelled: number;
  /** Those of the cancelled ones that their clients cancelled. */
  readonly cancelledByClients: readonly AppointmentListing[];
};

export type DayList = {
  /** Whoever may be chosen. */
  readonly professionals: readonly Professional[];
  readonly sheets: readonly DaySheet[];
};

/** What is on paper of a date. Of the professionals somebody works for, whatever was asked. */
export async function loadDayList(scope: TenantScope, query: DayListQuery): Promise<DayList> {
  const { actor, tenant } = scope;
  const range = daysInterval(query.date, query.date, tenant.timeZone);
  const reach = actingReach(actor);
  const [from, to] = [new Date(toMs(range.startMinute)), new Date(toMs(range.endMinute))];
  const asked = query.professionalIds?.length ? query.professionalIds : undefined;
  const [working, rows] = await readTenant(scope, (tx) =>
    Promise.all([
      readWorkingTime(tx, scope, range, undefined, reach),
      selectAppointments(
        tx,
        scope,
        and(
          within(from, to),
          withinReach(appointment.professionalId, reach),
          asked ? ofProfessionals(asked) : undefined,
        ),
      ),
    ]),
  );
  const seen = rows.filter(({ appointment }) => appointment.startsAt >= from);
  const active = working.professionals;
  const activeIds = new Set(active.map(({ id }) => id));
  const former = seen.map((row) => row.professional).filter(({ id }) => !activeIds.has(id));
  const everybody = [...active, ...new Map(former.map((each) => [each.id, each])).values()];
  const sheets = everybody.map(({ id, name, title }): DaySheet => {
    const own = seen.filter(({ professional }) => professional.id === id);
    const standing = own.filter(({ appointment }) => appointment.status !== "cancelled");
    return {
      professional: { id, name, title },
      hours: working.open.filter(({ professionalId }) => professionalId === id),
      appointments: standing.map((row) => ({
        ...toListing(row, scope),
        notes: row.appointment.notes,
        callerName: row.appointment.callerName,
      })),
      cancelled: own.length - standing.length,
      cancelledByClients: own
        .filter(({ appointment }) => appointment.cancelledBy === "client")
        .map((row) => toListing(row, scope)),
    };
  });
  return {
    professionals: active.map(({ id, name, title }) => ({ id, name, title })),
    sheets: sheets.filter(({ professional, hours, appointments, cancelled }) =>
      asked ? asked.includes(professional.id) : hours.length + appointments.length + cancelled > 0,
    ),
  };
}
