import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { withholdNews } from "./notice-store";
import type { noticeInput } from "./schema";
import { lockAppointment, writeHistory } from "./store";

/**
 * Takes back the message about the last change of an appointment, before it leaves: the client is not told after all.
 * `already_told` once it has left; `version_conflict` where somebody changed the appointment since.
 */
export function withholdNotice(
  scope: TenantScope,
  { appointmentId, expectedVersion }: z.output<typeof noticeInput>,
): Promise<Result<null, "not_found" | "version_conflict" | "already_told", undefined>> {
  return withTenant(scope, async (tx) => {
    const row = await lockAppointment(tx, scope, appointmentId);
    if (!row) return fail("not_found");
    const { id, version, status } = row;
    if (version !== expectedVersion) return fail("version_conflict");
    const outcome = await withholdNews(tx, scope, { id, version });
    if (outcome === "has_left") return fail("already_told");
    if (outcome === "none") return ok(null);
    await writeHistory(tx, scope, {
      ...{ appointmentId: id, version, kind: "notice", fromStatus: status, toStatus: status },
      clientTold: false,
    });
    return ok(null);
  });
}
