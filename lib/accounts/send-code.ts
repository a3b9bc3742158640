import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweEntryCode } from "@/lib/notifications/write-links";
import { replaceCode, selectPeople } from "./store";

const validMinutes = 15;

/** Owes a code to that e-mail if anybody here has it: one mail, however many share it. The code before counts no more. */
export async function sendCode(scope: TenantScope, email: string): Promise<void> {
  const isKnown = await withTenant(scope, async (tx) => {
    const people = await selectPeople(tx, scope, email);
    if (people.length === 0) return false;
    const id = randomUUID();
    await replaceCode(tx, scope, { id, email, validMinutes });
    await oweEntryCode(tx, scope, id);
    return true;
  });
  if (isKnown) kickNotifications(scope);
}
