import type postgres from "postgres";
import type { TestTenant } from "../../../tests/factories";
import type { Wish } from "./wishes";

/**
 * A booking without any of the practice's rules, for scale: one function, one round trip, behind the same wall. It
 * looks at weekly hours, absences and other appointments, and writes the very rows that the verb writes; it knows no
 * rooms, places, holidays, special hours, openings, priorities, limits, holds or sessions.
 */
export async function createLeastBooking(admin: postgres.Sql): Promise<void> {
  await admin.unsafe(`
    CREATE FUNCTION bench.book_least(ours uuid, zone text, wanted_service uuid, wanted_professional uuid,
      begins timestamptz, who text, mail text, tel text, short_code text, reminders integer[]) RETURNS text
    LANGUAGE plpgsql AS $$
    DECLARE
      service public.service;
      ends timestamptz;
      minute integer := extract(epoch FROM (begins AT TIME ZONE zone)::time) / 60;
      person uuid;
      booked uuid := gen_random_uuid();
      got integer;
    BEGIN
      PERFORM set_config('app.tenant_id', ours::text, true);
      PERFORM pg_advisory_xact_lock(hashtextextended(ours || who, 0));
      SELECT s.* INTO service FROM public.service s
      JOIN public.professional_service g ON g.tenant_id = ours AND g.service_id = s.id
      JOIN public.professional p ON p.tenant_id = ours AND p.id = g.professional_id AND p.active
      WHERE s.tenant_id = ours AND s.id = wanted_service AND s.active AND p.id = wanted_professional
      FOR SHARE OF p;
      IF NOT FOUND THEN RETURN 'not_found'; END IF;
      ends := begins + make_interval(mins => service.duration_minutes);
      IF NOT EXISTS (
        SELECT FROM public.weekly_hours w
        WHERE w.tenant_id = ours AND w.professional_id = wanted_professional AND w.kind = 'work'
          AND w.weekday = extract(isodow FROM begins AT TIME ZONE zone)
          AND w.start_minute <= minute AND w.end_minute >= minute + service.duration_minutes
      ) OR EXISTS (
        SELECT FROM public.time_off t
        WHERE t.tenant_id = ours AND (t.professional_id = wanted_professional OR t.professional_id IS NULL)
          AND t.starts_at < ends AND t.ends_at > begins
      ) THEN RETURN 'outside_hours'; END IF;
      IF EXISTS (
        SELECT FROM public.occupancy o
        WHERE o.tenant_id = ours AND o.subject_id = wanted_professional AND o.active
          AND o.starts_at > begins - interval '40 hours' AND o.starts_at < ends AND o.ends_at > begins
      ) THEN RETURN 'slot_taken'; END IF;
      SELECT c.id INTO person FROM public.client c
      WHERE c.tenant_id = ours AND c.email = mail AND c.name = who LIMIT 1;
      IF person IS NULL THEN
        INSERT INTO public.client (tenant_id, name, email, phone) VALUES (ours, who, mail, tel) RETURNING id INTO person;
      END IF;
      INSERT INTO public.appointment
        (tenant_id, id, code, client_id, professional_id, service_id, status, starts_at, ends_at, source, currency)
      VALUES (ours, booked, short_code, person, wanted_professional, wanted_service, 'confirmed', begins, ends,
        'public', 'DOP');
      INSERT INTO public.occupancy (tenant_id, appointment_id, professional_id, client_id, starts_at, ends_at)
      VALUES (ours, booked, wanted_professional, NULL, begins, ends), (ours, booked, NULL, person, begins, ends)
      ON CONFLICT DO NOTHING;
      GET DIAGNOSTICS got = ROW_COUNT;
      IF got < 2 THEN RAISE EXCEPTION 'slot_taken'; END IF;
      INSERT INTO public.appointment_event
        (tenant_id, appointment_id, version, kind, to_status, to_starts_at, actor_kind, actor_name)
      VALUES (ours, booked, 1, 'booked', 'confirmed', begins, 'visitor', who);
      INSERT INTO public.audit_log (tenant_id, actor_kind, actor_name, action, subject_type, subject_id)
      VALUES (ours, 'visitor', who, 'appointment:booked', 'appointment', booked);
      INSERT INTO public.notification
        (tenant_id, appointment_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
      SELECT ours, booked, kind, 'email', concat_ws(':', booked, kind, 'email', hours, 'v1'), 1, due_at, due_at, begins
      FROM (
        SELECT 'booked' AS kind, 0 AS hours, now() AS due_at
        UNION ALL
        SELECT 'reminder', hours, begins - make_interval(hours => hours) FROM unnest(reminders) AS hours
      ) owed
      WHERE due_at >= now();
      RETURN 'ok';
    END
    $$;
    GRANT EXECUTE ON FUNCTION bench.book_least TO app_user`);
}

export async function bookLeast(
  sql: postgres.Sql,
  { tenant, serviceId }: TestTenant,
  { professionalId, start, client, code }: Wish,
): Promise<void> {
  const [row] = await sql<{ outcome: string }[]>`
    SELECT bench.book_least(${tenant.id}, ${tenant.timeZone}, ${serviceId}, ${professionalId}, ${start}, ${client.name},
      ${client.email}, ${client.phone}, ${code}, ${tenant.reminderHours}::int[]) AS outcome`;
  if (row?.outcome !== "ok") throw new Error(`Not booked: ${row?.outcome}`);
}
