import { cookies } from "next/headers";
import type { TenantScope } from "@/db/scope";
import { servedOverHttps } from "@/lib/auth/session-cookie";
import { openPerson, type RememberedPerson, sealPerson } from "@/lib/clients/sealed-person";

const cookieName = "citaria-person";
const halfYearSeconds = 180 * 24 * 3600;

/** Whom this device remembers for this practice, because they asked it to. */
export async function rememberedPerson({
  tenant,
}: TenantScope): Promise<RememberedPerson | undefined> {
  const sealed = (await cookies()).get(cookieName)?.value;
  return sealed ? openPerson(tenant.id, sealed) : undefined;
}

export async function rememberPerson({ tenant }: TenantScope, person: RememberedPerson) {
  (await cookies()).set(cookieName, sealPerson(tenant.id, person), {
    ...optionsFor(tenant.slug),
    maxAge: halfYearSeconds,
  });
}

export async function forgetPerson({ tenant }: TenantScope) {
  (await cookies()).set(cookieName, "", { ...optionsFor(tenant.slug), maxAge: 0 });
}

function optionsFor(slug: string) {
  const secure = servedOverHttps();
  return { path: `/${slug}/book`, httpOnly: true, sameSite: "lax", secure } as const;
}
