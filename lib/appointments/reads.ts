import "server-only";
import { and, asc, eq, gt, gte, inArray, lt, type SQL } from "drizzle-orm";
import {
  appointment,
  appointmentEvent,
  client,
  priorityLevel,
  professional,
  resource,
  service,
  site,
} from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { withinReach } from "@/db/within-reach";
import { maySee } from "@/lib/core/appointments/visibility";
import { seeingReach } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { isUuid } from "@/lib/core/uuid";
import { type AppointmentRow, toHistoryEntry, toListing } from "./to-view";
import type { AppointmentDetail, AppointmentListing } from "./views";

/** One appointment with its history; undefined where the actor has none of that id. */
export async function loadAppointment(
  scope: TenantScope,
  id: string,
): Promise<AppointmentDetail | undefined> {
  if (!isUuid(id)) return undefined;
  const [[row], events] = await readTenant(scope, (tx) =>
    Promise.all([
      selectAppointments(tx, scope, eq(appointment.id, id)),
      selectHistory(tx, scope, id),
    ]),
  );
  if (!row || !maySee(scope, row.appointment)) return undefined;
  return {
    ...toListing(row, scope),
    notes: scope.actor.kind === "member" ? row.appointment.notes : null,
    callerName: scope.actor.kind === "member" ? row.appointment.callerName : null,
    history: events.map((event) => toHistoryEntry(event, scope)),
  };
}

export type ClientAppointments = {
  /** Not ended yet and still to come or going on, the next first. */
  readonly upcoming: readonly AppointmentListing[];
  /** The latest first, cancelled ones included. */
  readonly past: readonly AppointmentListing[];
};

/** A client's appointments: their own in the portal, anybody's for the team (a professional sees their agenda's). */
export async function loadClientAppointments(
  scope: TenantScope,
  clientId: string,
): Promise<ClientAppointments> {
  const rows = await readTenant(scope, (tx) =>
    selectAppointments(tx, scope, and(eq(appointment.clientId, clientId), withinSight(scope)), 500),
  );
  const seen = rows.filter((row) => maySee(scope, row.appointment));
  const isUpcoming = (row: AppointmentRow) => isAhead(row, scope);
  return {
    upcoming: seen.filter(isUpcoming).map((row) => toListing(row, scope)),
    past: seen
      .filter((row) => !isUpcoming(row))
      .reverse()
      .map((row) => toListing(row, scope)),
  };
}

function isAhead({ appointment: a }: AppointmentRow, { nowMs }: TenantScope): boolean {
  const isOver = ["cancelled", "completed", "no_show"].includes(a.status);
  return !isOver && toMinute(a.endsAt.getTime()) > toMinute(nowMs);
}

const columns = {
  appointment,
  service: { id: service.id, name: service.name },
  professional: {
    id: professional.id,
    name: professional.name,
    title: professional.title,
    specialty: professional.specialty,
  },
  site: { id: site.id, name: site.name, address: site.address, timeZone: site.timeZone },
  room: resource.name,
  priority: priorityLevel.name,
  client: { id: client.id, name: client.name, email: client.email, phone: client.phone },
};

/** Appointments with the names that people know them by, by start. */
export function selectAppointments(
  tx: Tx,
  { tenant }: TenantScope,
  where: SQL | undefined,
  most = 5000,
) {
  return tx
    .select(columns)
    .from(appointment)
    .innerJoin(service, and(eq(service.tenantId, tenant.id), eq(service.id, appointment.serviceId)))
    .innerJoin(
      professional,
      and(eq(professional.tenantId, tenant.id), eq(professional.id, appointment.professionalId)),
    )
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, appointment.clientId)))
    .leftJoin(
      resource,
      and(eq(resource.tenantId, tenant.id), eq(resource.id, appointment.resourceId)),
    )
    .leftJoin(
      priorityLevel,
      and(
        eq(priorityLevel.tenantId, tenant.id),
        eq(priorityLevel.level, appointment.priorityLevel),
      ),
    )
    .leftJoin(site, and(eq(site.tenantId, tenant.id), eq(site.id, appointment.siteId)))
    .where(and(eq(appointment.tenantId, tenant.id), where))
    .orderBy(asc(appointment.startsAt), asc(appointment.id))
    .limit(most);
}

/** Appointments that are going on between two moments: none lasts longer than a day. */
export function within(from: Date, to: Date): SQL | undefined {
  const dayMs = 86_400_000;
  return and(
    gte(appointment.startsAt, new Date(from.getTime() - dayMs)),
    lt(appointment.startsAt, to),
    gt(appointment.endsAt, from),
  );
}

export function ofProfessionals(ids: readonly string[]): SQL | undefined {
  return inArray(appointment.professionalId, [...ids]);
}

/** Of the agendas that a member sees; whoever is none is bound by the client. */
export function withinSight(scope: TenantScope): SQL | undefined {
  return scope.actor.kind === "member"
    ? withinReach(appointment.professionalId, seeingReach(scope))
    : undefined;
}

function selectHistory(tx: Tx, { tenant }: TenantScope, appointmentId: string) {
  return tx
    .select()
    .from(appointmentEvent)
    .where(
      and(
        eq(appointmentEvent.tenantId, tenant.id),
        eq(appointmentEvent.appointmentId, appointmentId),
      ),
    )
    .orderBy(asc(appointmentEvent.createdAt), asc(appointmentEvent.version));
}
