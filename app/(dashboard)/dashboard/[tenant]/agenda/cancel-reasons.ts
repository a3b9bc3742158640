import "server-only";
import { getTranslations } from "next-intl/server";
import type { TenantScope } from "@/db/scope";

/** Why the practice cancels: its own list, or the usual reasons while it has none. */
export async function cancelReasons({ tenant }: Pick<TenantScope, "tenant">) {
  return tenant.cancelReasons.length > 0 ? tenant.cancelReasons : usualCancelReasons();
}

export async function usualCancelReasons(): Promise<readonly string[]> {
  const t = await getTranslations("panel");
  return usual.map((reason) => t(`reasons.${reason}`));
}

const usual = ["client", "ill", "professional", "weather", "mistake"] as const;
