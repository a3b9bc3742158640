import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayServe } from "@/lib/core/tenancy/permissions";
import { parsePhone } from "@/lib/format/phone";
import { answerOnce, type KeepAnswer } from "@/lib/idempotency/answer-once";
import { onceOfForm } from "@/lib/idempotency/once-of-form";
import { readRequestPriority } from "@/lib/priority/read-request-priority";
import { selectGiven } from "./day-store";
import { ticketOf } from "./note-arrival";
import { queueDay } from "./queue-day";
import type { AddWalkInInput } from "./schema";
import { findClientName, insertEntry, isSite, takeNumber } from "./store";

export type Ticket = { readonly entryId: string; readonly number: number; readonly name: string };

export type AddWalkInCode = "not_found" | "not_given" | "invalid_phone" | "idempotency_key_reused";

/** Puts somebody who came without an appointment in the queue, with a ticket and the priority that the rules give. */
export async function addWalkIn(
  scope: TenantScope,
  input: AddWalkInInput,
): Promise<Result<Ticket, AddWalkInCode, undefined>> {
  const typed = input.client?.phone;
  const phone = typed ? parsePhone(typed, scope.tenant.country) : ok(null);
  if (!phone.ok) return fail(phone.code);
  const { professionalId = null } = input;
  if (!mayServe(scope.actor, professionalId)) return fail("not_found");
  return answerOnce<Ticket, AddWalkInCode, undefined>(
    scope,
    onceOfForm(input.formId, input),
    (keep) => withTenant(scope, (tx) => add(tx, scope, input, phone.value, keep)),
  );
}

async function add(
  tx: Tx,
  scope: TenantScope,
  { clientId, client, reason, declared, siteId = null, ...wish }: AddWalkInInput,
  phone: string | null,
  keep: KeepAnswer<Ticket> | undefined,
): Promise<Result<Ticket, AddWalkInCode, undefined>> {
  const { serviceId = null, professionalId = null } = wish;
  const [given, listed, priority, isPlace] = await Promise.all([
    selectGiven(tx, scope),
    clientId ? findClientName(tx, scope, clientId) : undefined,
    readRequestPriority(tx, scope, { clientId, reason, declared }),
    siteId === null || isSite(tx, scope, siteId),
  ]);
  const name = listed?.name ?? client?.name.replace(/\s+/g, " ");
  if (!name || (clientId && !listed) || !isPlace) return fail("not_found");
  const fits = given.some(
    (each) =>
      (serviceId === null || each.serviceId === serviceId) &&
      (professionalId === null || each.professionalId === professionalId),
  );
  if (!fits && (serviceId || professionalId)) return fail("not_given");
  const { day, time } = queueDay(scope);
  const number = await takeNumber(tx, scope, { siteId, day });
  const ticket = ticketOf(scope, time.endMinute);
  await insertEntry(tx, scope, {
    ...{ ...ticket, siteId, day, number, isWalkIn: true, name, clientId: clientId ?? null },
    ...{ phone: listed ? null : phone, reason: reason ?? null, serviceId, professionalId },
    ...{ level: priority.level, levelReason: priority.rule?.name ?? null },
  });
  await writeAudit(tx, scope, {
    ...{ action: "queue:add", subjectType: "queue_entry", subjectId: ticket.id },
  });
  const taken = { entryId: ticket.id, number, name };
  await keep?.(tx, taken);
  return ok(taken);
}
