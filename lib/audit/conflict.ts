import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type Failure, fail } from "@/lib/core/result";
import { lastToChange } from "./reads";

export type ConflictDetail = {
  /** How it stands now: sent back, it says that this has been seen. */
  readonly seen: string;
  /** Who saved in between. */
  readonly by: string | null;
};

/** Somebody else saved what this one was still editing: nothing is overwritten, and they are told by whom. */
export async function versionConflict(
  tx: Tx,
  scope: TenantScope,
  seen: string,
  subject: { readonly type: string; readonly id?: string },
): Promise<Failure<"version_conflict", ConflictDetail>> {
  return fail("version_conflict", { seen, by: await lastToChange(tx, scope, subject) });
}
