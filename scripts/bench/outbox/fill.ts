import type { Fragment, Sql, TransactionSql } from "postgres";
import type { TestTenant } from "../../../tests/factories";

export type Filling = {
  readonly practices: number;
  /** Pending messages, all practices together. */
  readonly messages: number;
  /** How many of them are due now, by their share; the others within the next sixty days. */
  readonly dueShare: number;
};

/** What a confirmed appointment may owe, one of each: of two reminders the later would speak for the other. */
const kinds = ["booked", "needs_acceptance", "accepted", "moved", "reminder"];

/** Practices like that one, what was booked there, and what they owe: five messages an appointment. */
export async function fillOutbox(
  admin: Sql,
  { tenant }: TestTenant,
  { practices, messages, dueShare }: Filling,
): Promise<void> {
  const each = Math.ceil(messages / practices / kinds.length);
  await admin.begin(async (sql) => {
    // Neither keys nor triggers: the rows are right by construction.
    await sql`SET LOCAL session_replication_role = replica`;
    await sql`CREATE TEMP TABLE newcomer ON COMMIT DROP AS
      SELECT gen_random_uuid() AS id FROM generate_series(1, ${practices}::int)`;
    await copyRows(
      sql,
      "tenant",
      sql`r.id = ${tenant.id}`,
      sql`'id', w.id, 'slug', 'carga-' || left(w.id::text, 18)`,
    );
    for (const table of ["professional", "service", "client"]) {
      await copyRows(sql, table, sql`r.tenant_id = ${tenant.id}`, sql`'tenant_id', w.id`);
    }
    await sql`
      INSERT INTO appointment (tenant_id, code, client_id, professional_id, service_id, status, starts_at, ends_at, source, currency)
      SELECT w.id, to_char(n, 'FM000000'), c.id, p.id, s.id, 'confirmed', now() + interval '61 days',
        now() + interval '1465 hours', 'public', 'DOP'
      FROM newcomer w JOIN client c ON c.tenant_id = w.id JOIN professional p ON p.tenant_id = w.id
      JOIN service s ON s.tenant_id = w.id, generate_series(1, ${each}::int) n`;
    await sql`
      INSERT INTO appointment_event (tenant_id, appointment_id, version, kind, to_status, actor_kind, created_at)
      SELECT a.tenant_id, a.id, 1, 'booked', 'confirmed', 'client', now() - interval '2 days'
      FROM appointment a JOIN newcomer w ON w.id = a.tenant_id`;
    // The morning's agendas are not what is measured.
    await sql`
      INSERT INTO agenda_round (tenant_id, day)
      SELECT w.id, current_date + n FROM newcomer w, generate_series(-1, 1) n`;
    await sql`
      INSERT INTO notification
        (tenant_id, appointment_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
      SELECT owed.tenant_id, owed.id, owed.kind, 'email', concat_ws(':', owed.id, owed.kind, 'email'), 1, owed.at, owed.at,
        owed.starts_at
      FROM (
        SELECT a.tenant_id, a.id, a.starts_at, kind, CASE WHEN random() < ${dueShare}
          THEN now() - random() * interval '1 hour' ELSE now() + interval '2 hours' + random() * interval '60 days' END AS at
        FROM appointment a JOIN newcomer w ON w.id = a.tenant_id, unnest(${kinds}::text[]) kind
      ) owed`;
  });
  // What autovacuum does within a minute of so many rows.
  await admin`VACUUM ANALYZE notification`;
  await admin`ANALYZE appointment, appointment_event, tenant, client`;
}

/** Rows of the model for each newcomer, with what is theirs. */
async function copyRows(
  sql: TransactionSql,
  table: string,
  ofModel: Fragment,
  theirs: Fragment,
): Promise<void> {
  const written = await sql<{ name: string }[]>`
    SELECT attname AS name FROM pg_attribute
    WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`;
  const names = written.map(({ name }) => name);
  await sql`
    INSERT INTO ${sql(table)} (${sql(names)})
    SELECT ${sql(names.map((name) => `copy.${name}`))}
    FROM ${sql(table)} r, newcomer w,
      jsonb_populate_record(NULL::${sql(table)}, to_jsonb(r) || jsonb_build_object(${theirs})) copy
    WHERE ${ofModel}`;
}

/** Nothing is owed any more. */
export async function emptyOutbox(admin: Sql): Promise<void> {
  await admin`TRUNCATE notification CASCADE`;
}
