"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useFormState } from "./form-state";
import { Icon } from "./icon";

type Props = {
  readonly title: string;
  readonly hint?: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

/** Fields that most people leave as they are, folded under their title. Opens by itself where one is refused. */
export function Disclosure({ title, hint, isOpen, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const { fields } = useFormState();

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks once per answer, not per render
  useEffect(() => {
    const element = details.current;
    if (element?.querySelector("[aria-invalid=true]")) element.open = true;
  }, [fields]);

  return (
    <details ref={details} open={isOpen} className="group/fold rounded-box bg-base-100 shadow-xs">
      <summary className="flex cursor-pointer list-none items-center gap-4 rounded-box px-5 py-4 sm:px-6">
        <span className="min-w-0 grow">
          <span className="block text-lg font-semibold">{title}</span>
          {hint ? <span className="block text-muted">{hint}</span> : null}
        </span>
        <Icon name="chevronDown" className="transition-transform group-open/fold:rotate-180" />
      </summary>
      <div className="px-5 pb-6 sm:px-6">{children}</div>
    </details>
  );
}
