import type { ComponentProps } from "react";
import { PasswordField } from "./password-field";

type Props = Pick<ComponentProps<typeof PasswordField>, "label" | "hint" | "error">;

/** A password that is chosen: browsers propose one and keep it. */
export function NewPasswordField(props: Props) {
  return (
    <PasswordField
      {...props}
      name="password"
      required
      maxLength={200}
      autoComplete="new-password"
    />
  );
}
