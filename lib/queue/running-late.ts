import type { TenantScope } from "@/db/scope";
import type { DelayKind } from "@/lib/core/delays/words";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import type { OpenDelay } from "@/lib/delays/reads";

/** What those who wait are told of a delay. */
export type RunningLate = {
  readonly kind: DelayKind;
  /** 0 of who is away. */
  readonly minutes: number;
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly resumes: string;
};

export function runningLate(
  { kind, minutes, resumesAt }: OpenDelay,
  { tenant }: TenantScope,
): RunningLate {
  const resumes = toIso(toMinute(resumesAt.getTime()), tenant.timeZone);
  return { kind, minutes: minutes ?? 0, resumes };
}
