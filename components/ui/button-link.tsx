import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonContent, type ButtonLook, buttonClass } from "./button";
import { cx } from "./class-names";
import { Icon } from "./icon";

type Props = ButtonLook & ButtonContent & ComponentProps<typeof Link>;

/** Goes somewhere, looks like a button. */
export function ButtonLink({ variant, size, block, icon, children, className, ...rest }: Props) {
  return (
    <Link {...rest} className={cx(buttonClass({ variant, size, block }), className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}
