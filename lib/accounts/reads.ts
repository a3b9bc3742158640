import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { isJustOpenedByCode, thisDevice } from "@/lib/invitations/this-device";
import { findOwnAccount } from "./store";

export type OwnAccount = {
  /** With which they enter; null: there is none yet. */
  readonly email: string | null;
  readonly hasPassword: boolean;
  /** Whether the password that there is must be written to change it. */
  readonly asksCurrent: boolean;
};

/** How a client enters besides their links. */
export async function loadOwnAccount(scope: TenantScope, clientId: string): Promise<OwnAccount> {
  const device = await thisDevice();
  const [own, isFresh] = await readTenant(scope, (tx) =>
    Promise.all([findOwnAccount(tx, scope, clientId), isJustOpenedByCode(tx, scope, device)]),
  );
  const hasPassword = Boolean(own?.passwordHash);
  return { email: own?.email ?? null, hasPassword, asksCurrent: hasPassword && !isFresh };
}

/** For the desk, which can take it away: whether a client enters with a password too. */
export async function loadHasPassword(scope: TenantScope, clientId: string): Promise<boolean> {
  const own = await readTenant(scope, (tx) => findOwnAccount(tx, scope, clientId));
  return Boolean(own?.passwordHash);
}
