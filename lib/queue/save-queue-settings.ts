import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SaveQueueSettingsInput } from "./schema";
import { updateSettings } from "./store";

/** How the queue takes turns, when somebody is late, and whether those who do not come are noted by themselves. */
export async function saveQueueSettings(
  scope: TenantScope,
  { notesNoShows, noShowMinutes, ...input }: SaveQueueSettingsInput,
): Promise<Result<null, "minutes_needed", undefined>> {
  if (notesNoShows && noShowMinutes === undefined) return fail("minutes_needed");
  const settings = { ...input, noShowMinutes: notesNoShows ? (noShowMinutes ?? null) : null };
  return withTenant(scope, async (tx) => {
    await updateSettings(tx, scope, settings);
    await writeAudit(tx, scope, {
      ...{ action: "queue:settings", subjectType: "tenant", detail: settings },
    });
    return ok(null);
  });
}
