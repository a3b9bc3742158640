"use client";

import { type FormEvent, useRef } from "react";

/** Keeps in mind which forms of a panel hold something typed that was not sent, or was refused. */
export function useUnsaved() {
  const forms = useRef(new Map<HTMLFormElement, "typed" | "sent">());
  return {
    listeners: {
      onInput: ({ target }: FormEvent) => {
        const form = target instanceof Element ? target.closest("form") : null;
        if (form) forms.current.set(form, "typed");
      },
      onSubmit: ({ target }: FormEvent) => {
        if (target instanceof HTMLFormElement) forms.current.set(target, "sent");
      },
    },
    isUnsaved: () =>
      [...forms.current].some(
        ([form, state]) =>
          form.isConnected && (state === "typed" || form.querySelector("[data-problem]")),
      ),
  };
}
