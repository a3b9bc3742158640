import type { TenantScope } from "@/db/scope";
import { parseAmount } from "@/lib/core/money/amount";
import { ok, type Result } from "@/lib/core/result";
import type { AddProfessionalInput } from "./schema";

type Profile = Omit<AddProfessionalInput, "serviceIds">;

/** What was typed of a professional as it is kept: nothing said is null, the fee in minor units. */
export function profileFacts(
  { tenant }: TenantScope,
  { fee, ...rest }: Profile,
): Result<ReturnType<typeof withNulls> & { readonly feeMinor: number | null }, "invalid_amount"> {
  const amount = fee ? parseAmount(fee, tenant.currency) : ok(null);
  if (!amount.ok) return { ok: false, code: amount.code };
  return ok({ ...withNulls(rest), feeMinor: amount.value?.minor ?? null });
}

function withNulls(profile: Omit<Profile, "fee">) {
  return {
    ...profile,
    title: profile.title ?? null,
    specialty: profile.specialty ?? null,
    licenceNumber: profile.licenceNumber ?? null,
    biography: profile.biography ?? null,
  };
}
