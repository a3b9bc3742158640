import type { LocalDate } from "@/lib/core/time/civil";
import type { CalledAction, Changed } from "./bound-action";
import type { OpenInSeries, Reach } from "./reach-field";
import type { FindFreeTimes } from "./use-free-times";
import type { PreviewSeries } from "./use-series-preview";

/** What moving several of a series answers: how many, and where they were. */
export type MovedSeries = {
  readonly named: Changed;
  readonly count: number;
  readonly before: readonly {
    readonly appointmentId: string;
    readonly start: string;
    readonly professionalId: string;
  }[];
};

/** To whom a change is told by mail, if to anybody, and whether it usually is; null where the practice leaves it unsaid. */
export type Tells = { readonly email: string | null; readonly isUsual: boolean | null };

export type MoveProps = {
  readonly appointment: {
    readonly id: string;
    readonly version: number;
    readonly serviceId: string;
    readonly professionalId: string;
    /** The tenant's wall clock. */
    readonly date: LocalDate;
    readonly time: string;
    readonly overbooked: boolean;
  };
  /** Where a drag would take it, and how many of its series with it: the form opens there. */
  readonly asked?:
    | {
        readonly date: LocalDate;
        readonly time: string;
        /** Left out: stays with whoever it is with. */
        readonly professionalId?: string;
        readonly reach: Reach;
      }
    | undefined;
  /** When and with whom it is now, as a sentence. */
  readonly now: string;
  /** Those who give the service. */
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  /** Where it is one of a series with more to come. */
  readonly series?: OpenInSeries | undefined;
  readonly tells: Tells;
  readonly locale: string;
  readonly timeZone: string;
  readonly findFreeTimes: FindFreeTimes;
  readonly previewSeries: PreviewSeries;
  readonly actions: {
    readonly one: CalledAction<Changed>;
    readonly series: CalledAction<MovedSeries>;
  };
};
