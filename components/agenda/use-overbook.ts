"use client";

import { useState } from "react";
import { type OverbookRoom, overbookRoomOf } from "./overbook-room";

/** Whether a taken time is to be booked on top of what stands there. A yes holds for what `wanted` names, no other. */
export function useOverbook(wanted: string) {
  const [asked, setAsked] = useState<{ of: string; room: OverbookRoom } | null>(null);
  const [isTicked, setTicked] = useState(false);
  const [reason, setReason] = useState("");
  const room = asked?.of === wanted ? asked.room : null;
  return {
    room,
    isChosen: isTicked && Boolean(room?.left),
    choose: setTicked,
    reason,
    setReason,
    /** The detail of a refusal; one that is about something else changes nothing. */
    refuse: (detail: unknown) => {
      const fresh = overbookRoomOf(detail);
      if (!fresh) return;
      if (asked?.of !== wanted) setTicked(false);
      setAsked({ of: wanted, room: fresh });
    },
  };
}

export type Overbook = ReturnType<typeof useOverbook>;
