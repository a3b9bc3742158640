"use client";

import { useToast } from "./toast";
import { useUnsavedChanges } from "./use-unsaved-changes";

/** For a form that is saved as a whole: leaving it with something typed asks first, and that it was saved is told. */
export function useSavedForm(saved: string) {
  const toast = useToast();
  const unsaved = useUnsavedChanges();
  return {
    onInput: unsaved.onChanged,
    onSuccess: () => {
      unsaved.onSaved();
      toast("success", saved);
    },
  };
}
