import "server-only";
import { and, asc, eq, gt, gte, inArray, ne } from "drizzle-orm";
import { appointment, professional, professionalService } from "@/db/schema";
import { readTenant, type TenantScope } from "@/db/scope";
import { toMinute } from "@/lib/core/time/epoch";
import { type ElsewhereCode, type Heir, placeElsewhere } from "./place-elsewhere";
import { selectAppointments } from "./reads";
import { mostReassigned } from "./schema";

/** Whose appointments are to go to somebody else. */
export type Leaving = { readonly professionalId: string } | { readonly serviceId: string };

export type LeavingAppointment = {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA: of the place where it happens. */
  readonly timeZone: string;
  readonly clientName: string;
  readonly serviceName: string;
  readonly professional: { readonly name: string; readonly title: string | null };
  /** Null where nobody was asked about yet. */
  readonly outcome:
    | { readonly fits: true }
    | { readonly fits: false; readonly code: ElsewhereCode }
    | null;
};

export type HeirChoice = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
};

/** The appointments that are not over of somebody or of a service, and which of them an heir could take. */
export async function loadReassignment(
  scope: TenantScope,
  leaving: Leaving,
  heir: Heir | null,
): Promise<LeavingAppointment[]> {
  return readTenant(scope, async (tx) => {
    const rows = await selectAppointments(tx, scope, ahead(scope, leaving), mostReassigned);
    const planned: LeavingAppointment[] = [];
    for (const { appointment: row, client, service, professional, site } of rows) {
      const movable = { ...row, startMinute: toMinute(row.startsAt.getTime()) };
      const placed = heir ? await placeElsewhere(tx, scope, movable, heir) : null;
      planned.push({
        ...{ id: row.id, startsAt: row.startsAt, endsAt: row.endsAt },
        ...{ clientName: client.name, serviceName: service.name },
        professional: { name: professional.name, title: professional.title },
        timeZone: site?.timeZone ?? scope.tenant.timeZone,
        outcome: placed && (placed.ok ? { fits: true } : { fits: false, code: placed.code }),
      });
    }
    return planned;
  });
}

/** Who could take a professional's appointments over: everybody else in use who gives one of their services. */
export async function loadHeirs(scope: TenantScope, professionalId: string): Promise<HeirChoice[]> {
  const { id: tenantId } = scope.tenant;
  return readTenant(scope, (tx) =>
    tx
      .selectDistinct({
        ...{ id: professional.id, name: professional.name, title: professional.title },
        position: professional.position,
      })
      .from(professional)
      .innerJoin(
        professionalService,
        and(
          eq(professionalService.tenantId, tenantId),
          eq(professionalService.professionalId, professional.id),
        ),
      )
      .innerJoin(
        appointment,
        and(
          eq(appointment.serviceId, professionalService.serviceId),
          ahead(scope, { professionalId }),
        ),
      )
      .where(
        and(
          eq(professional.tenantId, tenantId),
          eq(professional.active, true),
          ne(professional.id, professionalId),
        ),
      )
      .orderBy(asc(professional.position), asc(professional.name)),
  );
}

/** Appointments that are not over and still stand. */
function ahead({ tenant, nowMs }: TenantScope, leaving: Leaving) {
  return and(
    eq(appointment.tenantId, tenant.id),
    "professionalId" in leaving
      ? eq(appointment.professionalId, leaving.professionalId)
      : eq(appointment.serviceId, leaving.serviceId),
    // No appointment is longer than a day; the index knows starts only.
    gte(appointment.startsAt, new Date(nowMs - 86_400_000)),
    gt(appointment.endsAt, new Date(nowMs)),
    inArray(appointment.status, ["pending", "confirmed", "arrived", "in_progress"]),
  );
}
