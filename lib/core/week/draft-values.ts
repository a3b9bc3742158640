import type { Weekday } from "../time/civil";
import type { DraftPlan, DraftRow, WeekDraft } from "./draft";

/**
 * The draft that a form's fields hold (`windows.3.start`, `plans.0.everyWeeks`), so that a page that is drawn again by the
 * server loses nothing. Rows keep their places; those without a kind were only offered, and are left out when empty.
 */
export function draftOfValues(values: Readonly<Record<string, string>>): WeekDraft {
  const plans = listIn(values, "plans").map(
    (plan, index): DraftPlan => ({
      ...{ key: `plan-${index}`, from: plan.from ?? "", to: plan.to ?? "" },
      weekCount: Math.max(Number(plan.everyWeeks) || 1, 1),
    }),
  );
  const rows = listIn(values, "windows").flatMap((row, index): DraftRow[] => {
    const isSpare = !row.kind && !row.start && !row.end;
    if (isSpare) return [];
    return [
      {
        key: `row-${index + 1}`,
        plan: `plan-${Number(row.plan) || 0}`,
        week: Number(row.week) || 0,
        weekday: (Number(row.weekday) || 1) as Weekday,
        kind: row.kind === "break" ? "break" : "work",
        start: row.start ?? "",
        end: row.end ?? "",
        endsNextDay: Boolean(row.endsNextDay),
        siteId: row.siteId || null,
      },
    ];
  });
  return { plans, rows };
}

function listIn(
  values: Readonly<Record<string, string>>,
  list: string,
): readonly Readonly<Record<string, string>>[] {
  const items: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(values)) {
    const [first, index, field] = name.split(".");
    if (first !== list || !field || !/^\d{1,3}$/.test(index ?? "")) continue;
    const at = Number(index);
    items[at] = { ...items[at], [field]: value };
  }
  return Array.from(items, (item) => item ?? {});
}
