"use client";

import { useState } from "react";
import type { AgendaEvent } from "./agenda-event";
import type { AgendaMove } from "./calendar-props";
import type { Reach } from "./reach-field";
import type { Moves } from "./use-moves";

type Dragged = { readonly appointment: AgendaEvent; readonly move: AgendaMove };

/** A drag of an appointment that comes back asks first which of them it means; of any other it moves at once. */
export function useReachQuestion(
  moves: Moves,
  onSeveral: (appointment: AgendaEvent, to: Omit<AgendaMove, "revert">, reach: Reach) => void,
) {
  const [asked, setAsked] = useState<Dragged | null>(null);
  return {
    asked,
    drag: (appointment: AgendaEvent, move: AgendaMove) => {
      if (appointment.isInSeries) setAsked({ appointment, move });
      else moves.drag(appointment, move);
    },
    /** Several are looked at before they move, each at its own time: this one goes back until then. */
    answer: ({ appointment, move }: Dragged, reach: Reach) => {
      setAsked(null);
      if (reach === "one") return moves.drag(appointment, move);
      const { revert, ...to } = move;
      revert();
      onSeveral(appointment, to, reach);
    },
    leave: () => {
      asked?.move.revert();
      setAsked(null);
    },
  };
}

export type ReachQuestioning = ReturnType<typeof useReachQuestion>;
