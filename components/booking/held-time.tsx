"use client";

import { useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { cx } from "@/components/ui/class-names";
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
  readonly texts: HeldTexts;
};

/** As room `holds` has them: of a form, the whole of a translator would be the heaviest part. */
export type HeldTexts = {
  readonly kept: string;
  /** With `{time}` in it. */
  readonly left: string;
  readonly lastMinute: string;
  readonly onceBooked: string;
  readonly over: string;
  readonly overHint: string;
  readonly taken: string;
  readonly takenHint: string;
};

/** Keeps the chosen time while the form around it is filled in, and says for how long. Without script it says less. */
export function HeldTime({ slug, wanted, texts }: Props) {
  const { isPending, code } = useFormState();
  const held = useHeldTime(slug, JSON.stringify(wanted), isPending);
  const box = useRef<HTMLDivElement>(null);
  useSentOnceAnswered(box, held.kind === "asking");
  const isRefused = code === "slot_taken";
  return (
    <div ref={box}>
      {"holdId" in held ? <input type="hidden" name="holdId" value={held.holdId} /> : null}
      {isRefused ? null : <Notice held={held} texts={texts} />}
      <p className="sr-only" aria-live="polite">
        {isRefused ? "" : spoken(held, texts)}
      </p>
    </div>
  );
}

function Notice({ held, texts }: { readonly held: Held; readonly texts: HeldTexts }) {
  if (held.kind === "over") {
    return (
      <Alert tone="warning" title={texts.over}>
        {texts.overHint}
      </Alert>
    );
  }
  if (held.kind === "taken") {
    return (
      <Alert tone="warning" title={texts.taken}>
        {texts.takenHint}
      </Alert>
    );
  }
  const isKept = held.kind === "kept";
  return (
    <div className="flex items-center gap-3 rounded-box bg-base-200 px-4 py-3">
      <Icon name="clock" className="text-muted" />
      {/* Each takes the room of both: nothing below moves once the time is kept. */}
      <div className="grid flex-1 *:[grid-area:1/1]">
        <p className={cx("flex flex-wrap content-center gap-x-2", !isKept && "invisible")}>
          <span>{texts.kept}</span>
          <span role="timer" className="font-semibold tabular-nums">
            {texts.left.replace("{time}", clockOf(isKept ? held.secondsLeft : 0))}
          </span>
        </p>
        <p className={cx("self-center text-muted", isKept && "invisible")}>{texts.onceBooked}</p>
      </div>
    </div>
  );
}

/** What is read out: when it begins, a minute before it ends, and when it has ended. */
function spoken(held: Held, texts: HeldTexts): string {
  if (held.kind === "kept") return held.secondsLeft > 60 ? texts.kept : texts.lastMinute;
  if (held.kind === "over") return `${texts.over}. ${texts.overHint}`;
  return held.kind === "taken" ? `${texts.taken}. ${texts.takenHint}` : "";
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
