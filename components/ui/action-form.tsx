"use client";

import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useTransition,
} from "react";
import type { ActionFailure, ActionState } from "@/lib/core/action-state";
import { Alert } from "./alert";
import { answerOf } from "./answer-of";
import { cx } from "./class-names";
import { FormStateContext } from "./form-state";
import { invalidFields } from "./invalid-fields";
import { LogInAgain } from "./log-in-again";
import { onSuccessTold, tellSuccess } from "./told-success";
import { useErrorText } from "./ui-texts";

type Action<T> = (previous: ActionState<T> | null, input: FormData) => Promise<ActionState<T>>;

type Props<T> = Omit<ComponentProps<"form">, "action" | "onSubmit" | "onChange" | "children"> & {
  /** A gate's action with its first argument bound: `bookAppointmentAction.bind(null, slug)`. */
  readonly action: Action<T>;
  readonly children: ReactNode;
  /** Shown above the fields after success, for forms that stay on the page. */
  readonly successMessage?: string;
  /** Empties the fields after success, for adding one after another. */
  readonly clearsOnSuccess?: boolean;
  /** Sends what the browser finds wrong too: its gate finds more (`inspect`), and all of it is told at once. */
  readonly tellsAll?: boolean;
  /** Failure code to the field that it speaks of, for what only a verb can find wrong. */
  readonly fieldOfCode?: Readonly<Record<string, string>>;
  /** Codes by which the gate asks for more and refuses nothing yet: told as a question, not as a mistake. */
  readonly questions?: readonly string[];
  /** Runs once per success; inside it a dialog may be closed. */
  readonly onSuccess?: (value: T) => void;
  /** The same, where what was done takes the form away with it: nothing of it may be asked for then. */
  readonly onDone?: () => void;
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
  clearsOnSuccess,
  tellsAll,
  fieldOfCode,
  questions = [],
  onSuccess,
  onDone,
  onFailure,
  className,
  ...rest
}: Props<T>) {
  const [answerWithoutScript, submitWithoutScript] = useActionState(action, null);
  const [answer, setAnswer] = useState<ActionState<T> | null>(null);
  const [isPending, startTransition] = useTransition();
  const state = answer ?? answerWithoutScript;
  const [mistakes, setMistakes] = useState<Readonly<Record<string, string>> | null>(null);
  const [mended, setMended] = useState<readonly string[]>([]);
  /** Something else worked since it was refused. Its fields still say what is wrong with them. */
  const [isPast, setPast] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const errorText = useErrorText();

  const failure = failureOf(state, mistakes, fieldOfCode);
  const isQuestion = failure !== null && questions.includes(failure.code);

  const settle = useEffectEvent((settled: ActionState<T> | null) => {
    if (settled?.ok && clearsOnSuccess) form.current?.reset();
    if (settled?.ok) {
      tellSuccess();
      onSuccess?.(settled.value);
    }
    if (settled?.ok === false) {
      setPast(false);
      onFailure?.(settled);
    }
  });
  useEffect(() => settle(state), [state]);
  useEffect(() => onSuccessTold(() => setPast(true)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once per answer, not per render
  useEffect(() => focusProblem(form.current), [state, mistakes]);
  useEffect(() => {
    // Long forms are sent from far below their first line.
    if (state?.ok) form.current?.querySelector("[data-done]")?.scrollIntoView({ block: "nearest" });
  }, [state]);

  const mend = (names: readonly string[]) => setMended((known) => [...known, ...names]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    setMended([]);
    setPast(false);
    const found = invalidFields(event.currentTarget);
    setMistakes(found);
    if (found && !tellsAll) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const input = typedInto(event.currentTarget, submitter);
    startTransition(async () => {
      const answered = await answerOf(() => action(null, input));
      if (answered.ok) onDone?.();
      startTransition(() => {
        setAnswer(answered);
        if (answered.ok || answered.fields) setMistakes(null);
      });
    });
  }

  return (
    <FormStateContext
      value={{
        isPending,
        code: failure?.code ?? null,
        fields: without(failure?.fields ?? {}, mended),
        values: failure?.values ?? {},
        detail: failure?.detail,
        mend,
      }}
    >
      <form
        {...rest}
        ref={form}
        className={cx("flex flex-col gap-5", className)}
        action={submitWithoutScript}
        onSubmit={onSubmit}
        onChange={({ target }) => {
          const name = "name" in target ? String(target.name) : "";
          if (failure?.fields?.[name]) mend([name]);
        }}
        aria-busy={isPending}
        noValidate
      >
        {failure && !isPast ? (
          <Alert
            tone={isQuestion ? "info" : "error"}
            role={isQuestion ? "status" : "alert"}
            tabIndex={-1}
            data-problem
          >
            {errorText(failure.code)} {failure.code === "unauthenticated" ? <LogInAgain /> : null}
          </Alert>
        ) : null}
        {state?.ok && !failure && successMessage ? (
          <Alert tone="success" role="status" data-done>
            {successMessage}
          </Alert>
        ) : null}
        {children}
      </form>
    </FormStateContext>
  );
}

/** What was wrong, until the person changes it: whether it is right now the next submission says. */
function without(fields: Readonly<Record<string, string>>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

/** The fields alone, without those that React adds for submissions before it has loaded. */
function typedInto(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const input = new FormData(form, submitter);
  for (const name of [...input.keys()]) if (name.startsWith("$ACTION")) input.delete(name);
  return input;
}

/** The mistakes found in the browser, else the server's refusal. */
function failureOf<T>(
  state: ActionState<T> | null,
  mistakes: Readonly<Record<string, string>> | null,
  fieldOfCode: Readonly<Record<string, string>> = {},
): ActionFailure | null {
  const refusal = state?.ok === false ? state : null;
  // What the last refusal offered stays in sight while a mistake is mended.
  if (mistakes) return { ...refusal, ok: false, code: "invalid_input", fields: mistakes };
  const field = refusal && fieldOfCode[refusal.code];
  return field ? { ...refusal, code: "invalid_input", fields: { [field]: refusal.code } } : refusal;
}

/** To the first wrong field, which reads out its own error; else to the alert. */
function focusProblem(form: HTMLFormElement | null): void {
  const wrongField = form?.querySelector<HTMLElement>("[aria-invalid=true]");
  const alert = form?.querySelector<HTMLElement>("[data-problem]");
  (wrongField ?? alert)?.focus();
}
