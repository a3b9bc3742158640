import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Props = {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do about it. */
  readonly action?: ReactNode;
};

export function EmptyState({ icon = "calendar", title, children, action }: Props) {
  return (
    <div className="flex flex-col items-center px-4 py-12 text-center">
      <span className="mb-4 grid size-14 place-items-center rounded-full bg-base-200 text-2xl text-muted">
        <Icon name={icon} />
      </span>
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-muted">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
