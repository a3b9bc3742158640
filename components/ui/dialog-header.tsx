import type { ReactNode, Ref } from "react";
import { Button } from "./button";
import { cx } from "./class-names";
import { Icon } from "./icon";
import { useUiTexts } from "./ui-texts";

type Props = {
  /** What the dialog is labelled by. */
  readonly titleId: string;
  /** Where the focus goes first: on a button, Enter pressed once too often would answer the question. */
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly title: ReactNode;
  readonly className: string;
  readonly onClose: () => void;
};

/** A dialog's title and the button that closes it. */
export function DialogHeader({ titleId, titleRef, title, className, onClose }: Props) {
  const texts = useUiTexts();
  return (
    <header className={cx("flex items-start justify-between gap-4", className)}>
      <h2
        ref={titleRef}
        id={titleId}
        tabIndex={-1}
        className="min-w-0 text-xl font-semibold outline-none"
      >
        {title}
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
  );
}
