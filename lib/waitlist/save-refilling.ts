import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import { minutesPerDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { kickNotifications } from "@/lib/notifications/kick";
import { insertFreed } from "./freed-store";
import type { SaveRefillingInput } from "./schema";
import { updateRefilling } from "./store";

/** As far as everything that is free is offered when refilling is turned on. */
const aheadMinutes = 60 * minutesPerDay;

/** Whether freed times are offered by themselves, for how long, and at what hours. Turned on, it begins with what is free. */
export async function saveRefilling(
  scope: TenantScope,
  input: SaveRefillingInput,
): Promise<Result<null, never>> {
  await withTenant(scope, async (tx) => {
    const wasOn = await updateRefilling(tx, scope, input);
    if (input.waitlistRefills && !wasOn) {
      const startMinute = toMinute(scope.nowMs);
      const ahead = { professionalId: null, startMinute, endMinute: startMinute + aheadMinutes };
      await insertFreed(tx, scope, randomUUID(), ahead, "open");
    }
    await writeAudit(tx, scope, {
      action: "settings:edit",
      subjectType: "tenant",
      detail: { ...input },
    });
  });
  kickNotifications(scope);
  return ok(null);
}
