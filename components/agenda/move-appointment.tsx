"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Changed } from "./bound-action";
import { MoveForm } from "./move-form";
import type { MovedSeries, MoveProps } from "./move-props";
import { MovedNote } from "./moved-note";

type Before = MoveProps["appointment"] & Pick<Changed, "notice">;

/** Moving without dragging: a day, a free time of it or any other, and who attends. */
export function MoveAppointment(props: MoveProps) {
  const [t, to, ts, tp] = [
    useTranslations("agenda"),
    useTranslations("overbook"),
    useTranslations("series"),
    useTranslations("panel"),
  ];
  const [isOpen, setOpen] = useState(props.asked !== undefined);
  const [before, setBefore] = useState<Before | null>(null);
  const [moved, setMoved] = useState<MovedSeries | null>(null);
  const forget = () => {
    setBefore(null);
    setMoved(null);
  };

  return (
    <>
      {before ? (
        <MovedNote
          text={tp(before.notice === "owed" ? "movedHereTold" : "movedHere")}
          onUndo={() =>
            props.actions.one(null, {
              appointmentId: before.id,
              start: `${before.date}T${before.time}`,
              professionalId: before.professionalId,
              expectedVersion: props.appointment.version,
              ...{ outsideHours: true, undoes: true },
              ...(before.overbooked ? { overbook: true, overbookReason: to("backAgain") } : {}),
            })
          }
          onUndone={forget}
        />
      ) : null}
      {moved ? (
        <MovedNote
          text={ts(props.tells.isUsual === null ? "movedAll" : "movedAllTold", {
            count: moved.count,
          })}
          onUndo={() =>
            props.actions.series(null, {
              appointmentId: moved.named.id,
              expectedVersion: moved.named.version,
              ...{ outsideHours: true, undoes: true },
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
          onMoved={({ notice }) => {
            setBefore({ ...props.appointment, ...(notice ? { notice } : {}) });
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
