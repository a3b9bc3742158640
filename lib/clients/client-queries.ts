import "server-only";
import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import { client } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

const columns = {
  id: client.id,
  name: client.name,
  email: client.email,
  phone: client.phone,
  document: client.document,
  notes: client.notes,
};

export type ClientDetail = Awaited<ReturnType<typeof selectClients>>[number];

export function selectClients(
  tx: Tx,
  { tenant }: TenantScope,
  where: SQL | undefined,
  page: { readonly most: number; readonly skip?: number },
) {
  return tx
    .select(columns)
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), where))
    .orderBy(asc(plainName), asc(client.id))
    .limit(page.most)
    .offset(page.skip ?? 0);
}

export function withClientId(id: string): SQL {
  return eq(client.id, id);
}

/** Every word in the name, or all of it in the e-mail, the telephone or the document. Accents do not matter. */
export function likeText(text: { readonly words: readonly string[]; readonly digits: string }) {
  const { words, digits } = text;
  if (words.length === 0) return undefined;
  const inName = and(...words.map((word) => sql`${plainName} LIKE ${containing(word)}`));
  const whole = containing(words.join(" "));
  return or(
    inName,
    sql`lower(${client.email}) LIKE ${whole}`,
    sql`lower(${client.document}) LIKE ${whole}`,
    digits.length >= 4 ? sql`${client.phone} LIKE ${containing(digits)}` : undefined,
  );
}

/** As `comparableName` writes it. */
const plainName = sql`lower(regexp_replace(normalize(${client.name}, NFD), '[\u0300-\u036f]', '', 'g'))`;

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
