import "server-only";
import { and, asc, eq, gte, inArray, min, or } from "drizzle-orm";
import { appointment, client } from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { withinReach } from "@/db/within-reach";
import { ok, type Result } from "@/lib/core/result";
import { seeingReach } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { isUuid } from "@/lib/core/uuid";
import { formatPhone } from "@/lib/format/phone";
import { isSearchable, type Page, searchClientIds } from "./search-store";

export type ClientDetail = Pick<typeof client.$inferSelect, keyof typeof columns>;

type ClientRow = ClientDetail & { readonly matchesName: boolean };

export type FoundClient = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** As the tenant's country writes it. */
  readonly phone: string | null;
};

export type SearchedClient = FoundClient & {
  /** Not only in the e-mail, the telephone, the document or an appointment's code. */
  readonly matchesName: boolean;
};

/** The first few clients like what somebody types, those of that name first. */
export async function searchClients(
  scope: TenantScope,
  { text }: { readonly text: string },
): Promise<Result<readonly SearchedClient[], never>> {
  const rows = await readTenant(scope, (tx) => selectClients(tx, scope, text, { most: 8 }));
  return ok(rows.map((row) => ({ ...foundClient(row, scope), matchesName: row.matchesName })));
}

export type ListedClient = FoundClient & {
  /** When their next appointment that stands begins, ISO 8601 in the tenant's zone. */
  readonly next: string | null;
};

export type ClientPage = {
  readonly clients: readonly ListedClient[];
  readonly hasMore: boolean;
};

const pageSize = 50;

/** One page of the list, by name. Pages count from 1. */
export async function loadClients(
  scope: TenantScope,
  { text, page }: { readonly text: string; readonly page: number },
): Promise<ClientPage> {
  const skip = (page - 1) * pageSize;
  const [rows, next] = await readTenant(scope, async (tx) => {
    const found = await selectClients(tx, scope, text, { most: pageSize + 1, skip });
    return [found, await selectNext(tx, scope, found)] as const;
  });
  const nextOf = new Map(next.map(({ clientId, startsAt }) => [clientId, startsAt]));
  const isoOf = (moment: Date | null | undefined) =>
    moment ? toIso(toMinute(moment.getTime()), scope.tenant.timeZone) : null;
  return {
    clients: rows
      .slice(0, pageSize)
      .map((row) => ({ ...foundClient(row, scope), next: isoOf(nextOf.get(row.id)) })),
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
    tx
      .select(columns)
      .from(client)
      .where(and(eq(client.tenantId, scope.tenant.id), eq(client.id, id))),
  );
  return row;
}

export function foundClient({ id, name, email, phone }: ClientDetail, { tenant }: TenantScope) {
  return { id, name, email, phone: phone ? formatPhone(phone, tenant.country) : null };
}

const columns = {
  id: client.id,
  name: client.name,
  email: client.email,
  phone: client.phone,
  document: client.document,
  birthDate: client.birthDate,
  traits: client.traits,
  notes: client.notes,
  locale: client.locale,
};

/** All by name, or those that `searchClientIds` names, in its order. */
async function selectClients(
  tx: Tx,
  scope: TenantScope,
  text: string,
  page: Page,
): Promise<readonly ClientRow[]> {
  const tenantId = scope.tenant.id;
  if (!isSearchable(text)) {
    const rows = await tx
      .select(columns)
      .from(client)
      .where(eq(client.tenantId, tenantId))
      .orderBy(asc(client.plainName), asc(client.id))
      .limit(page.most)
      .offset(page.skip ?? 0);
    return rows.map((row) => ({ ...row, matchesName: false }));
  }
  const found = await searchClientIds(tx, scope, text, page);
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = await selectByIds(tx, scope, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id, matchesName }) => {
    const row = byId.get(id);
    return row ? [{ ...row, matchesName }] : [];
  });
}

export function selectByIds(tx: Tx, { tenant }: TenantScope, ids: readonly string[]) {
  return tx
    .select(columns)
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), inArray(client.id, [...ids])));
}

/** Those who share the e-mail or the telephone: a family, so some dozens at the very most. */
export function selectOfContact(
  tx: Tx,
  { tenant }: TenantScope,
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
) {
  const shared = or(
    email ? eq(client.email, email) : undefined,
    phone ? eq(client.phone, phone) : undefined,
  );
  return shared
    ? tx
        .select({ id: client.id })
        .from(client)
        .where(and(eq(client.tenantId, tenant.id), shared))
        .limit(20)
    : [];
}

/** When the next standing appointment of each of some clients begins in an agenda that somebody sees. */
function selectNext(tx: Tx, scope: TenantScope, clients: readonly { id: string }[]) {
  const { tenant, nowMs } = scope;
  return tx
    .select({ clientId: appointment.clientId, startsAt: min(appointment.startsAt) })
    .from(appointment)
    .where(
      and(
        eq(appointment.tenantId, tenant.id),
        inArray(
          appointment.clientId,
          clients.map(({ id }) => id),
        ),
        inArray(appointment.status, ["pending", "confirmed"]),
        gte(appointment.startsAt, new Date(nowMs)),
        withinReach(appointment.professionalId, seeingReach(scope)),
      ),
    )
    .groupBy(appointment.clientId);
}
