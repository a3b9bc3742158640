/** The guided set-up, in its order; each is a page of its own below `setup/`. */
export const setupSteps = ["practice", "hours", "services", "brand", "page", "share"] as const;

export type SetupStep = (typeof setupSteps)[number];

/** What follows a step, however it was left; the last one is followed by nothing. */
export function stepAfter(step: SetupStep): SetupStep | undefined {
  return setupSteps[setupSteps.indexOf(step) + 1];
}

export function stepBefore(step: SetupStep): SetupStep | undefined {
  return setupSteps[setupSteps.indexOf(step) - 1];
}
