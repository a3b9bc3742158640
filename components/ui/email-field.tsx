import type { ComponentProps } from "react";
import { TextField } from "./text-field";

type Props = Omit<
  ComponentProps<typeof TextField>,
  "type" | "maxLength" | "autoComplete" | "inputMode"
>;

/** An e-mail of whoever is asked: browsers fill it in, telephones show its keys. */
export function EmailField(props: Props) {
  return (
    <TextField {...props} type="email" maxLength={254} autoComplete="email" inputMode="email" />
  );
}
