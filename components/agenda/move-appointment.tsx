"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { LocalDate } from "@/lib/core/time/civil";
import type { CalledAction, Changed } from "./bound-action";
import { MoveForm } from "./move-form";
import { MovedNote } from "./moved-note";
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
    | { readonly date: LocalDate; readonly time: string; readonly reach: Reach }
    | undefined;
  /** When and with whom it is now, as a sentence. */
  readonly now: string;
  /** Those who give the service. */
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  /** Where it is one of a series with more to come. */
  readonly series?: OpenInSeries | undefined;
  readonly locale: string;
  readonly timeZone: string;
  readonly findFreeTimes: FindFreeTimes;
  readonly previewSeries: PreviewSeries;
  readonly actions: {
    readonly one: CalledAction<Changed>;
    readonly series: CalledAction<MovedSeries>;
  };
};

/** Moving without dragging: a day, a free time of it or any other, and who attends. */
export function MoveAppointment(props: MoveProps) {
  const [t, to, ts] = [
    useTranslations("agenda"),
    useTranslations("overbook"),
    useTranslations("series"),
  ];
  const [isOpen, setOpen] = useState(props.asked !== undefined);
  const [before, setBefore] = useState<MoveProps["appointment"] | null>(null);
  const [moved, setMoved] = useState<MovedSeries | null>(null);
  const forget = () => {
    setBefore(null);
    setMoved(null);
  };

  return (
    <>
      {before ? (
        <MovedNote
          text={t("movedHere")}
          onUndo={() =>
            props.actions.one(null, {
              appointmentId: before.id,
              start: `${before.date}T${before.time}`,
              professionalId: before.professionalId,
              expectedVersion: props.appointment.version,
              outsideHours: true,
              ...(before.overbooked ? { overbook: true, overbookReason: to("backAgain") } : {}),
            })
          }
          onUndone={forget}
        />
      ) : null}
      {moved ? (
        <MovedNote
          text={ts("movedAll", { count: moved.count })}
          onUndo={() =>
            props.actions.series(null, {
              appointmentId: moved.named.id,
              expectedVersion: moved.named.version,
              outsideHours: true,
              moves: moved.before.map((each) =>
                [each.appointmentId, each.start, each.professionalId].join(" "),
              ),
            })
          }
          onUndone={forget}
        />
      ) : null}
      {isOpen ? (
        <MoveForm
          {...props}
          onMoved={() => {
            setBefore(props.appointment);
            setOpen(false);
          }}
          onSeriesMoved={(all) => {
            setMoved(all);
            setOpen(false);
          }}
          onLeft={() => setOpen(false)}
        />
      ) : (
        <Button
          icon="move"
          block
          onClick={() => {
            forget();
            setOpen(true);
          }}
        >
          {t("move")}
        </Button>
      )}
    </>
  );
}
