import "server-only";
import type { TenantScope } from "@/db/scope";
import { type AcceptCode, acceptRow } from "@/lib/appointments/accept-appointment";
import type { Changed, ChangedAppointment } from "@/lib/appointments/change-appointment";
import { changeTogether } from "@/lib/appointments/change-together";
import { decideAccept } from "@/lib/core/appointments/decide-accept";
import { mayChange } from "@/lib/core/appointments/visibility";
import { ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { selectVisitParts } from "./store";

/**
 * Who says that they will come, or that somebody may, means the whole visit: every part of it that can still be
 * accepted, together or none. An appointment that stands alone is a visit of one.
 */
export async function acceptVisit(
  scope: TenantScope,
  { appointmentId }: { readonly appointmentId: string },
): Promise<Result<ChangedAppointment, AcceptCode, undefined>> {
  const outcome = await changeTogether<AcceptCode, undefined>(
    scope,
    async (tx) => {
      const parts = await selectVisitParts(tx, scope, appointmentId);
      const others = parts.filter((part) => part.id !== appointmentId && isOpen(part, scope));
      return ok([appointmentId, ...others.map(({ id }) => id)]);
    },
    async (tx, rows) => {
      const changed: Changed[] = [];
      for (const row of rows) {
        const accepted = await acceptRow(tx, scope, row);
        if (!accepted.ok) return accepted;
        changed.push(accepted.value);
      }
      return ok(changed);
    },
  );
  if (!outcome.ok) return outcome;
  const named = outcome.value.find(({ id }) => id === appointmentId);
  return ok(named ?? { id: appointmentId, version: 1 });
}

type Part = Awaited<ReturnType<typeof selectVisitParts>>[number];

function isOpen(part: Part, { actor, nowMs }: TenantScope): boolean {
  const startMinute = toMinute(part.startsAt.getTime());
  const facts = { status: part.status, startMinute, clientAccepted: part.acceptedAt !== null };
  return mayChange(actor, part) && decideAccept(facts, actor.kind, toMinute(nowMs)).ok;
}
