"use client";

import { useId, useState } from "react";
import { Button } from "./button";

type Props = {
  readonly label: string;
  readonly value: string;
  /** What the button says, and what is said once it is done. */
  readonly copy: string;
  readonly copied: string;
  /** How many lines are shown; one by default. */
  readonly rows?: number;
};

/** Text to be pasted elsewhere; where the browser does not let us copy it, it can be selected with one touch. */
export function CopyField({ label, value, copy, copied, rows = 1 }: Props) {
  const id = useId();
  const [isCopied, setCopied] = useState(false);

  async function toClipboard() {
    const done = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  }

  const field = {
    ...{ id, value, readOnly: true, spellCheck: false },
    onFocus: (event: { currentTarget: { select(): void } }) => event.currentTarget.select(),
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <div className="flex flex-wrap items-start gap-2">
        {rows === 1 ? (
          <input {...field} className="input min-w-0 flex-1 basis-56 font-mono text-sm" />
        ) : (
          <textarea
            {...field}
            rows={rows}
            className="textarea min-w-0 flex-1 basis-full font-mono text-sm"
          />
        )}
        <Button icon="copy" onClick={toClipboard}>
          {copy}
        </Button>
        <p role="status" className="self-center text-success">
          {isCopied ? copied : ""}
        </p>
      </div>
    </div>
  );
}
