import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { comparableName } from "@/lib/core/clients/same-person";
import { ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { formatPhone } from "@/lib/format/phone";
import { type ClientDetail, likeText, selectClients, withClientId } from "./client-queries";

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
    selectClients(tx, scope, withClientId(id), { most: 1 }),
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
