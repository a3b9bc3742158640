import "server-only";
import { and, asc, desc, eq, gte, inArray, min, or, type SQL, sql } from "drizzle-orm";
import { appointment, client } from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { readCode } from "@/lib/core/appointments/appointment-code";
import { comparableName } from "@/lib/core/clients/same-person";
import { ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { isUuid } from "@/lib/core/uuid";
import { formatPhone } from "@/lib/format/phone";

export type ClientDetail = Omit<ClientRow, "matchesName">;

type ClientRow = Awaited<ReturnType<typeof selectClients>>[number];

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
  const rows = await readTenant(scope, (tx) =>
    selectClients(tx, scope, searched(text, scope), { most: 8 }),
  );
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
    const found = await selectClients(tx, scope, searched(text, scope), {
      ...{ most: pageSize + 1, skip },
    });
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
    selectClients(tx, scope, { where: eq(client.id, id), matchesName: nothing }, { most: 1 }),
  );
  return row;
}

/** Every word in the name, or all of it in the e-mail, the telephone or the document, or an appointment's code. Accents do not matter. */
function searched(text: string, scope: TenantScope): Search {
  const words = comparableName(text).split(" ").filter(Boolean).slice(0, 6);
  if (words.length === 0) return { where: undefined, matchesName: nothing };
  const inName = sql.join(
    words.map((word) => sql`${plainName} LIKE ${containing(word)}`),
    sql` AND `,
  );
  const whole = containing(words.join(" "));
  const digits = text.replace(/\D/g, "");
  const code = readCode(text);
  const where = or(
    inName,
    sql`lower(${client.email}) LIKE ${whole}`,
    sql`lower(${client.document}) LIKE ${whole}`,
    digits.length >= 4 ? sql`${client.phone} LIKE ${containing(digits)}` : undefined,
    code ? hasAppointment(code, scope) : undefined,
  );
  return { where, matchesName: sql<boolean>`(${inName})` };
}

function hasAppointment(code: string, { tenant }: TenantScope): SQL {
  return sql`EXISTS (SELECT FROM ${appointment} WHERE ${appointment.tenantId} = ${tenant.id}
    AND ${appointment.code} = ${code} AND ${appointment.clientId} = ${client.id})`;
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
  birthDate: client.birthDate,
  traits: client.traits,
  notes: client.notes,
};

type Search = { readonly where: SQL | undefined; readonly matchesName: SQL<boolean> };

const nothing = sql<boolean>`false::boolean`;

function selectClients(
  tx: Tx,
  { tenant }: TenantScope,
  { where, matchesName }: Search,
  page: { readonly most: number; readonly skip?: number },
) {
  return tx
    .select({ ...columns, matchesName })
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), where))
    .orderBy(desc(matchesName), asc(plainName), asc(client.id))
    .limit(page.most)
    .offset(page.skip ?? 0);
}

/** When the next standing appointment of each of some clients begins, of those who have one. */
function selectNext(tx: Tx, { tenant, nowMs }: TenantScope, clients: readonly { id: string }[]) {
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
      ),
    )
    .groupBy(appointment.clientId);
}

/** As `comparableName` writes it. */
const plainName = sql`lower(regexp_replace(normalize(${client.name}, NFD), '[\u0300-\u036f]', '', 'g'))`;

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
