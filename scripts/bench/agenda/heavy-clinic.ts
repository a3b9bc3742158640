import postgres from "postgres";

const professionals = 25;
const each = 20;

/** The sample clinic grown to 25 professionals who see 20 people each on every working day from `from` to `to`. */
export async function growClinic(
  adminUrl: string,
  slug: string,
  [from, to]: readonly [string, string],
) {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [tenant] = await admin<{ id: string; currency: string; timeZone: string }[]>`
      SELECT id, currency, time_zone AS "timeZone" FROM tenant WHERE slug = ${slug}`;
    if (!tenant) throw new Error(`The demo has no ${slug}`);
    const { id, currency, timeZone } = tenant;
    await admin`
      INSERT INTO professional (tenant_id, name, title, position)
      SELECT ${id}::uuid, 'Profesional ' || n, 'Dra.', 100 + n
      FROM generate_series((SELECT count(*) + 1 FROM professional WHERE tenant_id = ${id}), ${professionals}) n`;
    await admin`
      INSERT INTO professional_service (tenant_id, service_id, professional_id)
      SELECT p.tenant_id, s.id, p.id FROM professional p
      JOIN LATERAL (SELECT id FROM service WHERE tenant_id = p.tenant_id ORDER BY position LIMIT 3) s ON true
      WHERE p.tenant_id = ${id} ON CONFLICT DO NOTHING`;
    await admin`
      INSERT INTO weekly_hours (tenant_id, professional_id, weekday, start_minute, end_minute)
      SELECT tenant_id, id, weekday, 480, 1080 FROM professional p, generate_series(1, 6) weekday
      WHERE tenant_id = ${id} AND position > 100`;
    await admin`
      INSERT INTO client (tenant_id, name, email, phone)
      SELECT ${id}::uuid, 'Cliente de la Jornada ' || n, 'jornada' || n || '@ejemplo.example', '+18095550' || 100 + n
      FROM generate_series(1, 500) n`;
    await admin`
      DELETE FROM occupancy o USING appointment a
      WHERE a.tenant_id = ${id} AND o.tenant_id = a.tenant_id AND o.appointment_id = a.id
        AND (a.starts_at AT TIME ZONE ${timeZone})::date BETWEEN ${from} AND ${to}`;
    await admin`
      WITH who AS (
        SELECT id, row_number() OVER (ORDER BY position, name) AS n FROM professional
        WHERE tenant_id = ${id} AND active LIMIT ${professionals}
      ), given AS (
        SELECT gen_random_uuid() AS id, who.id AS professional_id, day, nth, who.n,
          (day + make_interval(mins => 480 + nth * 30)) AT TIME ZONE ${timeZone} AS starts_at
        FROM who, generate_series(0, ${each - 1}) nth, generate_series(${from}::timestamp, ${to}, '1 day') day
        WHERE extract(isodow FROM day) < 7
      ), people AS (
        SELECT id, row_number() OVER () - 1 AS n FROM client WHERE tenant_id = ${id} AND name LIKE 'Cliente de la Jornada %'
      ), booked AS (
        INSERT INTO appointment (tenant_id, id, code, client_id, professional_id, service_id, status, starts_at, ends_at,
          source, currency)
        SELECT ${id}::uuid, g.id, 'H' || to_char(day, 'MMDD') || g.n || 'N' || nth, people.id, g.professional_id,
          (SELECT id FROM service WHERE tenant_id = ${id} ORDER BY position LIMIT 1),
          (ARRAY['confirmed', 'pending', 'arrived', 'completed'])[1 + nth % 4], starts_at, starts_at + interval '25 minutes',
          'staff', ${currency}
        FROM given g JOIN people ON people.n = (g.n * ${each} + nth) % 500
      )
      INSERT INTO occupancy (tenant_id, appointment_id, professional_id, starts_at, ends_at)
      SELECT ${id}::uuid, id, professional_id, starts_at, starts_at + interval '25 minutes' FROM given
      ON CONFLICT DO NOTHING`;
  } finally {
    await admin.end();
  }
}
