"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useUiTexts } from "@/components/ui/ui-texts";
import { useAgendaNavigation } from "./agenda-navigation";

type Props = {
  readonly title: ReactNode;
  /** Where the agenda is without this panel. */
  readonly closedSearch: string;
  readonly children: ReactNode;
};

/** What the address opens beside the agenda: at the right of a wide screen, from below on a phone. */
export function SidePanel({ title, closedSearch, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const texts = useUiTexts();
  const navigation = useAgendaNavigation();
  const close = () => navigation.close(closedSearch);

  // Before the element is gone, so that the focus returns to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>("[data-focus-first]")?.focus();
    return () => element?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog natively
    <dialog
      ref={dialog}
      className="modal modal-bottom sm:modal-end"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={(event) => !event.currentTarget.open && close()}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="modal-box flex max-h-[92dvh] flex-col p-0 sm:h-dvh sm:max-h-dvh sm:w-[30rem] sm:max-w-full sm:rounded-none">
        <header className="flex items-start justify-between gap-4 border-b border-base-300 px-5 py-4 sm:px-6">
          <h2
            id={titleId}
            tabIndex={-1}
            data-focus-first
            className="min-w-0 text-xl font-semibold outline-none"
          >
            {title}
          </h2>
          <Button
            variant="quiet"
            size="sm"
            className="btn-square -m-1"
            aria-label={texts.close}
            onClick={close}
          >
            <Icon name="close" />
          </Button>
        </header>
        <div className="flex min-h-0 grow flex-col gap-6 overflow-y-auto px-5 py-5 sm:px-6">
          {children}
        </div>
      </div>
    </dialog>
  );
}
