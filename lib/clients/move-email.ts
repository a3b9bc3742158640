import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { countToldElsewhere, tellThere } from "@/lib/deliveries/other-address";
import { moveFamilyContact, whoseMailMoves } from "@/lib/family/move-contact";
import { closeMailedWays, isOpenByMail } from "@/lib/invitations/mailed-ways";
import { oweLinks } from "@/lib/notifications/write-links";

export type EmailMove = {
  readonly clientId: string;
  readonly before: string;
  readonly after: string | null;
};

export type LeftBehind = {
  readonly before: string;
  readonly after: string | null;
  /** Whether links that were mailed still open, or are open somewhere. */
  readonly isOpen: boolean;
  /** News of appointments to come that went to the former e-mail. */
  readonly told: number;
};

/** What there is at a client's former e-mail, and at that of whom mail reaches there too; undefined: nothing. */
export async function leftBehind(
  tx: Tx,
  scope: TenantScope,
  { clientId, before, after }: EmailMove,
): Promise<LeftBehind | undefined> {
  const clientIds = [clientId, ...(await whoseMailMoves(tx, scope, clientId, before))];
  const isOpen = await isOpenByMail(tx, scope, clientIds);
  const told = after ? await countToldElsewhere(tx, scope, { clientIds, email: after }) : 0;
  return isOpen || told > 0 ? { before, after, isOpen, told } : undefined;
}

type Choice = {
  /** What was opened from the former e-mail closes, and its links open nothing. */
  readonly closes: boolean;
  /** What went there goes to the new one as well; where nothing did, a link. */
  readonly again: boolean;
};

/**
 * After a client's e-mail was written: whom they look after goes along, what is still to be sent goes to the new one, and
 * what was left at the former is dealt with as chosen. How many links were closed.
 */
export async function moveEmail(
  tx: Tx,
  scope: TenantScope,
  { clientId, before, after }: EmailMove,
  { closes, again }: Choice,
): Promise<number> {
  const moved = { field: "email", before, after } as const;
  const clientIds = [clientId, ...(await moveFamilyContact(tx, scope, clientId, moved))];
  const closed = closes ? await closeMailedWays(tx, scope, clientIds) : 0;
  if (closed > 0) {
    await writeAudit(tx, scope, {
      ...{ action: "invitation:revoke", subjectType: "client", subjectId: clientId },
      detail: { links: closed },
    });
  }
  if (!after) return closed;
  const told = await tellThere(tx, scope, { clientIds, email: after, again });
  if (again && told === 0) await oweLinks(tx, scope, "invited", [clientId]);
  return closed;
}
