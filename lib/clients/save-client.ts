import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { parsePhone } from "@/lib/format/phone";
import { kickNotifications } from "@/lib/notifications/kick";
import { clientRevision } from "./client-revision";
import { type EmailMove, type LeftBehind, leftBehind, moveEmail } from "./move-email";
import type { SaveClientInput } from "./schema";
import { lockClient, writeClient } from "./store";

export type SavedClient = {
  readonly id: string;
  /** Links that were closed along, and when: to be taken back by that. */
  readonly closed: { readonly links: number; readonly atMs: number } | null;
};

type Code = "not_found" | "invalid_phone" | "born_in_future" | "version_conflict" | "former_email";

type Saved = Result<SavedClient, Code, LeftBehind | undefined>;

/**
 * Adds a client to the list, or corrects one (`clientId`), which nobody may have changed since the form was opened.
 * `former_email`: their e-mail changes, and what became of what went to the former one is to be said first.
 */
export async function saveClient(scope: TenantScope, input: SaveClientInput): Promise<Saved> {
  const phone = input.phone ? parsePhone(input.phone, scope.tenant.country) : ok(null);
  if (!phone.ok) return fail("invalid_phone");
  const today = localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone);
  if (input.birthDate && input.birthDate > today) return fail("born_in_future");
  const saved = await withTenant(scope, (tx) => save(tx, scope, input, phone.value));
  if (saved.ok && input.clientId) kickNotifications(scope);
  return saved;
}

async function save(
  tx: Tx,
  scope: TenantScope,
  input: SaveClientInput,
  phone: string | null,
): Promise<Saved> {
  const id = input.clientId ?? randomUUID();
  const before = input.clientId ? await lockClient(tx, scope, id) : undefined;
  if (input.clientId && !before) return fail("not_found");
  if (before && input.expectedRevision && clientRevision(before) !== input.expectedRevision) {
    return fail("version_conflict");
  }
  const email = input.email ?? null;
  const move = moveOf(id, before?.email ?? null, email);
  const wasAsked = input.askedOfFormer === (email ?? "-");
  const left = move && !wasAsked ? await leftBehind(tx, scope, move) : undefined;
  if (left) return fail("former_email", left);
  await writeClient(tx, scope, {
    id,
    isNew: before === undefined,
    name: input.name.replace(/\s+/g, " "),
    email,
    phone,
    document: input.document ?? null,
    birthDate: input.birthDate ?? null,
    traits: input.traits,
    notes: input.notes ?? null,
    ...input.language,
  });
  const choice = { closes: input.closesLinks, again: input.tellsAgain };
  const links = move ? await moveEmail(tx, scope, move, choice) : 0;
  const change = before ? "corrected" : "added";
  await writeAudit(tx, scope, {
    action: "client:edit",
    subjectType: "client",
    subjectId: id,
    detail: { change },
  });
  return ok({ id, closed: links > 0 ? { links, atMs: scope.nowMs } : null });
}

function moveOf(
  clientId: string,
  before: string | null,
  after: string | null,
): EmailMove | undefined {
  return before && before !== after ? { clientId, before, after } : undefined;
}
