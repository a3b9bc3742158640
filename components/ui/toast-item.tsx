"use client";

import { useEffect } from "react";
import { Alert, type Tone } from "./alert";
import { Button } from "./button";
import { Icon } from "./icon";
import { useUiTexts } from "./ui-texts";

/** What can be done about a notice, such as taking back what it tells. */
export type ToastAction = { readonly label: string; readonly onAct: () => void };

export type Toast = {
  readonly id: number;
  /** Which control told it. */
  readonly owner: string;
  readonly tone: Tone;
  readonly text: string;
  readonly actions: readonly ToastAction[];
};

type Props = {
  readonly toast: Toast;
  /** Somebody is at the notices: none goes away meanwhile. */
  readonly isHeld: boolean;
  readonly onDismiss: () => void;
};

/** One notice. Good news goes by itself, bad news stays until it is dismissed. */
export function ToastItem({ toast: { tone, text, actions }, isHeld, onDismiss }: Props) {
  const texts = useUiTexts();
  const goes = (tone === "success" || tone === "info") && !isHeld;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a notice is dismissed once, by whichever function
  useEffect(() => {
    if (!goes) return;
    const timer = setTimeout(onDismiss, shownMs);
    return () => clearTimeout(timer);
  }, [goes]);

  return (
    <Alert tone={tone} className="py-2.5 shadow-lg">
      <div className="flex flex-wrap items-start justify-end gap-x-3 gap-y-2">
        <span className="min-w-40 flex-1 whitespace-normal">{text}</span>
        {actions.map(({ label, onAct }) => (
          <Button
            key={label}
            size="sm"
            className="-my-1 shrink-0"
            onClick={() => {
              onDismiss();
              onAct();
            }}
          >
            {label}
          </Button>
        ))}
        <Button
          variant="quiet"
          size="sm"
          className="btn-square -my-1"
          aria-label={texts.dismiss}
          onClick={onDismiss}
        >
          <Icon name="close" />
        </Button>
      </div>
    </Alert>
  );
}

const shownMs = 10_000;
