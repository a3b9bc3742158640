/** What the practice set itself, and may pass over where it must. */
export function isRuleOfThePractice(code: string): boolean {
  return rules.has(code);
}

/** Whether the team may book or move there all the same. */
export function mayInsist(code: string): boolean {
  return rules.has(code) || code === "outside_hours" || code === "in_the_past";
}

const rules = new Set([
  "too_soon",
  "daily_max_reached",
  "weekly_max_reached",
  "reserved_for_priority",
]);
