import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { isUuid } from "@/lib/core/uuid";
import { env } from "@/lib/env";
import { mayTouch } from "./may-touch";
import { readLine } from "./read-line";
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
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly arrived: string;
  readonly about: string | null;
};

/** A ticket of today; undefined where the actor has none of that id. */
export async function loadTicket(
  scope: TenantScope,
  entryId: string,
): Promise<TicketView | undefined> {
  if (!isUuid(entryId)) return undefined;
  const { people, turns } = await readTenant(scope, (tx) => readLine(tx, scope));
  const own = people.find((each) => each.entryId === entryId);
  if (!own || !mayTouch(scope.actor, own.professionalId)) return undefined;
  const { slug, timeZone } = scope.tenant;
  const turn = turns.find(({ personId }) => personId === entryId);
  return {
    ...{ entryId, number: own.number, name: own.name, phone: own.phone },
    url: `${env().APP_URL}/${slug}/turno/${queueToken("turn", entryId)}`,
    arrived: toIso(toMinute(own.arrivedMs ?? scope.nowMs), timeZone),
    about: turn ? toIso(turn.startMinute, timeZone) : null,
  };
}
