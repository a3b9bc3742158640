import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { tenantUrl } from "@/lib/http/tenant-url";
import { selectScreens } from "./store";
import { queueToken } from "./token";

export type ScreenLink = {
  readonly id: string;
  /** A secret: shown to the desk, never logged. */
  readonly url: string;
  /** Null: the main place. */
  readonly siteName: string | null;
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly since: string;
};

/** The links of screens that open, the oldest first. */
export async function loadScreens(scope: TenantScope): Promise<readonly ScreenLink[]> {
  const { tenant } = scope;
  const rows = await readTenant(scope, (tx) => selectScreens(tx, scope));
  return rows.map(({ id, siteName, createdAt }) => ({
    ...{ id, siteName, since: toIso(toMinute(createdAt.getTime()), tenant.timeZone) },
    url: tenantUrl(tenant, `/sala/${queueToken("screen", id)}`),
  }));
}
