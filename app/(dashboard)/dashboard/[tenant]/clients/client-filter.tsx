"use client";

import Form from "next/form";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** What the list shows now. */
  readonly text: string;
  readonly labels: { readonly search: string; readonly hint: string; readonly submit: string };
};

/** Looks up as one types; without JavaScript, on Enter. */
export function ClientFilter({ text, labels }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  function soon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form.current?.requestSubmit(), pauseMs);
  }

  return (
    <Form ref={form} action="" replace scroll={false} className="mb-4 flex gap-2">
      <input
        type="search"
        name="q"
        aria-label={labels.search}
        placeholder={labels.hint}
        defaultValue={text}
        onChange={soon}
        autoComplete="off"
        className="input w-full max-w-md"
      />
      <Button type="submit" icon="search">
        <span className="max-sm:sr-only">{labels.submit}</span>
      </Button>
    </Form>
  );
}

const pauseMs = 250;
