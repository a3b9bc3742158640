"use client";

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { Alert, type Tone } from "./alert";
import { Button } from "./button";
import { Icon } from "./icon";
import { useUiTexts } from "./ui-texts";

type Toast = { readonly id: number; readonly tone: Tone; readonly text: string };
type ShowToast = (tone: Tone, text: string) => void;

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
    (tone, text) => {
      lastId.current += 1;
      const id = lastId.current;
      setToasts((shown) => [...shown.slice(1 - mostAtOnce), { id, tone, text }]);
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
        {toasts.map(({ id, tone, text }) => (
          <Alert key={id} tone={tone} className="shadow-lg">
            <div className="flex items-start justify-between gap-3">
              <span className="whitespace-normal">{text}</span>
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
const shownMs = 8_000;
