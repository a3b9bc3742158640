import { resolvePublicScope } from "@/lib/auth/scope";
import { brandIcon } from "@/lib/core/brand/brand-icon";

type Props = { readonly params: Promise<{ tenant: string }> };

/** The practice's mark, for the screen of a phone. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const entry = await resolvePublicScope((await params).tenant);
  if (!entry.ok) return new Response(null, { status: 404 });
  const { name, brand } = entry.value.tenant;
  return new Response(brandIcon(name, brand), {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=3600" },
  });
}
