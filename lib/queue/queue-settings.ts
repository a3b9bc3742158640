import type { TenantFacts } from "@/db/scope";

/** What a practice chose for its queue. */
export type QueueSettings = Pick<
  TenantFacts,
  "queueRule" | "queueByPriority" | "queueGraceMinutes" | "noShowMinutes" | "screenNames"
>;
