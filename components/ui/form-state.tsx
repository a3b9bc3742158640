"use client";

import { createContext, useContext } from "react";

type FormState = {
  readonly isPending: boolean;
  /** Input name to failure code. */
  readonly fields: Readonly<Record<string, string>>;
  /** Input name to what was typed before a failure. */
  readonly values: Readonly<Record<string, string>>;
};

/** What an ActionForm tells the fields and buttons inside it. */
export const FormStateContext = createContext<FormState>({
  isPending: false,
  fields: {},
  values: {},
});

export function useFormState(): FormState {
  return useContext(FormStateContext);
}
