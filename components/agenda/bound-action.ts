import type { ActionState } from "@/lib/core/action-state";

/** A gate's action with the tenant's address bound, for a form. */
export type BoundAction<T> = (
  previous: ActionState<T> | null,
  input: unknown,
) => Promise<ActionState<T>>;

/** The same, called by itself. */
export type CalledAction<T> = (previous: null, input: unknown) => Promise<ActionState<T>>;

/** What every change of an appointment answers. */
export type Changed = {
  readonly id: string;
  readonly version: number;
  /** Whether the client is told of it by mail, is not, or cannot be. */
  readonly notice?: "owed" | "withheld" | "unreachable";
};
