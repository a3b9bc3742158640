import type { TenantScope } from "@/db/scope";

/** In what language whoever becomes a client by what they send is written to; null: in the practice's. */
export function localeOf({ actor }: TenantScope): string | null {
  return actor.kind === "visitor" ? (actor.locale ?? null) : null;
}
