import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { parsePhone } from "@/lib/format/phone";
import { clientRevision } from "./client-revision";
import type { SaveClientInput } from "./schema";
import { lockClient, writeClient } from "./store";

/** Adds a client to the list, or corrects one (`clientId`), which nobody may have changed since the form was opened. */
export function saveClient(
  scope: TenantScope,
  input: SaveClientInput,
): Promise<
  Result<
    { readonly id: string },
    "not_found" | "invalid_phone" | "born_in_future" | "version_conflict",
    undefined
  >
> {
  const phone = input.phone ? parsePhone(input.phone, scope.tenant.country) : ok(null);
  return withTenant(scope, async (tx) => {
    if (!phone.ok) return fail("invalid_phone");
    const today = localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone);
    if (input.birthDate && input.birthDate > today) return fail("born_in_future");
    const id = input.clientId ?? randomUUID();
    if (input.clientId && input.expectedRevision) {
      const before = await lockClient(tx, scope, id);
      if (!before) return fail("not_found");
      if (clientRevision(before) !== input.expectedRevision) return fail("version_conflict");
    }
    const written = await writeClient(tx, scope, {
      id,
      isNew: input.clientId === undefined,
      name: input.name.replace(/\s+/g, " "),
      email: input.email ?? null,
      phone: phone.value,
      document: input.document ?? null,
      birthDate: input.birthDate ?? null,
      traits: input.traits,
      notes: input.notes ?? null,
    });
    if (!written) return fail("not_found");
    const change = input.clientId ? "corrected" : "added";
    await writeAudit(tx, scope, {
      action: "client:edit",
      subjectType: "client",
      subjectId: id,
      detail: { change },
    });
    return ok({ id });
  });
}
