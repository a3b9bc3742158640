"use client";

import { useEffect, useState } from "react";

/** Lets the browser ask before the page is left with something typed and not saved. */
export function useUnsavedChanges() {
  const [isUnsaved, setUnsaved] = useState(false);

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);

  return { onChanged: () => setUnsaved(true), onSaved: () => setUnsaved(false) };
}
