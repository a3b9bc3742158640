import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { findClient, type Person, saveFoundClient } from "@/lib/clients/find-client";
import { listedPeople } from "@/lib/core/clients/list-lines";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweLinks } from "@/lib/notifications/write-links";
import { isInvitable, readList } from "./read-list";
import { type InviteListInput, mostLines } from "./schema";

/**
 * Invites everybody of a list whose line is right, each by a mail of their own: new ones are added to the clients, known
 * ones completed, nobody twice. All of them or, where something fails, none.
 */
export async function inviteList(
  scope: TenantScope,
  { text }: InviteListInput,
): Promise<Result<{ readonly invited: number }, "too_many" | "list_empty">> {
  const people = listedPeople(text);
  if (people.length > mostLines) return fail("too_many");
  const lines = readList(text, scope.tenant.country, []).filter(isInvitable);
  if (lines.length === 0) return fail("list_empty");
  await withTenant(scope, async (tx) => {
    const clientIds: string[] = [];
    for (const { name, email, phone } of lines) {
      const contact = { name, email, phone: phone || null };
      const person: Person = { kind: "contact", contact, rule: "same_contact" };
      const found = await findClient(tx, scope, person);
      if (!found) continue;
      await saveFoundClient(tx, scope, found, person);
      clientIds.push(found.id);
    }
    await oweLinks(tx, scope, "invited", clientIds);
    await writeAudit(tx, scope, {
      ...{ action: "invitation:send", subjectType: "client" },
      detail: { clients: clientIds.length },
    });
  });
  kickNotifications(scope);
  return ok({ invited: lines.length });
}
