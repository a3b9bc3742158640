import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { keepNewestSessions, upsertClientSession, type WayIn } from "./session-store";
import { newClientSessionToken, newDeviceToken, tokenHash } from "./token";

/** Scanners of mail open a link several times; each time is a session, and only the newest of them live on. */
const sessionsEach = 20;

/** What a request says of the browser that it comes from. */
export type Browser = {
  /** What we knew it by the last time, if it came before. */
  readonly device?: string | undefined;
  readonly userAgent: string | null;
};

type Opening = {
  readonly clientId: string;
  readonly openedBy: WayIn;
  readonly invitationId?: string;
  readonly expiresAt: Date;
};

export type OpenedSession = {
  /** Value of the client's cookie. */
  readonly cookie: string;
  /** What the browser is to be known by from now on. */
  readonly device: string;
  readonly expiresAt: Date;
};

/** Opens a client's portal on a browser; where it is open already its session goes on under a new cookie. */
export async function openSession(
  tx: Tx,
  scope: TenantScope,
  opening: Opening,
  { device: known, userAgent }: Browser,
): Promise<OpenedSession> {
  const cookie = newClientSessionToken(scope.tenant.id);
  const device = known && /^[\w-]{43}$/.test(known) ? known : newDeviceToken();
  const hashes = { tokenHash: tokenHash(cookie), deviceHash: tokenHash(device) };
  await upsertClientSession(tx, scope, { ...opening, ...hashes, userAgent });
  await keepNewestSessions(tx, scope, opening, sessionsEach);
  return { cookie, device, expiresAt: opening.expiresAt };
}
