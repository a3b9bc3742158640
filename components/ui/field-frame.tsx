"use client";

import { type ReactNode, useId } from "react";
import { cx } from "./class-names";
import { useFormState } from "./form-state";
import { Icon } from "./icon";
import { useErrorText, useUiTexts } from "./ui-texts";

export type FieldFacts = {
  /** The input's path in the action's schema: `client.email`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What else is given decides whether it is needed, and its hint says so: it is not called optional. */
  readonly mayBeNeeded?: boolean | undefined;
  /** A failure code; the surrounding ActionForm gives it by itself. */
  readonly error?: string;
  /** Said where what was typed is beyond them. */
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
};

/** The attributes that tie an input to its label, hint and error, and what was typed before a failure. */
export function useField({ name, hint, error }: FieldFacts) {
  const id = useId();
  const { fields, values } = useFormState();
  const code = error ?? fields[name];
  const described = [hint && `${id}-hint`, code && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    code,
    typed: values[name],
    attributes: {
      id,
      name,
      "aria-invalid": code ? true : undefined,
      "aria-describedby": described || undefined,
    },
  };
}

type FrameProps = {
  readonly facts: FieldFacts;
  readonly id: string;
  readonly code: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Label above, input, then hint or error. */
export function FieldFrame({ facts, id, code, className, children }: FrameProps) {
  const texts = useUiTexts();
  return (
    <div className={cx("flex min-w-0 flex-col gap-1.5", className)}>
      <label htmlFor={id} className="font-medium">
        {facts.label}
        {facts.required || facts.mayBeNeeded ? null : (
          <span className="font-normal text-muted"> ({texts.optional})</span>
        )}
      </label>
      {children}
      <FieldNotes id={id} hint={facts.hint} code={code} limits={facts} />
    </div>
  );
}

type NotesProps = {
  readonly id: string;
  readonly hint: string | undefined;
  readonly code: string | undefined;
  readonly limits?: Pick<FieldFacts, "min" | "max">;
};

export function FieldNotes({ id, hint, code, limits = {} }: NotesProps) {
  const errorText = useErrorText();
  const { least, most } = useUiTexts();
  const { min, max } = limits;
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {code ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-error">
          <Icon name="alert" className="mt-px" />
          {errorText(code)}
          {code === "too_small" && min !== undefined ? ` ${least} ${min}.` : ""}
          {code === "too_large" && max !== undefined ? ` ${most} ${max}.` : ""}
        </p>
      ) : null}
    </>
  );
}
