import { takePortalSecret } from "@/lib/auth/device-secrets";
import type { ClientScope } from "@/lib/auth/pages";
import { resolveClientScope } from "@/lib/auth/scope";
import { loadPortalCopy } from "@/lib/portal-copy/load-portal-copy";

type Props = { readonly params: Promise<{ tenant: string }> };

/** What a device keeps of its client's portal. Where it is not open any more, what is kept opens no more. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { tenant } = await params;
  const entry = await resolveClientScope(tenant);
  const copy = entry.ok ? await loadPortalCopy(entry.value as ClientScope) : undefined;
  if (copy) return Response.json(copy);
  await takePortalSecret(tenant);
  // Nothing is wrong: a browser would say so in its console.
  return new Response(null, { status: 204 });
}
