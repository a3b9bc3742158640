import "server-only";
import { and, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
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

export async function findSessionEnd(tx: Tx, sessionId: string): Promise<Date | undefined> {
  const [row] = await tx
    .select({ expiresAt: session.expiresAt })
    .from(session)
    .where(and(eq(session.id, sessionId), isNull(session.endedAt)));
  return row?.expiresAt;
}
