import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { checkIntake } from "@/lib/intake/check-intake";
import { readOpenIntake } from "@/lib/intake/load-own-intake";
import type { answerIntakeInput } from "@/lib/intake/schema";
import { writeIntake } from "@/lib/intake/write-intake";
import { lockAppointment } from "./store";

/**
 * What an appointment of the desk still lacks: its client answers and accepts it in the portal, or the team writes down
 * what it was told. To accept a text is the client's alone. Once answered it stays: a second time changes nothing.
 */
export function answerIntake(
  scope: TenantScope,
  { appointmentId, ...given }: z.output<typeof answerIntakeInput>,
): Promise<Result<null, "not_found" | "invalid_input">> {
  return withTenant(scope, async (tx) => {
    const row = await lockAppointment(tx, scope, appointmentId);
    if (!row) return fail("not_found");
    const { id, serviceId, clientId } = row;
    const open = await readOpenIntake(tx, scope, { id, serviceId, clientId });
    const isTeam = scope.actor.kind === "member";
    const { fields, intake } = checkIntake(isTeam ? { ...open, consents: [] } : open, given);
    if (Object.keys(fields).length > 0) return { ...fail("invalid_input"), fields };
    await writeIntake(tx, scope, [{ appointmentId: id, serviceId }], intake);
    await writeAudit(tx, scope, {
      ...{ action: "appointment:answer", subjectType: "appointment", subjectId: id },
    });
    return ok(null);
  });
}
