import { optionalText } from "@/lib/input";

/** What a public form says of whoever sends it. */
export const humanFields = {
  formToken: optionalText(120),
  /** The answer that was searched for; left out where no script runs. */
  proof: optionalText(24).catch(undefined),
  /** Nobody sees this field: what is written in it a program wrote. */
  homepage: optionalText(400).catch("?"),
};

export type HumanFields = {
  readonly formToken?: string | undefined;
  readonly proof?: string | undefined;
  readonly homepage?: string | undefined;
};
