export const limitKeys = [
  ...(["professionals", "members", "appointmentsPerMonth"] as const),
  /** SMS and WhatsApp: what costs. */
  "textsPerMonth",
] as const;

export type LimitKey = (typeof limitKeys)[number];

/** What a plan allows; `null` has no limit. */
export type PlanLimits = Readonly<Record<LimitKey, number | null>>;

/** How much of something a tenant has, and what its plan allows; `null` has no limit. */
export type PlanUse = { readonly used: number; readonly most: number | null };

/** Whether one more still fits in the plan. A plan that became smaller may be more than full. */
export function hasRoom({ used, most }: PlanUse): boolean {
  return most === null || used < most;
}
