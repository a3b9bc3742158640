import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { findClient, readPerson, saveFoundClient } from "@/lib/clients/find-client";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayServe } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { oweWaiting } from "@/lib/notifications/write-links";
import { readRequestPriority } from "@/lib/priority/read-request-priority";
import type { AddToWaitlistInput } from "./schema";
import { hasSite, insertEntry, isGiven, selectWishes } from "./store";

export type Waiting = { readonly id: string; readonly clientName: string; readonly level: number };

/** How many somebody may wait for at once who asks for themselves. */
const mostWishes = 5;

/**
 * Puts somebody on the waiting list, with the priority that the tenant's rules give the request. Who asks for themselves
 * waits once for the same. Whoever does by a form that anybody may send is told by mail, with the way off the list.
 */
export async function addToWaitlist(
  scope: TenantScope,
  input: AddToWaitlistInput,
): Promise<
  Result<Waiting, "not_found" | "invalid_phone" | "in_the_past" | "too_many_waiting", undefined>
> {
  const person = readPerson(scope, input);
  if (!person.ok) return fail(person.code);
  const today = localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone);
  if ((input.to ?? input.from) < today) return fail("in_the_past");
  const professionalId = input.professionalId === "any" ? null : input.professionalId;
  const isTeam = scope.actor.kind === "member";
  if (isTeam && !mayServe(scope.actor, professionalId)) return fail("not_found");
  return withTenant(scope, async (tx) => {
    const [client, given, there] = await Promise.all([
      findClient(tx, scope, person.value),
      isGiven(tx, scope, input.serviceId, professionalId),
      hasSite(tx, scope, input.siteId),
    ]);
    if (!client || !given || !there) return fail("not_found");
    const priority = await readRequestPriority(tx, scope, {
      clientId: client.isNew ? undefined : client.id,
      reason: input.note,
      declared: input.declared,
    });
    if (!client.isNew && !isTeam) {
      const waiting = await selectWishes(tx, scope, client.id);
      const same = waiting.find(
        (each) => each.serviceId === input.serviceId && each.professionalId === professionalId,
      );
      if (same) return ok({ id: same.id, clientName: client.name, level: same.level });
      if (waiting.length >= mostWishes) return fail("too_many_waiting");
    }
    await saveFoundClient(tx, scope, client, person.value);
    const id = randomUUID();
    await insertEntry(tx, scope, {
      ...{ id, clientId: client.id, serviceId: input.serviceId, professionalId },
      anySite: input.siteId === "any",
      siteId: input.siteId === "any" || input.siteId === "main" ? null : input.siteId,
      ...{ fromDate: input.from, toDate: input.to ?? null, weekdays: input.weekdays },
      ...{ startMinute: input.start ?? 0, endMinute: input.end ?? 1440, note: input.note ?? null },
      ...{ level: priority.level, levelReason: priority.rule?.name ?? null },
    });
    if (scope.actor.kind === "visitor") await oweWaiting(tx, scope, id);
    await writeAudit(tx, scope, {
      action: "waitlist:add",
      subjectType: "waitlist_entry",
      subjectId: id,
    });
    return ok({ id, clientName: client.name, level: priority.level });
  });
}
