ALTER TABLE "client" ADD COLUMN "is_reached" boolean GENERATED ALWAYS AS (coalesce(email, '') <> '' OR coalesce(texts_phone = phone, false)) STORED NOT NULL;--> statement-breakpoint
-- The same messages as before, to whoever is reached by e-mail or by a text that they agreed to.
CREATE OR REPLACE FUNCTION app.owe_messages(appointments uuid[], news text, hours_before integer[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  ours uuid := app.tenant_id();
BEGIN
  INSERT INTO public.notification
    (tenant_id, appointment_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
  SELECT ours, told.id, owed.kind, 'email',
    concat_ws(':', told.id, owed.kind, 'email',
      -- An accepted version may be said twice: the practice and the client may each accept it.
      CASE WHEN owed.kind = 'accepted' AND told.accepted_at IS NOT NULL THEN 1 ELSE owed.hours END, 'v' || told.version),
    told.version, owed.due_at, owed.due_at, owed.expires_at
  FROM unnest(appointments) AS wanted(id)
  CROSS JOIN LATERAL (
    SELECT a.id, a.version, a.status, a.starts_at, a.accepted_at,
      (SELECT c.is_reached FROM public.client c WHERE c.tenant_id = ours AND c.id = a.client_id) AS is_reached,
      (SELECT s.reminder_hours FROM public.service s WHERE s.tenant_id = ours AND s.id = a.service_id) AS own_hours
    FROM public.appointment a WHERE a.tenant_id = ours AND a.id = wanted.id
    OFFSET 0
  ) told
  CROSS JOIN LATERAL (
    SELECT CASE WHEN news = 'booked' AND told.status = 'pending' THEN 'needs_acceptance' ELSE news END AS kind,
      0 AS hours, now() AS due_at, greatest(told.starts_at, now())
      + CASE news WHEN 'cancelled' THEN interval '1 day' ELSE interval '1 hour' END AS expires_at
    WHERE news IS NOT NULL
    UNION ALL
    SELECT 'reminder', hours, told.starts_at - make_interval(hours => hours), told.starts_at
    FROM unnest(coalesce(told.own_hours, hours_before)) AS hours
    WHERE told.starts_at - make_interval(hours => hours) > now()
  ) owed
  WHERE told.is_reached
  ON CONFLICT (tenant_id, dedupe_key) DO NOTHING;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.owe_after_visit() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  news text := CASE NEW.to_status WHEN 'completed' THEN 'thanks' ELSE 'missed' END;
BEGIN
  INSERT INTO public.notification
    (tenant_id, appointment_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
  SELECT NEW.tenant_id, a.id, news, 'email', concat_ws(':', coalesce(a.visit_id, a.id), news, 'email'), a.version,
    due.at, due.at, due.at + interval '3 days'
  FROM public.appointment a
  JOIN public.client c ON c.tenant_id = NEW.tenant_id AND c.id = a.client_id AND c.is_reached
  JOIN public.tenant t ON t.id = NEW.tenant_id
  CROSS JOIN LATERAL (SELECT now() + make_interval(hours => t.after_visit_hours) AS at) due
  WHERE a.tenant_id = NEW.tenant_id AND a.id = NEW.appointment_id AND a.ends_at > now() - interval '7 days'
  ON CONFLICT (tenant_id, dedupe_key) DO UPDATE
    SET status = 'pending', due_at = excluded.due_at, run_at = excluded.run_at, expires_at = excluded.expires_at,
      appointment_id = excluded.appointment_id, for_version = excluded.for_version, last_error = NULL
    WHERE notification.status = 'skipped' AND notification.last_error = 'wrong_status';
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- What is said by another channel instead failed for nobody.
DROP TRIGGER owe_failures ON "notification";--> statement-breakpoint
CREATE TRIGGER owe_failures AFTER UPDATE ON "notification" FOR EACH ROW
  WHEN (NEW.user_id IS NULL AND NEW.handled_at IS NULL AND (
    (NEW.status = 'dead' AND OLD.status <> 'dead')
    OR (NEW.delivery_status IN ('bounced', 'complained') AND NEW.delivery_status IS DISTINCT FROM OLD.delivery_status)
    OR (NEW.last_error = 'undeliverable' AND NEW.last_error IS DISTINCT FROM OLD.last_error)))
  EXECUTE FUNCTION app.owe_failures();
