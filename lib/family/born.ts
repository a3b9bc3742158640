import type { TenantScope } from "@/db/scope";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";

export function isBornInFuture(
  { nowMs, tenant }: TenantScope,
  birthDate: string | undefined,
): boolean {
  return birthDate !== undefined && birthDate > localDateOf(toMinute(nowMs), tenant.timeZone);
}
