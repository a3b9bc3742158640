import type { SpecialDayView } from "@/lib/availability/special-day";
import { type StandingDetail, standingIn } from "@/lib/availability/standing-detail";

type Refusal = {
  /** The appointments to be confirmed. */
  readonly standing?: StandingDetail;
  /** What the date is by now. */
  readonly day?: SpecialDayView;
  /** Which of the windows is wrong. */
  readonly index?: number;
};

/** What a refusal of `saveSpecialHours` brings along; the gate hands it on as it is. */
export function refusalIn(detail: unknown): Refusal {
  const standing = standingIn(detail);
  if (standing) return { standing };
  return typeof detail === "object" && detail !== null ? detail : {};
}
