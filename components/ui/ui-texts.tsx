"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { uiTextKeys } from "./ui-text-keys";

/** The few texts that client components of this folder need: plain strings, no message parser in the browser. */
export type UiTexts = {
  readonly common: Readonly<Record<(typeof uiTextKeys)[number], string>>;
  /** Failure code to text. */
  readonly errors: Readonly<Record<string, string>>;
};

const UiTextsContext = createContext<UiTexts | null>(null);

type Props = { readonly texts: UiTexts; readonly children: ReactNode };

/** Stands once, in the root layout. */
export function UiTextsProvider({ texts, children }: Props) {
  return <UiTextsContext value={texts}>{children}</UiTextsContext>;
}

export function useUiTexts(): UiTexts["common"] {
  return useTexts().common;
}

/** Texts of failure codes; an unknown code gets the general apology, never itself. */
export function useErrorText(): (code: string) => string {
  const { errors } = useTexts();
  return (code) => errors[code] ?? errors.unexpected ?? "";
}

function useTexts(): UiTexts {
  const texts = useContext(UiTextsContext);
  if (!texts) throw new Error("UiTextsProvider is missing above this component");
  return texts;
}
