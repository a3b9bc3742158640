import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { switchableKinds } from "@/lib/core/notifications/kinds";
import { ok, type Result } from "@/lib/core/result";
import { fingerprintOf } from "@/lib/fingerprint";
import { kickNotifications } from "@/lib/notifications/kick";
import { letHeldLeave } from "@/lib/notifications/outbox";
import type { SaveNoticesInput } from "./schema";
import { lockNotices, type Notices, updateNotices } from "./store";

/**
 * Which messages a practice sends, how long before a start, and when nobody is disturbed. Kinds hold at once, for what is
 * owed already too, as do the quiet hours; reminders for what is booked or moved from now on. `version_conflict` when somebody saved since.
 */
export async function saveNotices(
  scope: TenantScope,
  { seen, on, reminders, quietFrom, quietUntil, agendaAt, afterVisitHours }: SaveNoticesInput,
): Promise<Result<null, "version_conflict", ConflictDetail>> {
  const change = {
    kindsOff: switchableKinds.filter((kind) => !on.includes(kind)),
    reminderHours: reminders,
    quietFromMinute: quietFrom ?? null,
    quietUntilMinute: quietUntil ?? null,
    agendaMinute: agendaAt,
    afterVisitHours,
  };
  const outcome = await withTenant(scope, async (tx) => {
    const before = await lockNotices(tx, scope);
    const now = noticesSeen(before);
    if (seen !== undefined && seen !== now) {
      return versionConflict(tx, scope, now, { type: "tenant" });
    }
    await updateNotices(tx, scope, change);
    if (isOtherQuiet(before, change)) await letHeldLeave(tx, scope);
    await writeAudit(tx, scope, {
      ...{ action: "settings:edit", subjectType: "tenant", detail: change },
    });
    return ok(null);
  });
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}

/** A sign of how the choices stood when they were shown. */
export function noticesSeen(notices: Notices): string {
  const { kindsOff, reminderHours, quietFromMinute, quietUntilMinute } = notices;
  const { agendaMinute, afterVisitHours } = notices;
  return fingerprintOf({
    ...{ kindsOff, reminderHours, quietFromMinute, quietUntilMinute },
    ...{ agendaMinute, afterVisitHours },
  });
}

function isOtherQuiet(before: Notices, after: Notices): boolean {
  const { quietFromMinute, quietUntilMinute } = before;
  return quietFromMinute !== after.quietFromMinute || quietUntilMinute !== after.quietUntilMinute;
}
