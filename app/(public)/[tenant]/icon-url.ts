import type { TenantFacts } from "@/db/scope";
import type { IconFileName } from "@/lib/core/brand/icon-files";
import { fingerprintOf } from "@/lib/fingerprint";

/** Where a picture of a practice's mark is served: another look has another address. */
export function iconUrl(
  { slug, name, brand }: Pick<TenantFacts, "slug" | "name" | "brand">,
  file: IconFileName,
): string {
  return `/${slug}/icon/${file}?v=${fingerprintOf({ name, brand })}`;
}

/** What stands under it: phones cut what is longer. */
export function shortNameOf({ name }: Pick<TenantFacts, "name">): string {
  return name.length > 24 ? name.split(/\s+/).slice(0, 2).join(" ") : name;
}
