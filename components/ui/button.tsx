import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cx } from "./class-names";
import { Icon, type IconName } from "./icon";

export { type ButtonLook, buttonClass } from "./button-class";

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
