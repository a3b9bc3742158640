"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { OverbookRoom } from "./overbook-room";
import { OverbookRoomText } from "./overbook-room-text";

type Props = {
  readonly room: OverbookRoom;
  /** "lunes 2 de marzo, 10:00" */
  readonly when: string;
  readonly isDisabled: boolean;
  readonly onMove: (reason: string) => void;
};

/** After dragging onto a taken time: on top of what stands there, with why. */
export function OverbookMove({ room, when, isDisabled, onMove }: Props) {
  const t = useTranslations("overbook");
  const id = useId();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  return (
    <section aria-labelledby={id} className="rounded-box bg-base-200 p-4">
      <h3 id={id} className="mb-1 font-semibold leading-snug">
        {room.left === 0 ? t("fullTitle") : t("moveQuestion")}
      </h3>
      <OverbookRoomText room={room} />
      {room.left ? (
        <form
          noValidate
          className="mt-3 flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(reason.trim() === "");
            if (reason.trim()) onMove(reason);
          }}
        >
          <TextField
            name="overbookReason"
            label={t("reason")}
            hint={t("reasonHint")}
            maxLength={500}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            {...(isMissing && !reason.trim() ? { error: "reason_required" } : {})}
          />
          <Button type="submit" block disabled={isDisabled} className="h-auto min-h-11 py-2">
            {t("moveTo", { when })}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
