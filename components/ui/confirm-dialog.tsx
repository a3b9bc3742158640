"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";
import { Button, type ButtonLook, buttonClass } from "./button";
import type { IconName } from "./icon";
import { Modal } from "./modal";
import { useUiTexts } from "./ui-texts";

type Props = {
  /** Text of the button that asks. */
  readonly trigger: string;
  readonly triggerLook?: ButtonLook;
  readonly triggerIcon?: IconName;
  readonly title: string;
  /** The question's explanation and the form whose button does it. */
  readonly children: ReactNode;
};

/** Asks before something that cannot be taken back. Without JavaScript the question unfolds in place. */
export function ConfirmDialog({ trigger, triggerLook, triggerIcon, title, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const texts = useUiTexts();
  const hasScript = useSyncExternalStore(subscribeToNothing, onClient, onServer);

  if (!hasScript) {
    return (
      <details>
        <summary
          className={buttonClass({
            variant: "secondary",
            size: "md",
            block: false,
            ...triggerLook,
          })}
        >
          {trigger}
        </summary>
        <div className="mt-3 rounded-box bg-base-100 p-5 ring-1 ring-base-300">
          <p className="mb-3 text-lg font-semibold">{title}</p>
          {children}
        </div>
      </details>
    );
  }

  return (
    <>
      <Button
        {...triggerLook}
        icon={triggerIcon}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {trigger}
      </Button>
      <Modal isOpen={isOpen} onClose={() => setOpen(false)} title={title}>
        {children}
        <Button variant="quiet" block className="mt-2" onClick={() => setOpen(false)}>
          {texts.keepAsIs}
        </Button>
      </Modal>
    </>
  );
}

function subscribeToNothing() {
  return () => {};
}

const onClient = () => true;
const onServer = () => false;
