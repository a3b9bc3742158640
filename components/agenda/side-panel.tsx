"use client";

import {
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { DialogHeader } from "@/components/ui/dialog-header";
import { showModal } from "@/components/ui/show-modal";
import { useAgendaNavigation } from "./agenda-navigation";
import { DiscardQuestion } from "./discard-question";
import { useUnsaved } from "./use-unsaved";

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
  const { listeners, isUnsaved } = useUnsaved();
  const [isAsking, setAsking] = useState(false);
  const leave = () => navigation.close(closedSearch);
  const close = () => (isUnsaved() ? setAsking(true) : leave());

  // Before the element is gone, so that the focus returns to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element) showModal(element);
    titleRef.current?.focus();
    return () => element?.close();
  }, []);

  // Before the browser, which may close the panel and the question about it with one Escape.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const isOwn =
      event.target instanceof Element && event.target.closest("dialog") === dialog.current;
    if (!isAsking && !isOwn) return;
    event.preventDefault();
    if (isAsking) setAsking(false);
    else close();
  }

  return (
    <dialog
      {...listeners}
      onKeyDown={onKeyDown}
      ref={dialog}
      className="modal modal-bottom sm:modal-end"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={({ currentTarget }) => {
        if (currentTarget.open) return;
        // A second Escape closes a dialog whatever one says.
        if (isUnsaved()) showModal(currentTarget);
        close();
      }}
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
      <DiscardQuestion
        isOpen={isAsking}
        onKeep={() => setAsking(false)}
        onDiscard={() => {
          setAsking(false);
          leave();
        }}
      />
    </dialog>
  );
}
