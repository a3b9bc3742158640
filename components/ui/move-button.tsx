"use client";

import { Button } from "./button";
import { cx } from "./class-names";
import { Icon } from "./icon";

type Props = {
  /** Says what moves where. */
  readonly label: string;
  readonly isUp?: boolean;
  readonly isPending: boolean;
  /** Null at the end of the list: the button stays in its place and does nothing. */
  readonly onMove: (() => void) | null;
};

/** Moves something one place up or down; keeps its focus, so that it can be pressed again. */
export function MoveButton({ label, isUp = false, isPending, onMove }: Props) {
  return (
    <Button
      variant="quiet"
      size="sm"
      className="btn-square"
      aria-label={label}
      aria-disabled={onMove === null || isPending}
      onClick={() => !isPending && onMove?.()}
    >
      <Icon
        name="chevronDown"
        className={cx(isUp && "rotate-180", onMove === null && "opacity-25")}
      />
    </Button>
  );
}
