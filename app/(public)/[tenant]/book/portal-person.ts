import type { TenantScope } from "@/db/scope";
import { resolveClientScope } from "@/lib/auth/scope";
import type { RememberedPerson } from "@/lib/clients/sealed-person";
import { formatPhone } from "@/lib/format/phone";
import { loadProfile } from "@/lib/portal/reads";

type PortalPerson = {
  readonly person: RememberedPerson;
  /** Whom they look after. */
  readonly people: readonly { readonly clientId: string; readonly name: string }[];
};

/** Whose portal is open on this device, so that nothing has to be typed again, and for whom they may book. */
export async function portalPerson({ tenant }: TenantScope): Promise<PortalPerson | undefined> {
  const entry = await resolveClientScope(tenant.slug);
  if (!entry.ok || entry.value.actor.kind !== "client") return undefined;
  const { clientId, name, family = [] } = entry.value.actor;
  const profile = await loadProfile(entry.value, clientId);
  if (!profile) return undefined;
  const { email, phone } = profile;
  return {
    person: {
      name,
      ...(email ? { email } : {}),
      ...(phone ? { phone: formatPhone(phone, tenant.country) } : {}),
    },
    people: family,
  };
}
