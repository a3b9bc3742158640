"use client";

import { useEffect, useRef, useState } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly texts: { readonly forOther: string; readonly hint: string; readonly name: string };
};

/** Somebody else comes: their name is asked once that is ticked, by the style sheet alone where no script runs. */
export function WhoComes({ texts }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isOther, setIsOther] = useState<boolean>();

  // What was ticked before the script had loaded counts too.
  useEffect(() => {
    setIsOther(box.current?.querySelector<HTMLInputElement>("input[type=checkbox]")?.checked);
  }, []);

  return (
    <div ref={box} className="group/who flex flex-col gap-3">
      <CheckboxField
        name="forOther"
        label={texts.forOther}
        hint={texts.hint}
        onChange={(event) => setIsOther(event.target.checked)}
      />
      <TextField
        name="otherName"
        label={texts.name}
        autoComplete="off"
        required
        disabled={isOther === false}
        minLength={2}
        maxLength={120}
        className="hidden group-has-[[type=checkbox]:checked]/who:flex"
      />
    </div>
  );
}
