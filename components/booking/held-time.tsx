"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { useFormState } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import { type HeldTime as Held, useHeldTime } from "./use-held-time";
import { useSentOnceAnswered } from "./use-sent-once-answered";

type Part = { readonly serviceId: string; readonly professionalId: string };

type Props = {
  readonly slug: string;
  /** What is to be kept, as the form will ask for it. */
  readonly wanted: (Part | { readonly parts: readonly Part[] }) & {
    readonly siteId?: string | undefined;
    readonly start: string;
    readonly declared: readonly string[];
  };
  /** How long the practice keeps a time. */
  readonly minutes: number;
};

/** Keeps the chosen time while the form around it is filled in, and says for how long. Without script it says less. */
export function HeldTime({ slug, wanted, minutes }: Props) {
  const t = useTranslations("holds");
  const { isPending, code } = useFormState();
  const held = useHeldTime(slug, JSON.stringify(wanted), isPending);
  const box = useRef<HTMLDivElement>(null);
  useSentOnceAnswered(box, held.kind === "asking");
  const isRefused = code === "slot_taken";
  return (
    <div ref={box}>
      {"holdId" in held ? <input type="hidden" name="holdId" value={held.holdId} /> : null}
      {isRefused ? null : <Notice held={held} minutes={minutes} />}
      <p className="sr-only" aria-live="polite">
        {isRefused ? "" : spoken(held, minutes, t)}
      </p>
    </div>
  );
}

function Notice({ held, minutes }: { readonly held: Held; readonly minutes: number }) {
  const t = useTranslations("holds");
  if (held.kind === "over") {
    return (
      <Alert tone="warning" title={t("over")}>
        {t("overHint")}
      </Alert>
    );
  }
  if (held.kind === "taken") {
    return (
      <Alert tone="warning" title={t("taken")}>
        {t("takenHint")}
      </Alert>
    );
  }
  return (
    <div className="flex items-center gap-3 rounded-box bg-base-200 px-4 py-3">
      <Icon name="clock" className="text-muted" />
      {held.kind === "kept" ? (
        <p className="flex flex-wrap gap-x-2">
          <span>{t("kept", { minutes })}</span>
          <span role="timer" className="font-semibold tabular-nums" data-hold>
            {t("left", { time: clockOf(held.secondsLeft) })}
          </span>
        </p>
      ) : (
        <p className="text-muted">{t("onceBooked")}</p>
      )}
    </div>
  );
}

/** What is read out: when it begins, a minute before it ends, and when it has ended. */
function spoken(
  held: Held,
  minutes: number,
  t: ReturnType<typeof useTranslations<"holds">>,
): string {
  if (held.kind === "kept") return held.secondsLeft > 60 ? t("kept", { minutes }) : t("lastMinute");
  if (held.kind === "over") return `${t("over")}. ${t("overHint")}`;
  return held.kind === "taken" ? `${t("taken")}. ${t("takenHint")}` : "";
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
