import "server-only";
import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import { client } from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { comparableName } from "@/lib/core/clients/same-person";
import { ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { formatPhone } from "@/lib/format/phone";

export type ClientDetail = Awaited<ReturnType<typeof selectClients>>[number];

export type FoundClient = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** As the tenant's country writes it. */
  readonly phone: string | null;
};

/** The first few clients like what somebody types: name, e-mail, telephone or document. */
export async function searchClients(
  scope: TenantScope,
  { text }: { readonly text: string },
): Promise<Result<readonly FoundClient[], never>> {
  const rows = await readTenant(scope, (tx) =>
    selectClients(tx, scope, likeText(searched(text)), { most: 8 }),
  );
  return ok(rows.map((row) => foundClient(row, scope)));
}

export type ClientPage = {
  readonly clients: readonly FoundClient[];
  readonly hasMore: boolean;
};

const pageSize = 50;

/** One page of the list, by name. Pages count from 1. */
export async function loadClients(
  scope: TenantScope,
  { text, page }: { readonly text: string; readonly page: number },
): Promise<ClientPage> {
  const skip = (page - 1) * pageSize;
  const rows = await readTenant(scope, (tx) =>
    selectClients(tx, scope, likeText(searched(text)), { most: pageSize + 1, skip }),
  );
  return {
    clients: rows.slice(0, pageSize).map((row) => foundClient(row, scope)),
    hasMore: rows.length > pageSize,
  };
}

/** One client; undefined where the tenant has none of that id. */
export async function loadClient(
  scope: TenantScope,
  id: string,
): Promise<ClientDetail | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await readTenant(scope, (tx) =>
    selectClients(tx, scope, eq(client.id, id), { most: 1 }),
  );
  return row;
}

function searched(text: string) {
  const words = comparableName(text).split(" ").filter(Boolean).slice(0, 6);
  return { words, digits: text.replace(/\D/g, "") };
}

function foundClient({ id, name, email, phone }: ClientDetail, { tenant }: TenantScope) {
  return { id, name, email, phone: phone ? formatPhone(phone, tenant.country) : null };
}

const columns = {
  id: client.id,
  name: client.name,
  email: client.email,
  phone: client.phone,
  document: client.document,
  notes: client.notes,
};

function selectClients(
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

/** Every word in the name, or all of it in the e-mail, the telephone or the document. Accents do not matter. */
function likeText(text: { readonly words: readonly string[]; readonly digits: string }) {
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
