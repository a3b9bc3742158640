"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import { Icon } from "./icon";
import { useUiTexts } from "./ui-texts";

type Props = {
  readonly isOpen: boolean;
  /** Asked by Escape, the backdrop and the close button. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
};

/** A native modal dialog: the browser keeps the focus inside and gives it back when it closes. */
export function Modal({ isOpen, onClose, title: text, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const texts = useUiTexts();

  useEffect(() => {
    const element = dialog.current;
    if (isOpen && !element?.open) {
      element?.showModal();
      // Not on a button: Enter pressed once too often must not answer the question.
      title.current?.focus();
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
        <header className="mb-4 flex items-start justify-between gap-4">
          <h2 ref={title} id={titleId} tabIndex={-1} className="text-xl font-semibold outline-none">
            {text}
          </h2>
          <Button
            variant="quiet"
            size="sm"
            className="btn-square -m-1"
            aria-label={texts.close}
            onClick={onClose}
          >
            <Icon name="close" />
          </Button>
        </header>
        {isOpen ? children : null}
      </div>
    </dialog>
  );
}
