import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweMessages } from "@/lib/notifications/outbox";
import { usualNotice } from "./notice";
import { restoreNews } from "./notice-store";
import type { noticeInput } from "./schema";
import { lockAppointment, writeHistory } from "./store";

/**
 * Tells the client of the last change of an appointment after all, where it was kept from them. `unreachable` where there is
 * nobody to write to, or the practice leaves that unsaid; `version_conflict` where somebody changed the appointment since.
 */
export async function giveNotice(
  scope: TenantScope,
  { appointmentId, expectedVersion }: z.output<typeof noticeInput>,
): Promise<Result<null, "not_found" | "version_conflict" | "unreachable", undefined>> {
  const outcome = await withTenant(scope, async (tx) => {
    const row = await lockAppointment(tx, scope, appointmentId);
    if (!row) return fail("not_found");
    const { id, version, status, startsAt } = row;
    if (version !== expectedVersion) return fail("version_conflict");
    const changed = version > 1 ? "moved" : "booked";
    const kind = status === "cancelled" ? "cancelled" : changed;
    if (usualNotice(scope.tenant, kind) === null) return fail("unreachable");
    const isOwed =
      (await restoreNews(tx, scope, { id, version })) ||
      (await oweMessages(tx, scope, { appointmentId: id, version, startsAt, kind }));
    if (!isOwed) return fail("unreachable");
    await writeHistory(tx, scope, {
      ...{ appointmentId: id, version, kind: "notice", fromStatus: status, toStatus: status },
      clientTold: true,
    });
    return ok(null);
  });
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}
