import "server-only";
import { and, eq, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import { session, userAccount } from "@/db/schema";
import type { Tx } from "@/db/scope";

export async function findAccount(tx: Tx, email: string) {
  const [row] = await tx
    .select({
      id: userAccount.id,
      passwordHash: userAccount.passwordHash,
      disabledAt: userAccount.disabledAt,
    })
    .from(userAccount)
    .where(eq(userAccount.email, email.toLowerCase()));
  return row;
}

/** The new account's id; undefined where the e-mail, in lower case, has one. */
export async function insertAccount(
  tx: Tx,
  row: Pick<typeof userAccount.$inferInsert, "email" | "name" | "passwordHash" | "locale">,
): Promise<string | undefined> {
  const [inserted] = await tx
    .insert(userAccount)
    .values(row)
    .onConflictDoNothing({ target: userAccount.email })
    .returning({ id: userAccount.id });
  return inserted?.id;
}

export async function updatePassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.update(userAccount).set({ passwordHash }).where(eq(userAccount.id, userId));
}

export async function findPasswordHash(tx: Tx, userId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ passwordHash: userAccount.passwordHash })
    .from(userAccount)
    .where(eq(userAccount.id, userId));
  return row?.passwordHash;
}

/** Every login of somebody, but for one that stays. */
export async function markAllEnded(tx: Tx, userId: string, except?: string): Promise<void> {
  await tx
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        eq(session.userId, userId),
        isNull(session.endedAt),
        except ? ne(session.id, except) : undefined,
      ),
    );
}

export function selectAccountNames(tx: Tx, userIds: readonly string[]) {
  return tx
    .select({ id: userAccount.id, name: userAccount.name, email: userAccount.email })
    .from(userAccount)
    .where(inArray(userAccount.id, [...userIds]));
}

/** Times are the database's, as is the clock that judges them (app.live_session). The new session's id. */
export async function insertSession(
  tx: Tx,
  row: { userId: string; userAgent: string | null; days: number },
): Promise<string> {
  const { userId, userAgent, days } = row;
  const expiresAt = sql`now() + make_interval(days => ${days})`;
  const [inserted] = await tx
    .insert(session)
    .values({ userId, userAgent, expiresAt })
    .returning({ id: session.id });
  if (!inserted) throw new Error("The session was not written");
  return inserted.id;
}

export async function deleteSpentSessions(tx: Tx, userId: string): Promise<void> {
  const longAgo = sql`now() - interval '30 days'`;
  await tx
    .delete(session)
    .where(
      and(
        eq(session.userId, userId),
        or(lt(session.expiresAt, longAgo), lt(session.endedAt, longAgo)),
      ),
    );
}

export async function markEnded(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.id, sessionId), isNull(session.endedAt)));
}

/** On which browser a login is. */
export async function markBrowser(tx: Tx, sessionId: string, browser: string): Promise<void> {
  await tx.update(session).set({ browser }).where(eq(session.id, sessionId));
}

/** Ends what logins a browser had, but for one that stays. */
export async function markBrowserLeft(
  tx: Tx,
  left: {
    readonly browser: string | undefined;
    readonly earlier: string | undefined;
    readonly except: string;
  },
): Promise<void> {
  const { browser, earlier, except } = left;
  await tx
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        // Without either, nobody's.
        or(
          browser ? eq(session.browser, browser) : undefined,
          earlier ? eq(session.id, earlier) : undefined,
        ) ?? sql`false`,
        isNull(session.endedAt),
        ne(session.id, except),
      ),
    );
}

export async function findSessionEnd(tx: Tx, sessionId: string): Promise<Date | undefined> {
  const [row] = await tx
    .select({ expiresAt: session.expiresAt })
    .from(session)
    .where(and(eq(session.id, sessionId), isNull(session.endedAt)));
  return row?.expiresAt;
}
