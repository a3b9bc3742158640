import "server-only";
import { cookies } from "next/headers";
import { readTenant, type TenantScope } from "@/db/scope";
import { clientCookieName } from "@/lib/invitations/client-cookie";
import { isFreshByCode } from "@/lib/invitations/session-store";
import { tokenHash } from "@/lib/invitations/token";
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
  const cookie = (await cookies()).get(clientCookieName)?.value ?? "";
  const [own, isFresh] = await readTenant(scope, (tx) =>
    Promise.all([findOwnAccount(tx, scope, clientId), isFreshByCode(tx, scope, tokenHash(cookie))]),
  );
  const hasPassword = Boolean(own?.passwordHash);
  return { email: own?.email ?? null, hasPassword, asksCurrent: hasPassword && !isFresh };
}
