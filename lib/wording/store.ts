import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { messageWording } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { WordLocale, WordTexts } from "@/lib/core/wording/texts";
import type { WordSet } from "@/lib/core/wording/word-sets";

/** One mail in one language. */
export type WordingKey = { readonly set: WordSet; readonly locale: WordLocale };

export type StoredWording = {
  readonly id: string;
  readonly wordSet: string;
  readonly locale: WordLocale;
  readonly texts: unknown;
  readonly formerTexts: unknown;
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
};

const columns = {
  id: messageWording.id,
  wordSet: messageWording.wordSet,
  locale: messageWording.locale,
  texts: messageWording.texts,
  formerTexts: messageWording.formerTexts,
  version: messageWording.version,
  updatedBy: messageWording.updatedBy,
  updatedAt: messageWording.updatedAt,
};

/** All that the practice words itself. */
export function selectWordings(tx: Tx, { tenant }: TenantScope): Promise<StoredWording[]> {
  return tx.select(columns).from(messageWording).where(eq(messageWording.tenantId, tenant.id));
}

/** Those that are in force. */
export function selectOwnWordings(tx: Tx, { tenant }: TenantScope): Promise<StoredWording[]> {
  return tx
    .select(columns)
    .from(messageWording)
    .where(and(eq(messageWording.tenantId, tenant.id), isNotNull(messageWording.texts)));
}

export async function selectWording(
  tx: Tx,
  scope: TenantScope,
  key: WordingKey,
): Promise<StoredWording | undefined> {
  const [row] = await tx.select(columns).from(messageWording).where(isOf(scope, key));
  return row;
}

type Written = {
  readonly texts: WordTexts | null;
  readonly formerTexts: WordTexts | null;
  readonly by: string | null;
};

/** Puts other texts in the place of those of this version (0: none yet); undefined where somebody was faster. */
export async function writeWording(
  tx: Tx,
  scope: TenantScope,
  { seenVersion, ...key }: WordingKey & { readonly seenVersion: number },
  { by: updatedBy, ...texts }: Written,
): Promise<{ readonly id: string; readonly version: number } | undefined> {
  const values = { ...texts, updatedBy, updatedAt: sql`now()` };
  const changed = { id: messageWording.id, version: messageWording.version };
  const rows =
    seenVersion === 0
      ? await tx
          .insert(messageWording)
          .values({
            ...{ tenantId: scope.tenant.id, wordSet: key.set, locale: key.locale },
            ...values,
          })
          .onConflictDoNothing()
          .returning(changed)
      : await tx
          .update(messageWording)
          .set({ ...values, version: seenVersion + 1 })
          .where(and(isOf(scope, key), eq(messageWording.version, seenVersion)))
          .returning(changed);
  return rows[0];
}

function isOf({ tenant }: TenantScope, { set, locale }: WordingKey) {
  return and(
    eq(messageWording.tenantId, tenant.id),
    eq(messageWording.wordSet, set),
    eq(messageWording.locale, locale),
  );
}
