import type { ReactNode } from "react";
import type { Tone } from "./alert";
import { cx } from "./class-names";

type Props = {
  readonly tone?: Tone | "neutral" | "primary";
  readonly className?: string;
  readonly children: ReactNode;
};

export function Badge({ tone = "neutral", className, children }: Props) {
  return (
    <span className={cx("badge badge-soft font-medium", tones[tone], className)}>{children}</span>
  );
}

const tones = {
  neutral: "",
  primary: "badge-primary",
  info: "badge-info",
  success: "badge-success",
  warning: "badge-warning",
  error: "badge-error",
} as const;
