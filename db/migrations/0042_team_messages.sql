-- The same messages as before, and two things besides: a service may say when its clients are reminded, and what waits
-- for the client's word is told in words of its own.
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
      (SELECT c.email FROM public.client c WHERE c.tenant_id = ours AND c.id = a.client_id) AS email,
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
  WHERE told.email <> ''
  ON CONFLICT (tenant_id, dedupe_key) DO NOTHING;
END
$$;
--> statement-breakpoint
-- What a client did is owed to whoever attends them and to whoever of the team follows that professional: one message for
-- each of them, however many appointments it was about. A move that comes before the last news left is told by that.
CREATE FUNCTION app.owe_team() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  news text := CASE NEW.kind WHEN 'booked' THEN 'staff_booked' WHEN 'rescheduled' THEN 'staff_moved' ELSE 'staff_cancelled' END;
BEGIN
  IF news = 'staff_cancelled' THEN
    UPDATE public.notification SET status = 'cancelled'
    WHERE tenant_id = NEW.tenant_id AND appointment_id = NEW.appointment_id AND user_id IS NOT NULL
      AND status = 'pending' AND lease_token IS NULL;
  END IF;
  INSERT INTO public.notification
    (tenant_id, appointment_id, user_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
  SELECT NEW.tenant_id, a.id, m.user_id, news, 'email',
    concat_ws(':', coalesce(a.visit_id, a.series_id, a.id), news, 'email', m.user_id,
      CASE WHEN coalesce(a.visit_id, a.series_id) IS NULL THEN 'v' || NEW.version
        ELSE 'at' || (extract(epoch FROM now()) * 1000000)::bigint END),
    NEW.version, now(), now(), now() + interval '2 days'
  FROM public.appointment a
  JOIN public.membership m ON m.tenant_id = NEW.tenant_id AND m.disabled_at IS NULL AND news <> ALL (m.kinds_off)
    AND (m.professional_id = a.professional_id OR EXISTS (
      SELECT FROM public.membership_follow f
      WHERE f.tenant_id = NEW.tenant_id AND f.professional_id = a.professional_id AND f.membership_id = m.id))
  WHERE a.tenant_id = NEW.tenant_id AND a.id = NEW.appointment_id
    AND (news <> 'staff_moved' OR NOT EXISTS (
      SELECT FROM public.notification n
      WHERE n.tenant_id = NEW.tenant_id AND n.appointment_id = NEW.appointment_id AND n.user_id = m.user_id
        AND n.status = 'pending' AND n.lease_token IS NULL))
  ORDER BY m.user_id
  ON CONFLICT (tenant_id, dedupe_key) DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- After a visit, or one that was missed, its client is written to once; of a visit of several services with the first.
-- Where the desk had made a slip, what was skipped for it is owed anew.
CREATE FUNCTION app.owe_after_visit() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  news text := CASE NEW.to_status WHEN 'completed' THEN 'thanks' ELSE 'missed' END;
BEGIN
  INSERT INTO public.notification
    (tenant_id, appointment_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
  SELECT NEW.tenant_id, a.id, news, 'email', concat_ws(':', coalesce(a.visit_id, a.id), news, 'email'), a.version,
    due.at, due.at, due.at + interval '3 days'
  FROM public.appointment a
  JOIN public.client c ON c.tenant_id = NEW.tenant_id AND c.id = a.client_id AND c.email <> ''
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
-- A message that did not arrive is owed to the team as news: to each of them once an hour at most, counted when it leaves.
CREATE FUNCTION app.owe_failures() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.notification
    (tenant_id, user_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
  SELECT NEW.tenant_id, m.user_id, 'staff_failures', 'email',
    concat_ws(':', m.user_id, 'staff_failures', 'email', 'after', coalesce(latest.id::text, 'none')), 1,
    due.at, due.at, due.at + interval '1 day'
  FROM public.membership m
  LEFT JOIN LATERAL (
    SELECT n.id, n.status, n.due_at FROM public.notification n
    WHERE n.tenant_id = NEW.tenant_id AND n.user_id = m.user_id AND n.kind = 'staff_failures'
    ORDER BY n.due_at DESC, n.id LIMIT 1
  ) latest ON true
  CROSS JOIN LATERAL (SELECT greatest(now(), latest.due_at + interval '1 hour') AS at) due
  WHERE m.tenant_id = NEW.tenant_id AND m.disabled_at IS NULL AND 'staff_failures' <> ALL (m.kinds_off)
    AND latest.status IS DISTINCT FROM 'pending'
  ORDER BY m.user_id
  ON CONFLICT (tenant_id, dedupe_key) DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['app.owe_team()', 'app.owe_after_visit()', 'app.owe_failures()'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE TRIGGER owe_team AFTER INSERT ON "appointment_event" FOR EACH ROW
  WHEN (NEW.kind IN ('booked', 'rescheduled', 'cancelled') AND NEW.actor_kind IN ('client', 'visitor'))
  EXECUTE FUNCTION app.owe_team();--> statement-breakpoint
CREATE TRIGGER owe_after_visit AFTER INSERT ON "appointment_event" FOR EACH ROW
  WHEN (NEW.kind = 'status_changed' AND NEW.to_status IN ('completed', 'no_show'))
  EXECUTE FUNCTION app.owe_after_visit();--> statement-breakpoint
CREATE TRIGGER owe_failures AFTER UPDATE ON "notification" FOR EACH ROW
  WHEN (NEW.user_id IS NULL AND (
    (NEW.status = 'dead' AND OLD.status <> 'dead')
    OR (NEW.delivery_status IN ('bounced', 'complained') AND NEW.delivery_status IS DISTINCT FROM OLD.delivery_status)
    OR (NEW.last_error = 'undeliverable' AND NEW.last_error IS DISTINCT FROM OLD.last_error)))
  EXECUTE FUNCTION app.owe_failures();
