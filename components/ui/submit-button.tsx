"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import { cx } from "./class-names";
import { useFormState } from "./form-state";
import { useUiTexts } from "./ui-texts";

type Props = Omit<ComponentProps<typeof Button>, "type">;

/** Submits its form once: keeps its focus and its size while the answer is awaited. */
export function SubmitButton({
  children,
  className,
  onClick,
  variant = "primary",
  ...rest
}: Props) {
  const form = useFormState();
  const status = useFormStatus();
  const texts = useUiTexts();
  const isPending = form.isPending || status.pending;

  function onlyOnce(event: MouseEvent<HTMLButtonElement>) {
    if (isPending) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      onClick={onlyOnce}
      aria-busy={isPending}
      className={cx("sm:self-start", isPending && "cursor-progress opacity-80", className)}
    >
      {isPending ? <span className="loading loading-spinner loading-sm" aria-hidden /> : null}
      {children}
      <span role="status" className="sr-only">
        {isPending ? texts.sending : ""}
      </span>
    </Button>
  );
}
