"use client";

import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Props = {
  readonly icon: IconName;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

/** A line of a `Menu` that does something; the menu closes behind it. */
export function MenuButton({ icon, disabled, onChoose, children }: Props) {
  return (
    <li>
      <button
        type="button"
        disabled={disabled}
        onClick={(event) => {
          event.currentTarget.closest("details")?.removeAttribute("open");
          onChoose();
        }}
      >
        <Icon name={icon} />
        {children}
      </button>
    </li>
  );
}
