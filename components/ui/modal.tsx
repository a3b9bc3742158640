"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { DialogHeader } from "./dialog-header";
import { showModal } from "./show-modal";

type Props = {
  readonly isOpen: boolean;
  /** Asked by Escape, the backdrop and the close button. */
  readonly onClose: () => void;
  readonly title: string;
  /** One element in it may have `data-first-focus`; else the title is read out first. */
  readonly children: ReactNode;
};

/** A native modal dialog: the browser keeps the focus inside and gives it back when it closes. */
export function Modal({ isOpen, onClose, title, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element && !element.open) {
      showModal(element);
      (element.querySelector<HTMLElement>("[data-first-focus]") ?? titleRef.current)?.focus();
    }
    if (!isOpen && element?.open) element.close();
  }, [isOpen]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog natively
    <dialog
      ref={dialog}
      className="modal modal-bottom sm:modal-middle"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="modal-box">
        <DialogHeader
          titleId={titleId}
          titleRef={titleRef}
          title={title}
          className="mb-4"
          onClose={onClose}
        />
        {isOpen ? children : null}
      </div>
    </dialog>
  );
}
