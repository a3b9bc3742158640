import type { ProfessionalSchedule, SchedulingContext } from "../../../lib/core/scheduling/context";
import type { Interval } from "../../../lib/core/time/interval";
import type { Attendance } from "./attendance";
import type { KeptHours } from "./reserved";

/** A professional at a place, with what follows from the context for both. */
export interface Place {
  readonly context: SchedulingContext;
  readonly schedule: ProfessionalSchedule;
  readonly zone: string;
  readonly attendance: Attendance;
  /** For tight packing. */
  readonly stretches: readonly Interval[];
  readonly away: readonly Interval[];
  readonly kept: readonly KeptHours[];
  /** The rooms of that place, and when each is not to be had. */
  readonly rooms: readonly { readonly resourceId: string; readonly taken: readonly Interval[] }[];
}
