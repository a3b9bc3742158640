"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { DialogHeader } from "@/components/ui/dialog-header";
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
  const titleRef = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const navigation = useAgendaNavigation();
  const close = () => navigation.close(closedSearch);

  // Before the element is gone, so that the focus returns to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    titleRef.current?.focus();
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
        <DialogHeader
          titleId={titleId}
          titleRef={titleRef}
          title={title}
          className="border-b border-base-300 px-5 py-4 sm:px-6"
          onClose={close}
        />
        <div className="flex min-h-0 grow flex-col gap-6 overflow-y-auto px-5 py-5 sm:px-6">
          {children}
        </div>
      </div>
    </dialog>
  );
}
