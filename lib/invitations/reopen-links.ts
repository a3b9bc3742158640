import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import { reviveLinks } from "./mailed-store";
import type { reopenLinksInput } from "./schema";

/** Takes back that a client's links were closed when their e-mail was corrected: those open as before. */
export async function reopenLinks(
  scope: TenantScope,
  { clientId, closedAtMs }: z.output<typeof reopenLinksInput>,
): Promise<Result<{ readonly links: number }, never>> {
  return withTenant(scope, async (tx) => {
    const links = await reviveLinks(tx, scope, clientId, new Date(closedAtMs));
    if (links > 0) {
      await writeAudit(tx, scope, {
        ...{ action: "invitation:reopen", subjectType: "client", subjectId: clientId },
        detail: { links },
      });
    }
    return ok({ links });
  });
}
