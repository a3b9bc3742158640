import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { insertAnew, selectToldElsewhere, takeBackRendered } from "./address-store";

type Whose = {
  /** A client, and whom mail reaches at the same e-mail. */
  readonly clientIds: readonly string[];
  /** Theirs from now on. */
  readonly email: string;
};

type Again = {
  readonly again: boolean;
  /** Of these alone; left out: of whatever they have ahead. */
  readonly appointmentIds?: readonly string[] | undefined;
};

/** How much that is news still was told at another e-mail, or nowhere. */
export async function countToldElsewhere(
  tx: Tx,
  scope: TenantScope,
  { clientIds, email }: Whose,
): Promise<number> {
  return (await selectToldElsewhere(tx, scope, { clientIds, email })).length;
}

/**
 * Lets what was rendered for another e-mail leave to that one instead; `again`: what left already is owed to it as well.
 * What was not rendered yet goes there anyway. How much was told again.
 */
export async function tellThere(
  tx: Tx,
  scope: TenantScope,
  { clientIds, email, again, appointmentIds }: Whose & Again,
): Promise<number> {
  const asked = { clientIds, email, appointmentIds };
  const told = again ? await selectToldElsewhere(tx, scope, asked) : [];
  const unsent = await takeBackRendered(tx, scope, clientIds, email);
  const anew = [...told, ...unsent];
  if (anew.length > 0) await insertAnew(tx, scope, anew);
  return told.length;
}
