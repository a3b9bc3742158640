import { weekdays } from "../time/civil";
import type { DayOfCycle } from "./circle";
import { isSameDay } from "./describe-week";
import { inOrder, type WeekPlan, type WeekWindow } from "./plan";

/** A day of a plan, by the plan's place in the list. */
export type PlanDay = DayOfCycle & { readonly plan: number };

export type WeekChanges = {
  /** True where plans came, went, or got other dates or another number of weeks: their days cannot be compared. */
  readonly plansDiffer: boolean;
  readonly days: readonly PlanDay[];
};

/** On which days two states of somebody's hours differ. */
export function changedDays(before: readonly WeekPlan[], after: readonly WeekPlan[]): WeekChanges {
  if (!haveSameFrame(before, after)) return { plansDiffer: true, days: [] };
  return {
    plansDiffer: false,
    days: daysOf(before).filter((day) => !isSameDay(hoursOn(before, day), hoursOn(after, day))),
  };
}

/**
 * What two people made of the same hours, put together: each day from whoever changed it. `undefined` where they cannot
 * be: both changed one day in different ways, or one changed the plans themselves.
 */
export function mergeWeeks(
  base: readonly WeekPlan[],
  mine: readonly WeekPlan[],
  theirs: readonly WeekPlan[],
): readonly WeekPlan[] | undefined {
  if (!haveSameFrame(base, mine) || !haveSameFrame(base, theirs)) return undefined;
  const theirDays = changedDays(base, theirs).days;
  const clash = theirDays.some(
    (day) =>
      !isSameDay(hoursOn(base, day), hoursOn(mine, day)) &&
      !isSameDay(hoursOn(theirs, day), hoursOn(mine, day)),
  );
  if (clash) return undefined;
  return mine.map((plan, index) => ({
    ...plan,
    weeks: plan.weeks.map((_, week) =>
      inOrder(
        weekdays.flatMap((weekday) => {
          const day = { plan: index, week, weekday };
          const isTheirs = theirDays.some(
            (each) => each.plan === index && each.week === week && each.weekday === weekday,
          );
          return hoursOn(isTheirs ? theirs : mine, day);
        }),
      ),
    ),
  }));
}

export function hoursOn(
  plans: readonly WeekPlan[],
  { plan, week, weekday }: PlanDay,
): readonly WeekWindow[] {
  return (plans[plan]?.weeks[week] ?? []).filter((window) => window.weekday === weekday);
}

function daysOf(plans: readonly WeekPlan[]): readonly PlanDay[] {
  return plans.flatMap(({ weeks }, plan) =>
    weeks.flatMap((_, week) => weekdays.map((weekday) => ({ plan, week, weekday }))),
  );
}

function haveSameFrame(a: readonly WeekPlan[], b: readonly WeekPlan[]): boolean {
  return (
    a.length === b.length &&
    a.every((plan, index) => {
      const other = b[index];
      return (
        plan.from === other?.from &&
        plan.to === other.to &&
        plan.weeks.length === other.weeks.length
      );
    })
  );
}
