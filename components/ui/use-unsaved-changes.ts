"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useUiTexts } from "./ui-texts";

/** Asks before the page is left, by a link or altogether, with something typed and not saved. */
export function useUnsavedChanges() {
  const { leaveUnsaved } = useUiTexts();
  const [isUnsaved, setUnsaved] = useState(false);

  const onClick = useEffectEvent((event: MouseEvent) => {
    if (!leavesPage(event) || window.confirm(leaveUnsaved)) return;
    event.preventDefault();
    // The router must not see it either.
    event.stopPropagation();
  });

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const click = (event: MouseEvent) => onClick(event);
    window.addEventListener("beforeunload", ask);
    window.addEventListener("click", click, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("click", click, { capture: true });
    };
  }, [isUnsaved]);

  return { onChanged: () => setUnsaved(true), onSaved: () => setUnsaved(false) };
}

/** Whether a click follows a link of ours to another page, in this tab. */
function leavesPage({ target, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return false;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return false;
  return link.origin === location.origin && link.pathname !== location.pathname;
}
