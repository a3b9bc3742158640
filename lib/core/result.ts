/** An expected outcome: success with a value, or a failure with a typed code that `messages/errors` explains. */
export type Result<T, C extends string = string, D = unknown> = Ok<T> | Failure<C, D>;

export type Ok<T> = { readonly ok: true; readonly value: T };

export type Failure<C extends string, D = unknown> = {
  readonly ok: false;
  readonly code: C;
  readonly detail?: D;
};

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** `detail` is data a person or a program can act on (alternatives, a limit), never an exception's text. */
export function fail<C extends string, D = undefined>(code: C, detail?: D): Failure<C, D> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}

/** Makes a switch over a union total: a new member without a branch fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
