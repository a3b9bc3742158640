import type { LeftOutsideDetail } from "@/lib/availability/left-outside";
import type { SpecialDayView } from "@/lib/availability/special-day";

type Refusal = {
  /** The appointments to be confirmed. */
  readonly standing?: LeftOutsideDetail;
  /** What the date is by now. */
  readonly day?: SpecialDayView;
  /** Which of the windows is wrong. */
  readonly index?: number;
};

/** What a refusal of `saveSpecialHours` brings along; the gate hands it on as it is. */
export function refusalIn(detail: unknown): Refusal {
  if (typeof detail !== "object" || detail === null) return {};
  if ("standingAppointments" in detail) return { standing: detail as LeftOutsideDetail };
  return detail as Refusal;
}
