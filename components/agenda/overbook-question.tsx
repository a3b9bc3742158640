"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { OverbookRoomText } from "./overbook-room-text";
import type { Overbook } from "./use-overbook";

type Props = { readonly overbook: Overbook; readonly kind: "book" | "move" };

/** Asked of who may, once a time turns out to be taken: on top of what stands there, and why. */
export function OverbookQuestion({ overbook, kind }: Props) {
  const t = useTranslations("overbook");
  const id = useId();
  const { room, isChosen, reason } = overbook;
  if (!room) return null;
  return (
    <section aria-labelledby={id} className="rounded-box bg-base-200 p-4">
      <h3 id={id} className="mb-1 font-semibold leading-snug">
        {room.left === 0 ? t("fullTitle") : t(`${kind}Question`)}
      </h3>
      <OverbookRoomText room={room} />
      {room.left ? (
        <CheckboxField
          name="overbook"
          label={t(kind)}
          checked={isChosen}
          onChange={(event) => overbook.choose(event.target.checked)}
          className="mt-2"
        />
      ) : null}
      {isChosen ? (
        <TextareaField
          name="overbookReason"
          label={t("reason")}
          hint={t("reasonHint")}
          rows={2}
          maxLength={500}
          required
          value={reason}
          onChange={(event) => overbook.setReason(event.target.value)}
          className="mt-2"
        />
      ) : null}
    </section>
  );
}
