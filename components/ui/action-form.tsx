"use client";

import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import type { ActionState } from "@/lib/core/action-state";
import { Alert } from "./alert";
import { cx } from "./class-names";
import { FormStateContext } from "./form-state";
import { invalidFields } from "./invalid-fields";
import { useErrorText } from "./ui-texts";

type Props<T> = Omit<ComponentProps<"form">, "action" | "onSubmit" | "children"> & {
  /** A gate's action with its first argument bound: `bookAppointmentAction.bind(null, slug)`. */
  readonly action: (previous: ActionState<T> | null, input: FormData) => Promise<ActionState<T>>;
  readonly children: ReactNode;
  /** Shown above the fields after success, for forms that stay on the page. */
  readonly successMessage?: string;
  /** Runs once per success; inside it a dialog may be closed. */
  readonly onSuccess?: (value: T) => void;
  /** Runs once per failure, for what a refusal brings along, such as alternatives. */
  readonly onFailure?: (failure: Extract<ActionState<T>, { ok: false }>) => void;
};

/**
 * A form of a server action. Works before and without JavaScript; with it, nothing typed is ever reset,
 * plain mistakes are told without a round trip, and a second submission waits for the first.
 */
export function ActionForm<T>({
  action,
  children,
  successMessage,
  onSuccess,
  onFailure,
  className,
  ...rest
}: Props<T>) {
  const [state, submit, isPending] = useActionState(action, null);
  const [mistakes, setMistakes] = useState<Readonly<Record<string, string>> | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const errorText = useErrorText();

  const failure = failureOf(state, mistakes);

  const settle = useEffectEvent((settled: ActionState<T> | null) => {
    if (settled?.ok) onSuccess?.(settled.value);
    if (settled?.ok === false) onFailure?.(settled);
  });
  useEffect(() => settle(state), [state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once per answer, not per render
  useEffect(() => focusProblem(form.current), [state, mistakes]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const found = invalidFields(event.currentTarget);
    setMistakes(found);
    if (found) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const input = new FormData(event.currentTarget, submitter);
    startTransition(() => submit(input));
  }

  return (
    <FormStateContext
      value={{ isPending, fields: failure?.fields ?? {}, values: failure?.values ?? {} }}
    >
      <form
        {...rest}
        ref={form}
        className={cx("flex flex-col gap-5", className)}
        action={submit}
        onSubmit={onSubmit}
        aria-busy={isPending}
        noValidate
      >
        {failure ? (
          <Alert tone="error" role="alert" tabIndex={-1} data-problem>
            {errorText(failure.code)}
          </Alert>
        ) : null}
        {state?.ok && !failure && successMessage ? (
          <Alert tone="success" role="status">
            {successMessage}
          </Alert>
        ) : null}
        {children}
      </form>
    </FormStateContext>
  );
}

/** The mistakes found in the browser, else the server's refusal. */
function failureOf<T>(
  state: ActionState<T> | null,
  mistakes: Readonly<Record<string, string>> | null,
) {
  if (mistakes) return { code: "invalid_input", fields: mistakes, values: undefined };
  return state?.ok === false ? state : null;
}

/** To the first wrong field, which reads out its own error; else to the alert. */
function focusProblem(form: HTMLFormElement | null): void {
  const wrongField = form?.querySelector<HTMLElement>("[aria-invalid=true]");
  const alert = form?.querySelector<HTMLElement>("[data-problem]");
  (wrongField ?? alert)?.focus();
}
