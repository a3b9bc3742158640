import type { Weekday } from "@/lib/core/time/civil";
import { formatWeekday } from "@/lib/format/calendar-date";
import type { TeamProfessional } from "@/lib/team/reads";

type Translate = (key: "byHand" | "noHours" | "alsoByHand", values: { days: string }) => string;

/** When somebody attends, in a few words: "lunes a viernes", "lunes, miércoles", "solo lo que se abre a mano". */
export function hoursSummary(
  t: Translate,
  { availabilityMode, weekdays }: Pick<TeamProfessional, "availabilityMode" | "weekdays">,
  locale: string,
): string {
  if (availabilityMode === "by_hand") return t("byHand", { days: "" });
  if (weekdays.length === 0) return t("noHours", { days: "" });
  const names = weekdays.map((weekday) => formatWeekday(weekday as Weekday, locale));
  const days = isRun(weekdays) ? `${names[0]} – ${names.at(-1)}` : names.join(", ");
  return availabilityMode === "both" ? t("alsoByHand", { days }) : days;
}

/** Three days or more in a row. */
function isRun(weekdays: readonly number[]): boolean {
  const [first = 0] = weekdays;
  return weekdays.length > 2 && weekdays.every((weekday, index) => weekday === first + index);
}
