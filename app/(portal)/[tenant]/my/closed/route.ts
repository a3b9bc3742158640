import { redirect } from "next/navigation";
import { takePortalSecret } from "@/lib/auth/device-secrets";
import { resolveClientScope } from "@/lib/auth/scope";

type Props = { readonly params: Promise<{ tenant: string }> };

/** Where a portal leads that was closed elsewhere: what this device keeps of it opens no more. */
export async function GET(_request: Request, { params }: Props): Promise<never> {
  const { tenant } = await params;
  if ((await resolveClientScope(tenant)).ok) redirect(`/${tenant}/my`);
  await takePortalSecret(tenant);
  redirect(`/${tenant}/link`);
}
