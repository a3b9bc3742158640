export const limitKeys = [
  ...(["professionals", "members", "appointmentsPerMonth"] as const),
  /** SMS and WhatsApp: what costs. */
  "textsPerMonth",
] as const;

export type LimitKey = (typeof limitKeys)[number];

/** What a plan allows; `null` has no limit. */
export type PlanLimits = Readonly<Record<LimitKey, number | null>>;

/** What a tenant has now. */
export type PlanUsage = Readonly<Record<LimitKey, number>>;

/** Whether one more of `key` still fits in the plan. */
export function withinLimit(
  limits: PlanLimits,
  usage: Pick<PlanUsage, LimitKey>,
  key: LimitKey,
): boolean {
  const limit = limits[key];
  return limit === null || usage[key] < limit;
}
