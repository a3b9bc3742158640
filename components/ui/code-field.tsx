import type { ComponentProps } from "react";
import { TextField } from "./text-field";

type Props = Pick<ComponentProps<typeof TextField>, "label" | "hint" | "className">;

/** The code of a mail: telephones show digits, and offer what just arrived. */
export function CodeField({ className = "max-w-60", ...rest }: Props) {
  return (
    <TextField
      {...rest}
      name="code"
      required
      maxLength={12}
      inputMode="numeric"
      autoComplete="one-time-code"
      className={className}
    />
  );
}
