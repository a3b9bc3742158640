import "server-only";
import { type ChangesSince, readChanges, selectChanges } from "./lookups";
import { lookUp } from "./scope";

/** What was committed in any tenant after `since`, which is a moment; null: only the moment of now. */
export async function allChangesSince(since: string | null): Promise<ChangesSince> {
  return readChanges(await lookUp((sql) => selectChanges(sql, since, null)));
}

/** Lets go of changes that are too old for anybody to ask for. */
export async function forgetChanges(): Promise<void> {
  await lookUp((sql) => sql`SELECT app.forget_changes()`);
}
