import "server-only";
import type { Sql } from "postgres";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { lookUp, type TenantFacts } from "./scope";

/** Public facts of a tenant by its address, or undefined. One round trip. */
export async function tenantBySlug(slug: string): Promise<TenantFacts | undefined> {
  const rows = await lookUp(
    (sql) => sql`SELECT to_jsonb(t) AS tenant FROM app.tenant_by_slug(${slug}) t`,
  );
  return rows[0] && tenantFacts(rows[0].tenant);
}

export async function tenantById(id: string): Promise<TenantFacts | undefined> {
  const rows = await lookUp(
    (sql) => sql`SELECT to_jsonb(t) AS tenant FROM app.tenant_by_id(${id}) t`,
  );
  return rows[0] && tenantFacts(rows[0].tenant);
}

export type ChangedName = {
  /** A slug that a tenant has or had, or an own domain. */
  readonly name: string;
  /** Of the tenant that it leads to; null: to nobody. */
  readonly slug: string | null;
  /** Origins that may show the tenant's public pages in a frame. */
  readonly frames: readonly string[];
  readonly changedAtMs: number;
};

/** The names that lead elsewhere than before then; null: all that are more than a tenant's own slug. */
export async function namesSince(sinceMs: number | null): Promise<ChangedName[]> {
  const since = sinceMs === null ? "-infinity" : new Date(sinceMs).toISOString();
  return lookUp(
    (sql) => sql<ChangedName[]>`
      SELECT name, slug, frames, (extract(epoch FROM changed_at) * 1000)::float8 AS "changedAtMs"
      FROM app.names_since(${since})`,
  );
}

/** Epoch milliseconds by the clock that all processes share. */
export async function databaseNowMs(): Promise<number> {
  const rows = await lookUp(
    (sql) => sql<{ ms: number }[]>`
      SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms`,
  );
  return rows[0]?.ms ?? Number.NaN;
}

export type LiveSession = {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly isOperator: boolean;
};

/** The login behind a session id; undefined when it ended, expired, or its user is disabled. */
export async function liveSession(sessionId: string): Promise<LiveSession | undefined> {
  const rows = await lookUp(
    (sql) => sql<LiveSession[]>`
      SELECT session_id AS "sessionId", user_id AS "userId", name, email, locale, is_operator AS "isOperator"
      FROM app.live_session(${sessionId})`,
  );
  return rows[0];
}

export type MemberSeat = {
  readonly userId: string;
  readonly userName: string;
  readonly membershipId: string;
  readonly role: MemberRole;
  readonly professionalId: string | null;
  /** Of staff: the professionals they work for; null: all of them. */
  readonly granted: readonly string[] | null;
  readonly tenant: TenantFacts;
  /** What was committed when this was read (lib/core/live/moment). */
  readonly moment: string;
};

/** A live session's seat in the tenant of that address; undefined where it has none. One round trip. */
export async function memberSeat(sessionId: string, slug: string): Promise<MemberSeat | undefined> {
  const rows = await lookUp(
    (sql) => sql`
      SELECT user_id AS "userId", user_name AS "userName", membership_id AS "membershipId", role,
        professional_id AS "professionalId", granted, tenant, pg_current_snapshot()::text AS moment
      FROM app.member_seat(${sessionId}, ${slug})`,
  );
  const seat = rows[0];
  return seat && ({ ...seat, tenant: tenantFacts(seat.tenant) } as MemberSeat);
}

export type MembershipSummary = {
  slug: string;
  tenantName: string;
  status: string;
  role: MemberRole;
};

export async function membershipsOf(userId: string): Promise<MembershipSummary[]> {
  return lookUp(
    (sql) => sql<MembershipSummary[]>`
      SELECT slug, tenant_name AS "tenantName", status, role FROM app.memberships_of(${userId})`,
  );
}

/** Tenants that owe a message now, oldest debt first. */
export async function tenantsWithDueMessages(most: number): Promise<string[]> {
  const rows = await lookUp(
    (sql) => sql<{ tenantId: string }[]>`
      SELECT tenant_id AS "tenantId" FROM app.tenants_with_due_messages(${most})`,
  );
  return rows.map((row) => row.tenantId);
}

export type ChangesSince = {
  /** What is committed now. */
  readonly moment: string;
  /** More may have changed than is remembered. */
  readonly missed: boolean;
  readonly changes: readonly Change[];
};

/** One room of one tenant that was changed, and the number of the last transaction that did. */
export type Change = {
  readonly tenantId: string;
  readonly room: string;
  readonly transaction: string;
};

/** What was committed in a tenant after `since`, which is a moment; null: only the moment of now. */
export async function changesSince(since: string | null, tenantId: string): Promise<ChangesSince> {
  return readChanges(await lookUp((sql) => selectChanges(sql, since, tenantId)));
}

type ChangeRow = {
  moment: string;
  missed: boolean;
  tenantId: string | null;
  room: string;
  transaction: string;
};

/** Of every tenant where none is named. */
export function selectChanges(sql: Sql, since: string | null, tenantId: string | null) {
  return sql<ChangeRow[]>`
    SELECT moment, missed, tenant AS "tenantId", room, xact AS transaction FROM app.changes_since(${since}, ${tenantId})`;
}

export function readChanges(rows: readonly ChangeRow[]): ChangesSince {
  const { moment = "", missed = true } = rows[0] ?? {};
  const changes = rows.flatMap(({ tenantId, room, transaction }) =>
    tenantId ? [{ tenantId, room, transaction }] : [],
  );
  return { moment, missed, changes };
}

/** Tenants with a freed time to look at or an expired offer, the oldest first. */
export async function tenantsWithDueRefills(most: number): Promise<string[]> {
  const rows = await lookUp(
    (sql) => sql<{ tenantId: string }[]>`
      SELECT tenant_id AS "tenantId" FROM app.tenants_with_due_refills(${most})`,
  );
  return rows.map((row) => row.tenantId);
}

/** Tenants at whose clock the hour of the day's agenda has come, on a day whose agendas nobody has owed yet. */
export async function tenantsWithDueAgendas(most: number): Promise<string[]> {
  const rows = await lookUp(
    (sql) => sql<{ tenantId: string }[]>`
      SELECT tenant_id AS "tenantId" FROM app.tenants_with_due_agendas(${most})`,
  );
  return rows.map((row) => row.tenantId);
}

/** `to_jsonb` of a tenant's row, in the shape Drizzle gives it. */
function tenantFacts(row: Record<string, unknown>): TenantFacts {
  const facts = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [camelCase(name), value]),
  );
  return { ...facts, createdAt: new Date(String(row.created_at)) } as TenantFacts;
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
