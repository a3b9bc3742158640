import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { saveNotesInput } from "./schema";
import { lockAppointment, updateAppointment } from "./store";

/** What the team notes about an appointment. Clients never see it, and nothing else changes by it. */
export function saveNotes(
  scope: TenantScope,
  { appointmentId, notes }: z.output<typeof saveNotesInput>,
): Promise<Result<null, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    const row = await lockAppointment(tx, scope, appointmentId);
    if (!row) return fail("not_found");
    await updateAppointment(tx, scope, row.id, { notes: notes ?? null });
    await writeAudit(tx, scope, {
      action: "appointment:note",
      subjectType: "appointment",
      subjectId: row.id,
    });
    return ok(null);
  });
}
