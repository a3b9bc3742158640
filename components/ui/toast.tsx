"use client";

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { Alert, type Tone } from "./alert";
import { Button } from "./button";
import { cx } from "./class-names";
import { Icon } from "./icon";
import { useUiTexts } from "./ui-texts";

/** What can be done about a notice, such as taking back what it tells. */
type ToastAction = { readonly label: string; readonly onAct: () => void };
type Toast = {
  readonly id: number;
  readonly tone: Tone;
  readonly text: string;
  readonly actions: readonly ToastAction[];
};
type ShowToast = (
  tone: Tone,
  text: string,
  ...actions: readonly (ToastAction | undefined)[]
) => void;

const ToastContext = createContext<ShowToast | null>(null);

/** Short notices at the bottom, read out by screen readers. Bad news stays until it is dismissed. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const lastId = useRef(0);
  const texts = useUiTexts();

  const dismiss = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);

  const show = useCallback<ShowToast>(
    (tone, text, ...offered) => {
      lastId.current += 1;
      const id = lastId.current;
      const actions = offered.filter((action) => action !== undefined);
      // The same again takes the place of the one before.
      const others = (shown: readonly Toast[]) => shown.filter((toast) => toast.text !== text);
      setToasts((shown) => [...others(shown).slice(1 - mostAtOnce), { id, tone, text, actions }]);
      if (tone === "success" || tone === "info") setTimeout(() => dismiss(id), shownMs);
    },
    [dismiss],
  );

  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={texts.notices}
        aria-live="polite"
        className="toast toast-center z-50 w-full max-w-md px-4"
      >
        {toasts.map(({ id, tone, text, actions }) => (
          <Alert key={id} tone={tone} className="shadow-lg">
            <div
              className={cx(
                "flex items-start justify-end gap-3",
                actions.length > 1 && "flex-wrap",
              )}
            >
              <span className="min-w-48 flex-1 whitespace-normal">{text}</span>
              {actions.map(({ label, onAct }) => (
                <Button
                  key={label}
                  size="sm"
                  className="-my-1 shrink-0"
                  onClick={() => {
                    dismiss(id);
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
                onClick={() => dismiss(id)}
              >
                <Icon name="close" />
              </Button>
            </div>
          </Alert>
        ))}
      </section>
    </ToastContext>
  );
}

export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error("ToastProvider is missing above this component");
  return show;
}

const mostAtOnce = 3;
const shownMs = 10_000;
