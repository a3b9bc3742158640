"use client";

import { createContext, useContext } from "react";

type FormState = {
  readonly isPending: boolean;
  /** Why the form was refused; null while it was not. */
  readonly code: string | null;
  /** Input name to failure code. */
  readonly fields: Readonly<Record<string, string>>;
  /** Input name to what was typed before a failure. */
  readonly values: Readonly<Record<string, string>>;
  /** What a refusal brings along, such as the alternatives of `slot_taken`. */
  readonly detail: unknown;
  /** Forgets what was wrong of inputs that were mended by another way than typing. */
  readonly mend: (names: readonly string[]) => void;
};

/** What an ActionForm tells the fields and buttons inside it. */
export const FormStateContext = createContext<FormState>({
  isPending: false,
  code: null,
  fields: {},
  values: {},
  detail: undefined,
  mend: () => {},
});

export function useFormState(): FormState {
  return useContext(FormStateContext);
}
