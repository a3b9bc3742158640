"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { Tone } from "./alert";
import { type Toast, type ToastAction, ToastItem } from "./toast-item";
import { tellSuccess } from "./told-success";
import { useUiTexts } from "./ui-texts";

type ShowToast = (
  tone: Tone,
  text: string,
  ...actions: readonly (ToastAction | undefined)[]
) => void;

type ShowOwned = (owner: string, ...toast: Parameters<ShowToast>) => void;

const ToastContext = createContext<ShowOwned | null>(null);

/**
 * Short notices, read out by screen readers: above the sections of a phone, in the corner of a wide screen. F8 leads to
 * them and Escape back. They cover nothing that is docked, and pages end so far above that everything else can be
 * scrolled from under them.
 */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [isHeld, setHeld] = useState(false);
  const lastId = useRef(0);
  const list = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const texts = useUiTexts();

  const show = useCallback<ShowOwned>((owner, tone, text, ...offered) => {
    lastId.current += 1;
    const id = lastId.current;
    const actions = offered.filter((action) => action !== undefined);
    const toast = { id, owner, tone, text, actions };
    setToasts((shown) => [...besides(toast, shown).slice(1 - mostAtOnce), toast]);
    if (tone === "success") tellSuccess();
  }, []);

  const goBack = useCallback(() => {
    cameFrom.current?.focus();
    cameFrom.current = null;
  }, []);

  const lastShown = toasts.at(-1)?.id;
  useEffect(() => {
    if (!list.current || lastShown === undefined) return;
    standAbove(list.current);
    uncover(list.current);
  }, [lastShown]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const first = list.current?.querySelector("button");
      if (event.key !== "F8" || !first) return;
      event.preventDefault();
      cameFrom.current = document.activeElement as HTMLElement;
      first.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <ToastContext value={show}>
      {children}
      <section
        ref={list}
        aria-label={texts.notices}
        aria-keyshortcuts="F8"
        aria-live="polite"
        className="fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-50 flex flex-col gap-2 p-2 empty:p-0 sm:start-auto sm:w-md lg:end-4 lg:w-96 lg:bottom-2 print:hidden max-sm:[&>*:not(:last-child)]:hidden"
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        onKeyDown={({ key }) => key === "Escape" && goBack()}
      >
        {toasts.map((toast) => (
          <ToastItem
            key={toast.id}
            toast={toast}
            isHeld={isHeld}
            onDismiss={() => {
              setHeld(false);
              setToasts((shown) => shown.filter(({ id }) => id !== toast.id));
              goBack();
            }}
          />
        ))}
      </section>
    </ToastContext>
  );
}

export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  const owner = useId();
  if (!show) throw new Error("ToastProvider is missing above this component");
  return useCallback<ShowToast>((...toast) => show(owner, ...toast), [show, owner]);
}

/** The same again takes the place of the one before, and what worked at last that of what had failed there. */
function besides({ owner, tone, text }: Toast, shown: readonly Toast[]): readonly Toast[] {
  const isMended = (toast: Toast) =>
    tone === "success" && toast.owner === owner && toast.tone !== "success";
  return shown.filter((toast) => toast.text !== text && !isMended(toast));
}

/** Over whatever else is docked at the bottom of the window, such as a button that saves: `data-docked`. */
function standAbove(notices: HTMLElement): void {
  const docked = [...document.querySelectorAll("[data-docked]")].map((each) =>
    each.getBoundingClientRect(),
  );
  const tops = docked.filter(({ height, top }) => height > 0 && top > innerHeight / 2);
  const top = Math.min(innerHeight, ...tops.map((each) => each.top));
  notices.style.bottom = `${innerHeight - top}px`;
}

/** What somebody has just used stays in sight. */
function uncover(notices: HTMLElement): void {
  const used = document.activeElement;
  if (!used || used === document.body || notices.contains(used)) return;
  const [below, above] = [notices.getBoundingClientRect(), used.getBoundingClientRect()];
  const isBeside = above.right < below.left || above.left > below.right;
  if (!isBeside && below.height > 0 && above.bottom > below.top && above.top < below.bottom) {
    window.scrollBy({ top: above.bottom - below.top + 8 });
  }
}

const mostAtOnce = 2;
