import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { overlaps } from "@/lib/core/time/interval";
import { revisionOf, type WeeklyWindowView } from "./load-weekly-hours";
import type { replaceWeeklyHoursInput } from "./schema";
import { lockProfessionals, replaceWindows, selectWeeklyHours } from "./store";

export type ReplaceWeeklyHoursCode =
  | "not_found"
  | "version_conflict"
  | "windows_overlap"
  | "break_outside_hours";

/** Which window of the input is wrong, by its position. */
export type WrongWindow = { readonly index: number };

/**
 * Sets a professional's whole week. Appointments that stand outside of the new hours stay. `version_conflict` when
 * somebody else changed the hours since they were loaded; nothing is overwritten then.
 */
export async function replaceWeeklyHours(
  scope: TenantScope,
  input: z.output<typeof replaceWeeklyHoursInput>,
): Promise<Result<{ readonly revision: string }, ReplaceWeeklyHoursCode, WrongWindow>> {
  const { professionalId, expectedRevision } = input;
  const windows = input.windows.map(({ start, end, ...window }) => ({
    ...window,
    startMinute: start,
    endMinute: end,
  }));
  const wrong = wrongWindow(windows);
  if (wrong) return wrong;
  return withTenant(scope, async (tx) => {
    const [known] = await lockProfessionals(tx, scope, [professionalId]);
    if (!known) return fail("not_found");
    const before = await selectWeeklyHours(tx, scope, professionalId);
    if (expectedRevision !== undefined && revisionOf(before) !== expectedRevision) {
      return fail("version_conflict");
    }
    await replaceWindows(tx, scope, professionalId, windows);
    await writeAudit(tx, scope, {
      action: "hours:edit",
      subjectType: "professional",
      subjectId: professionalId,
      detail: { windows },
    });
    const after = await selectWeeklyHours(tx, scope, professionalId);
    return ok({ revision: revisionOf(after) });
  });
}

function wrongWindow(windows: readonly WeeklyWindowView[]) {
  for (const [index, window] of windows.entries()) {
    const earlier = windows.slice(0, index);
    if (earlier.some((other) => isSameKindOfDay(window, other) && overlaps(window, other))) {
      return fail("windows_overlap", { index });
    }
    const isOutside = !windows.some((work) => isWorkAround(work, window));
    if (window.kind === "break" && isOutside) return fail("break_outside_hours", { index });
  }
  return undefined;
}

function isSameKindOfDay(a: WeeklyWindowView, b: WeeklyWindowView): boolean {
  return a.weekday === b.weekday && a.kind === b.kind;
}

function isWorkAround(work: WeeklyWindowView, pause: WeeklyWindowView): boolean {
  return work.kind === "work" && work.weekday === pause.weekday && overlaps(work, pause);
}
