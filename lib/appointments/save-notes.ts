import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { saveNotesInput } from "./schema";
import { lockAppointment, updateAppointment } from "./store";

/** Detail of `version_conflict`: what somebody else wrote meanwhile. */
export type NotesNow = { readonly notes: string | null };

/**
 * What the team notes about an appointment. Clients never see it, and nothing else changes by it. Notes that were not
 * those shown (`before`) are not overwritten: `version_conflict`.
 */
export function saveNotes(
  scope: TenantScope,
  { appointmentId, notes, before }: z.output<typeof saveNotesInput>,
): Promise<Result<null, "not_found" | "version_conflict", NotesNow>> {
  return withTenant(scope, async (tx) => {
    const row = await lockAppointment(tx, scope, appointmentId);
    if (!row) return fail("not_found");
    // A second click: it is written already.
    if (isSame(row.notes, notes)) return ok(null);
    if (!isSame(row.notes, before)) return fail("version_conflict", { notes: row.notes });
    await updateAppointment(tx, scope, row.id, { notes: notes ?? null });
    await writeAudit(tx, scope, {
      action: "appointment:note",
      subjectType: "appointment",
      subjectId: row.id,
    });
    return ok(null);
  });
}

/** Browsers send line breaks in a way of their own. */
function isSame(a: string | null, b: string | undefined): boolean {
  return withPlainBreaks(a) === withPlainBreaks(b);
}

function withPlainBreaks(text: string | null | undefined): string {
  return (text ?? "").replaceAll("\r\n", "\n");
}
