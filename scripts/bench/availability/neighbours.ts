import type postgres from "postgres";

/**
 * Tenants around the measured one, each with five professionals and their weekly hours, and so many appointments in
 * all of them together: half an hour each, one after the other from `from` on. Called again, it adds appointments.
 * Their keys are true, so checking them one by one is left out, and the indexes that are not read are built at the end.
 */
export async function insertNeighbours(
  admin: postgres.Sql,
  { tenants, appointments, from }: { tenants: number; appointments: number; from: Date },
): Promise<void> {
  await admin.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`SET LOCAL maintenance_work_mem = '512MB'`;
    if (tenants > 0) await insertTenants(tx, tenants);
    await tx`ALTER TABLE occupancy DROP CONSTRAINT occupancy_free`;
    await tx`
      INSERT INTO appointment (tenant_id, id, code, client_id, professional_id, service_id, status, starts_at, ends_at,
        source, currency)
      SELECT tenant_id, gen_random_uuid(), 'N' || n, client_id, professional_ids[1 + n % 5], service_id, 'confirmed',
        ${from}::timestamptz + n / 5 * interval '30 minutes', ${from}::timestamptz + (n / 5 + 1) * interval '30 minutes',
        'public', 'DOP'
      FROM neighbour CROSS JOIN generate_series(had, had + ${appointments}::int / (SELECT count(*)::int FROM neighbour) - 1) n`;
    await tx`
      INSERT INTO occupancy (tenant_id, id, appointment_id, professional_id, starts_at, ends_at)
      SELECT a.tenant_id, gen_random_uuid(), a.id, a.professional_id, a.starts_at, a.ends_at
      FROM neighbour JOIN appointment a USING (tenant_id) WHERE substr(a.code, 2)::int >= had`;
    await tx`UPDATE neighbour SET had = had + ${appointments}::int / (SELECT count(*)::int FROM neighbour)`;
    await tx`
      ALTER TABLE occupancy ADD CONSTRAINT occupancy_free EXCLUDE USING gist
        (tenant_id WITH =, subject_id WITH =, lane WITH =, busy WITH &&) WHERE (active)`;
  });
  await admin`VACUUM ANALYZE`;
}

async function insertTenants(tx: postgres.TransactionSql, tenants: number): Promise<void> {
  await tx`
    CREATE TEMP TABLE neighbour AS
    SELECT gen_random_uuid() AS tenant_id, gen_random_uuid() AS service_id, gen_random_uuid() AS client_id, 0 AS had,
      ARRAY(SELECT gen_random_uuid() FROM generate_series(1, 5 + t * 0)) AS professional_ids
    FROM generate_series(1, ${tenants}::int) t`;
  await tx`
    INSERT INTO tenant (id, plan_id, slug, name, time_zone, country, currency, brand)
    SELECT tenant_id, (SELECT id FROM plan LIMIT 1), 'vecino-' || tenant_id, 'Vecino', 'America/Santo_Domingo', 'DO',
      'DOP', '{}' FROM neighbour`;
  await tx`
    INSERT INTO professional (tenant_id, id, name)
    SELECT tenant_id, unnest(professional_ids), 'Profesional' FROM neighbour`;
  await tx`
    INSERT INTO weekly_hours (tenant_id, id, professional_id, weekday, start_minute, end_minute)
    SELECT tenant_id, gen_random_uuid(), unnest(professional_ids), weekday, 540, 1080
    FROM neighbour CROSS JOIN generate_series(1, 6) weekday`;
  await tx`
    INSERT INTO service (tenant_id, id, name, duration_minutes, step_minutes)
    SELECT tenant_id, service_id, 'Consulta', 30, 30 FROM neighbour`;
  await tx`
    INSERT INTO professional_service (tenant_id, id, service_id, professional_id)
    SELECT tenant_id, gen_random_uuid(), service_id, unnest(professional_ids) FROM neighbour`;
  await tx`INSERT INTO client (tenant_id, id, name) SELECT tenant_id, client_id, 'Ana Ríos' FROM neighbour`;
}
