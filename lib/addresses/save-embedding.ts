import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import { readAddressesAnew } from "./keep-book";
import type { SaveEmbeddingInput } from "./schema";
import { updateAddress } from "./store";

/** Which sites may show the tenant's public pages in a frame; none: no site may. */
export async function saveEmbedding(
  scope: TenantScope,
  { origins }: SaveEmbeddingInput,
): Promise<Result<null, never>> {
  await withTenant(scope, async (tx) => {
    await updateAddress(tx, scope, { embedOrigins: origins });
    await writeAudit(tx, scope, {
      ...{ action: "address:edit", subjectType: "tenant", detail: { origins } },
    });
  });
  await readAddressesAnew();
  return ok(null);
}
