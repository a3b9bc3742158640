"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { MoveForm } from "./move-form";
import type { MovedSeries, MoveProps } from "./move-props";
import { MovedNote } from "./moved-note";

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
