import type { Ok } from "./result";

/** What a form's server action answers; `null` before the first submission. */
export type ActionState<T = unknown> = Ok<T> | ActionFailure;

export type ActionFailure = {
  readonly ok: false;
  /** Key of messages/errors. */
  readonly code: string;
  /** Input path (`client.email`) to a key of messages/errors. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What was typed, by input name, so that a failed form loses nothing. Passwords are left out. */
  readonly values?: Readonly<Record<string, string>>;
  /** Data of the refusal, such as the alternatives of `slot_taken`. */
  readonly detail?: unknown;
};
