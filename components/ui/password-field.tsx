"use client";

import { type ComponentProps, useState } from "react";
import { cx } from "./class-names";
import { type FieldFacts, FieldFrame, useField } from "./field-frame";
import { Icon } from "./icon";
import { useUiTexts } from "./ui-texts";

type Props = FieldFacts & Omit<ComponentProps<"input">, "name" | "id" | "type">;

/** A password that can be looked at. It is never given back after a failure. */
export function PasswordField({ name, label, hint, error, className, ...rest }: Props) {
  const facts: FieldFacts = { name, label, hint, error, required: rest.required };
  const { id, code, attributes } = useField(facts);
  const [isShown, setShown] = useState(false);
  const texts = useUiTexts();
  return (
    <FieldFrame facts={facts} id={id} code={code} className={className}>
      <div className="relative">
        <input
          {...rest}
          {...attributes}
          type={isShown ? "text" : "password"}
          className={cx("input w-full pe-12", code && "input-error")}
        />
        <button
          type="button"
          className="btn btn-ghost btn-square absolute end-0 top-0"
          aria-pressed={isShown}
          aria-label={isShown ? texts.hidePassword : texts.showPassword}
          onClick={() => setShown(!isShown)}
        >
          <Icon name={isShown ? "eyeOff" : "eye"} />
        </button>
      </div>
    </FieldFrame>
  );
}
