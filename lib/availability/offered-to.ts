import type { TenantScope } from "@/db/scope";
import type { SchedulingContext } from "@/lib/core/scheduling/context";

/** What is offered to whoever asks: notice, horizon and tight packing bind clients; the team has its own notice. */
export function offeredTo({ actor }: TenantScope, context: SchedulingContext): SchedulingContext {
  if (actor.kind !== "member" && actor.kind !== "system") return context;
  const { staffNoticeMinutes = 0 } = context.rules;
  return {
    ...context,
    rules: {
      ...context.rules,
      minimumNoticeMinutes: staffNoticeMinutes,
      horizonDays: farthestDays,
      packTightly: false,
    },
  };
}

/** The CHECK of service.horizon_days. */
const farthestDays = 730;
