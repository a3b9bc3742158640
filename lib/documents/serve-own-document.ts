import "server-only";
import type { TenantScope } from "@/db/scope";
import { isOn } from "@/lib/core/portal/functions";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { noDocument } from "./no-document";
import { serveDocument } from "./serve-document";

/** A document that is shared with whoever is in the portal, or with whom they look after. */
export async function serveOwnDocument(
  scope: TenantScope,
  method: string,
  id: string,
): Promise<Response> {
  const { actor, tenant } = scope;
  if (actor.kind !== "client" || !isOn(tenant, "documents")) return noDocument("not_found");
  return serveDocument(scope, { method, id, clientIds: portalReach(actor) });
}
