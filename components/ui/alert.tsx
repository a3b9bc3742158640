import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";
import { Icon } from "./icon";

export type Tone = "info" | "success" | "warning" | "error";

type Props = ComponentProps<"div"> & {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
};

/** Give it `role="alert"` or `role="status"` where it appears after the page has loaded. */
export function Alert({ tone = "info", title, children, className, ...rest }: Props) {
  return (
    <div
      {...rest}
      className={cx(
        "alert alert-soft items-start text-base leading-normal",
        tones[tone],
        className,
      )}
    >
      <Icon name={icons[tone]} className="mt-0.5" />
      <div className="w-full min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

const tones = {
  info: "alert-info",
  success: "alert-success",
  warning: "alert-warning",
  error: "alert-error",
} as const;

const icons = { info: "info", success: "checkCircle", warning: "alert", error: "alert" } as const;
