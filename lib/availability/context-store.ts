import "server-only";
import { preparedText } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { bookingReach } from "@/lib/core/tenancy/permissions";
import { dateOfDay, minutesPerDay } from "@/lib/core/time/civil";
import { toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import type { ContextRow } from "./context-rows";
import { contextStatement } from "./context-statement";

export type ContextQuery = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  /** Epoch minutes in which starts are asked for. */
  readonly range: Interval;
  /** Epoch minutes in which working time can matter to them. */
  readonly reading: Interval;
  readonly exceptAppointmentId?: string | undefined;
  readonly exceptAppointmentIds?: readonly string[] | undefined;
  readonly exceptHoldId?: string | undefined;
};

/**
 * One statement. Lower bounds on starts_at keep every part on its btree: nothing lasts longer than its CHECK allows.
 * A hold counts until it expires by this server's clock. Lists of whole numbers are arrays, whose JSON costs a third
 * of that of json_build_array.
 */
export async function readContextRow(
  tx: Tx,
  scope: TenantScope,
  query: ContextQuery,
): Promise<ContextRow | undefined> {
  const { text, values } = askedOf(scope, query);
  const [row] = await preparedText<{ found: ContextRow }[]>(tx, text, values);
  return row?.found;
}

/** The statement with its values. */
export function askedOf(
  { tenant, actor }: Pick<TenantScope, "tenant" | "actor">,
  query: ContextQuery,
) {
  const asked = query.professionalId === "any" ? null : query.professionalId;
  const exceptAppointments = [
    ...(query.exceptAppointmentIds ?? []),
    query.exceptAppointmentId ?? none,
  ];
  const reach = bookingReach(actor);
  const exceptHold = query.exceptHoldId ?? none;
  const [from, to] = [iso(query.reading.startMinute), iso(query.reading.endMinute)];
  const [first, last] = [iso(query.range.startMinute), iso(query.range.endMinute)];
  const [fromDate, toDate] = [dateAt(query.reading.startMinute), dateAt(query.reading.endMinute)];
  const weeks = weeksAround(query.range);
  const values: (string | null)[] = [
    ...[tenant.id, query.serviceId, asked, from, to, first, last, fromDate, toDate],
    ...[weeks.from, weeks.to, `{${exceptAppointments.join(",")}}`, exceptHold],
    reach === "all" ? null : `{${reach.join(",")}}`,
  ];
  return { text: isMoving(query) ? contextStatement.moving : contextStatement.standing, values };
}

function isMoving({ exceptAppointmentId, exceptAppointmentIds = [] }: ContextQuery): boolean {
  return exceptAppointmentIds.length > 0 || exceptAppointmentId !== undefined;
}

/** No row has it: an absent id would be the same as the absent owner of a row. */
const none = "00000000-0000-0000-0000-000000000000";

function iso(minute: number): string {
  return new Date(toMs(minute)).toISOString();
}

/** The UTC date, which is at most a day away from the local one; what is read reaches two days further. */
function dateAt(minute: number): string {
  return dateOfDay(Math.floor(minute / minutesPerDay));
}

/** Whole weeks from Monday on around a range, in any zone. */
function weeksAround({ startMinute, endMinute }: Interval): { from: string; to: string } {
  return { from: iso(startMinute - 8 * minutesPerDay), to: iso(endMinute + 8 * minutesPerDay) };
}
