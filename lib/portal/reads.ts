import "server-only";
import { and, asc, desc, eq, gt, inArray, lt, lte, notInArray, or, sql } from "drizzle-orm";
import {
  appointment,
  client,
  emailChange,
  professional,
  service,
  site,
  waitlistEntry,
} from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { selectAppointments } from "@/lib/appointments/reads";
import { toListing } from "@/lib/appointments/to-view";
import type { AppointmentListing } from "@/lib/appointments/views";
import { mostAttempts } from "./confirm-email";

export type HistoryPage = {
  /** The latest first. */
  readonly appointments: readonly AppointmentListing[];
  readonly hasMore: boolean;
};

const pageSize = 20;
const over = ["cancelled", "completed", "no_show"] as const;

/** A page of some clients' appointments that are over, cancelled ones included. Pages count from 1. */
export async function loadHistory(
  scope: TenantScope,
  clientIds: readonly string[],
  page: number,
): Promise<HistoryPage> {
  const rows = await readTenant(scope, async (tx) => {
    const ids = await selectPast(tx, scope, clientIds, (page - 1) * pageSize);
    const wanted = ids.map(({ id }) => id);
    return selectAppointments(tx, scope, inArray(appointment.id, wanted));
  });
  const listed = rows.map((row) => toListing(row, scope)).reverse();
  return { appointments: listed.slice(0, pageSize), hasMore: listed.length > pageSize };
}

/** What some clients have ahead or are in, the next first. */
export async function loadAhead(
  scope: TenantScope,
  clientIds: readonly string[],
): Promise<readonly AppointmentListing[]> {
  const rows = await readTenant(scope, (tx) =>
    selectAppointments(
      tx,
      scope,
      and(
        inArray(appointment.clientId, [...clientIds]),
        notInArray(appointment.status, [...over]),
        gt(appointment.endsAt, new Date(scope.nowMs)),
      ),
      200,
    ),
  );
  return rows.map((row) => toListing(row, scope));
}

export type Profile = {
  readonly name: string;
  readonly email: string | null;
  /** E.164 */
  readonly phone: string | null;
  /** In which they are written to; null: the practice's. */
  readonly locale: string | null;
  /** An e-mail that waits for its code. */
  readonly newEmail: string | null;
};

export async function loadProfile(
  scope: TenantScope,
  clientId: string,
): Promise<Profile | undefined> {
  const { tenant } = scope;
  const [row] = await readTenant(scope, (tx) =>
    tx
      .select({
        ...{ name: client.name, email: client.email, phone: client.phone, locale: client.locale },
        newEmail: emailChange.email,
      })
      .from(client)
      .leftJoin(
        emailChange,
        and(
          eq(emailChange.tenantId, tenant.id),
          eq(emailChange.clientId, client.id),
          gt(emailChange.expiresAt, sql`now()`),
          lt(emailChange.attempts, mostAttempts),
        ),
      )
      .where(and(eq(client.tenantId, tenant.id), eq(client.id, clientId))),
  );
  return row;
}

export type Wish = Awaited<ReturnType<typeof loadWishes>>[number];

/** What some clients wait for, whichever they asked for first. */
export function loadWishes(scope: TenantScope, clientIds: readonly string[]) {
  const { tenant } = scope;
  return readTenant(scope, (tx) =>
    tx
      .select({
        id: waitlistEntry.id,
        client: { id: client.id, name: client.name },
        serviceName: service.name,
        professional: { name: professional.name, title: professional.title },
        siteName: site.name,
        fromDate: waitlistEntry.fromDate,
        toDate: waitlistEntry.toDate,
        weekdays: waitlistEntry.weekdays,
        startMinute: waitlistEntry.startMinute,
        endMinute: waitlistEntry.endMinute,
      })
      .from(waitlistEntry)
      .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, waitlistEntry.clientId)))
      .innerJoin(
        service,
        and(eq(service.tenantId, tenant.id), eq(service.id, waitlistEntry.serviceId)),
      )
      .leftJoin(
        professional,
        and(
          eq(professional.tenantId, tenant.id),
          eq(professional.id, waitlistEntry.professionalId),
        ),
      )
      .leftJoin(site, and(eq(site.tenantId, tenant.id), eq(site.id, waitlistEntry.siteId)))
      .where(
        and(
          eq(waitlistEntry.tenantId, tenant.id),
          inArray(waitlistEntry.clientId, [...clientIds]),
          eq(waitlistEntry.status, "waiting"),
        ),
      )
      .orderBy(asc(waitlistEntry.createdAt), asc(waitlistEntry.id)),
  );
}

/** One more than a page, so that it is known whether there is another. */
function selectPast(
  tx: Tx,
  { tenant, nowMs }: TenantScope,
  clientIds: readonly string[],
  skip: number,
) {
  return tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.tenantId, tenant.id),
        inArray(appointment.clientId, [...clientIds]),
        or(inArray(appointment.status, [...over]), lte(appointment.endsAt, new Date(nowMs))),
      ),
    )
    .orderBy(desc(appointment.startsAt), desc(appointment.id))
    .offset(skip)
    .limit(pageSize + 1);
}
