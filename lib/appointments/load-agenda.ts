import "server-only";
import { and } from "drizzle-orm";
import { readTenant, type TenantScope } from "@/db/scope";
import { readWorkingTime, type WorkingTimes } from "@/lib/availability/read-working-time";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMs } from "@/lib/core/time/epoch";
import { daysInterval } from "@/lib/core/time/zone";
import { type HeldStretch, readHolds } from "@/lib/holds/read-holds";
import { ofProfessionals, selectAppointments, within } from "./reads";
import { toListing } from "./to-view";
import type { AppointmentListing } from "./views";

export type AgendaQuery = {
  /** Both days included, in the tenant's zone. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Left out: every active professional. */
  readonly professionalIds?: readonly string[] | undefined;
};

export type Agenda = WorkingTimes & {
  readonly timeZone: string;
  /** By start, in every status. */
  readonly appointments: readonly AppointmentListing[];
  /** Times that somebody keeps at this moment while they book, by start. */
  readonly holds: readonly HeldStretch[];
};

/** The agenda of some days. A professional without desk duties sees their own, whatever was asked. */
export async function loadAgenda(scope: TenantScope, query: AgendaQuery): Promise<Agenda> {
  const { timeZone } = scope.tenant;
  const range = daysInterval(query.from, query.to, timeZone);
  const ids = shownIds(scope, query);
  const moments = within(new Date(toMs(range.startMinute)), new Date(toMs(range.endMinute)));
  const [times, rows, holds] = await readTenant(scope, (tx) =>
    Promise.all([
      readWorkingTime(tx, scope, range, ids),
      selectAppointments(tx, scope, and(moments, ids ? ofProfessionals(ids) : undefined)),
      readHolds(tx, scope, range, ids),
    ]),
  );
  return { ...times, timeZone, holds, appointments: rows.map((row) => toListing(row, scope)) };
}

function shownIds({ actor }: TenantScope, { professionalIds }: AgendaQuery) {
  const isOwnOnly = actor.kind === "member" && actor.role === "professional";
  if (isOwnOnly) return actor.professionalId ? [actor.professionalId] : [];
  return professionalIds?.length ? professionalIds : undefined;
}
