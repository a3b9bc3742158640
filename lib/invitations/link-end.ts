import type { TenantScope } from "@/db/scope";

const dayMs = 24 * 60 * 60 * 1000;
const daysPastStart = 30;

/** Until when a new link opens: as many days as the tenant says, and at least 30 past what it was made for. */
export function linkEnd({ tenant, nowMs }: TenantScope, startsAtMs = nowMs): Date {
  const fromNow = nowMs + tenant.linkDays * dayMs;
  return new Date(
    startsAtMs > nowMs ? Math.max(fromNow, startsAtMs + daysPastStart * dayMs) : fromNow,
  );
}
