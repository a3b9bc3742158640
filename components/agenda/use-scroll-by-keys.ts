import { type RefObject, useEffect } from "react";

/** Hours with nothing in them have nothing to stop at: who works with keys scrolls them from their scrolled part. */
export function useScrollByKeys(inside: RefObject<HTMLElement | null>, view: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each view has scrolled parts of its own
  useEffect(() => {
    const scrolled = inside.current?.querySelectorAll<HTMLElement>('[style*="auto"]');
    for (const part of scrolled ?? []) part.tabIndex = 0;
  }, [inside, view]);
}
