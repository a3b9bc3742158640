"use client";

import { useEffect, useRef, useState } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/text-field";

type Props = {
  /** Names of whom the visitor looks after, where that is known. */
  readonly people: readonly string[];
  /** Whose name is chosen already. */
  readonly chosen?: string | undefined;
  readonly texts: {
    readonly forOther: string;
    readonly hint: string;
    readonly name: string;
    readonly whoComes: string;
    readonly me: string;
    readonly another: string;
  };
};

/**
 * Who comes: whoever books, somebody they look after, or somebody else, whose name is asked once that is chosen, by the
 * style sheet alone where no script runs.
 */
export function WhoComes({ people, chosen = "", texts }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isOther, setIsOther] = useState<boolean>();

  // What was chosen before the script had loaded counts too.
  useEffect(() => {
    setIsOther(
      box.current?.querySelector("input[data-other]:checked, [value=other]:checked") !== null,
    );
  }, []);

  return (
    <div ref={box} className="group/who flex flex-col gap-3">
      {people.length > 0 ? (
        <ChoiceField
          name="whoComes"
          label={texts.whoComes}
          hint={texts.hint}
          defaultValue={chosen}
          options={[
            { value: "", label: texts.me },
            ...people.map((name) => ({ value: name, label: name })),
            { value: "other", label: texts.another },
          ]}
          onChange={(value) => setIsOther(value === "other")}
        />
      ) : (
        <CheckboxField
          name="forOther"
          label={texts.forOther}
          hint={texts.hint}
          data-other
          onChange={(event) => setIsOther(event.target.checked)}
        />
      )}
      <TextField
        name="otherName"
        label={texts.name}
        autoComplete="off"
        required
        disabled={isOther === false}
        minLength={2}
        maxLength={120}
        className="hidden group-has-[[type=checkbox]:checked]/who:flex group-has-[[value=other]:checked]/who:flex"
      />
    </div>
  );
}
