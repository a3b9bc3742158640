import type { ActionState } from "@/lib/core/action-state";

/** A gate's action with the tenant's address bound. */
export type BoundAction<T> = (
  previous: ActionState<T> | null,
  input: unknown,
) => Promise<ActionState<T>>;

/** What every change of an appointment answers. */
export type Changed = { readonly id: string; readonly version: number };
