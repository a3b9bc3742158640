import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";
import { Icon, type IconName } from "./icon";

export type ButtonLook = {
  /** `primary` once a page at most; `danger` for what cannot be taken back. */
  readonly variant?: "primary" | "secondary" | "quiet" | "danger" | "link";
  readonly size?: "sm" | "md" | "lg";
  /** As wide as its container. */
  readonly block?: boolean;
};

export type ButtonContent = { readonly icon?: IconName; readonly children: ReactNode };

type ButtonProps = ButtonLook & ButtonContent & ComponentProps<"button">;

export function Button({ variant, size, block, icon, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(buttonClass({ variant, size, block }), className)}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

export function buttonClass({ variant = "secondary", size = "md", block }: ButtonLook): string {
  return cx("btn", variants[variant], sizes[size], block && "btn-block");
}

const variants = {
  primary: "btn-primary",
  secondary: "border-line bg-base-100 hover:bg-base-300",
  quiet: "btn-ghost",
  danger: "btn-error",
  link: "btn-link h-auto min-h-0 px-0 font-medium",
} as const;

const sizes = { sm: "btn-sm", md: "", lg: "btn-lg" } as const;
