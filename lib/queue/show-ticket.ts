import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayServe } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { tenantUrl } from "@/lib/http/tenant-url";
import { type QrPath, qrPath } from "./qr-path";
import { readLine } from "./read-line";
import type { EntryInput } from "./schema";
import { queueToken } from "./token";

/** A ticket to hand over: on paper, on the screen of the desk, or as a link. */
export type TicketView = {
  readonly entryId: string;
  readonly number: number;
  readonly name: string;
  /** E.164 */
  readonly phone: string | null;
  /** Opens the own place in the queue, until the day ends. A secret. */
  readonly url: string;
  readonly qr: QrPath;
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly arrived: string;
  readonly about: string | null;
};

/** A ticket of today. */
export async function showTicket(
  scope: TenantScope,
  { entryId }: EntryInput,
): Promise<Result<TicketView, "not_found", undefined>> {
  const { people, turns } = await readTenant(scope, (tx) => readLine(tx, scope));
  const own = people.find((each) => each.entryId === entryId);
  if (!own || !mayServe(scope.actor, own.professionalId ?? own.calledToId))
    return fail("not_found");
  const { timeZone } = scope.tenant;
  const turn = turns.find(({ personId }) => personId === entryId);
  const url = tenantUrl(scope.tenant, `/turno/${queueToken("turn", entryId)}`);
  return ok({
    ...{ entryId, number: own.number, name: own.name, phone: own.phone, url, qr: qrPath(url) },
    arrived: toIso(toMinute(own.arrivedMs ?? scope.nowMs), timeZone),
    about: turn ? toIso(turn.startMinute, timeZone) : null,
  });
}
