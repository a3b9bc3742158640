"use client";

import { useEffect, useRef } from "react";

/** Takes the focus when a step follows another, so that the next one is read out and the keyboard starts there. */
export function StepTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (shown !== undefined && shown !== title) heading.current?.focus();
    shown = title;
  }, [title]);

  return (
    <h1
      ref={heading}
      tabIndex={-1}
      className="mt-5 scroll-mt-24 text-2xl font-bold outline-none sm:text-3xl"
    >
      {title}
    </h1>
  );
}

/** The step before; undefined on the first page that is loaded, whose focus is the browser's. */
let shown: string | undefined;
