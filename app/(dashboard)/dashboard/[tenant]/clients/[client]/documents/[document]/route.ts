import { resolveMemberScope } from "@/lib/auth/scope";
import { can } from "@/lib/core/tenancy/permissions";
import { noDocument } from "@/lib/documents/no-document";
import { serveDocument } from "@/lib/documents/serve-document";

type Context = {
  readonly params: Promise<{
    readonly tenant: string;
    readonly client: string;
    readonly document: string;
  }>;
};

/** A client's document, for the team. */
export async function GET({ method }: Request, { params }: Context): Promise<Response> {
  const { tenant, client, document } = await params;
  const entry = await resolveMemberScope(tenant);
  if (!entry.ok || !can(entry.value.actor, "document:read")) return noDocument("not_found");
  return serveDocument(entry.value, { method, clientIds: [client], id: document });
}

export { GET as HEAD };
