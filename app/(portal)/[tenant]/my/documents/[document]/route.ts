import { redirect } from "next/navigation";
import { resolveClientScope } from "@/lib/auth/scope";
import { noDocument } from "@/lib/documents/no-document";
import { serveOwnDocument } from "@/lib/documents/serve-own-document";

type Context = { readonly params: Promise<{ readonly tenant: string; readonly document: string }> };

/** A document for whom it was shared with. */
export async function GET({ method }: Request, { params }: Context): Promise<Response> {
  const { tenant, document } = await params;
  const entry = await resolveClientScope(tenant);
  if (entry.ok) return serveOwnDocument(entry.value, method, document);
  return entry.code === "unauthenticated" ? redirect(`/${tenant}/link`) : noDocument("not_found");
}

export { GET as HEAD };
