ALTER TABLE "client" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "follows_all" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Who follows everybody follows those to come too.
CREATE OR REPLACE FUNCTION app.owe_team() RETURNS trigger
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
    AND (m.professional_id = a.professional_id OR m.follows_all OR EXISTS (
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
-- Whoever becomes a client by booking is told of their own clock where it is another.
CREATE OR REPLACE FUNCTION app.place_appointments(asked jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ours uuid := app.tenant_id();
BEGIN
  IF asked ? 'client' THEN
    INSERT INTO public.client (tenant_id, id, name, email, phone, document, locale, time_zone)
    SELECT ours, c.id, c.name, c.email, c.phone, c.document, c.locale, c."timeZone"
    FROM jsonb_to_record(asked -> 'client') AS c(id uuid, name text, email text, phone text, document text,
      locale text, "timeZone" text);
  END IF;
  IF asked ? 'opened' THEN
    INSERT INTO public.group_session
      (tenant_id, id, service_id, professional_id, site_id, resource_id, starts_at, ends_at, capacity)
    SELECT ours, s.id, s."serviceId", s."professionalId", s."siteId", s."resourceId", s."startsAt", s."endsAt", s.capacity
    FROM jsonb_to_recordset(asked -> 'opened') AS s(id uuid, "serviceId" uuid, "professionalId" uuid, "siteId" uuid,
      "resourceId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, capacity smallint);
  END IF;
  INSERT INTO public.appointment (tenant_id, id, code, client_id, professional_id, service_id, status, starts_at,
    ends_at, source, site_id, resource_id, visit_id, series_id, group_session_id, overbooked, priority_level, reason,
    notes, caller_name, price_minor, currency)
  SELECT ours, a.id, a.code, a."clientId", a."professionalId", a."serviceId", a.status, a."startsAt", a."endsAt",
    a.source, a."siteId", a."resourceId", a."visitId", a."seriesId", a."sessionId", a.overbooked, a."priorityLevel",
    a.reason, a.notes, a."callerName", a."priceMinor", asked ->> 'currency'
  FROM jsonb_to_recordset(asked -> 'appointments') AS a(id uuid, code text, "clientId" uuid, "professionalId" uuid,
    "serviceId" uuid, status text, "startsAt" timestamptz, "endsAt" timestamptz, source text, "siteId" uuid,
    "resourceId" uuid, "visitId" uuid, "seriesId" uuid, "sessionId" uuid, overbooked boolean,
    "priorityLevel" smallint, reason text, notes text, "callerName" text, "priceMinor" integer);
  PERFORM app.take_time(asked);
  WITH told AS (
    SELECT * FROM jsonb_to_recordset(asked -> 'appointments')
      AS a(id uuid, status text, "startsAt" timestamptz, overbooked boolean, "overbookReason" text)
  ), story AS (
    INSERT INTO public.appointment_event (tenant_id, appointment_id, version, kind, to_status, to_starts_at,
      actor_kind, actor_name, reason, client_told, created_at)
    SELECT ours, id, 1, 'booked', status, "startsAt", asked ->> 'actorKind', asked ->> 'actorName', "overbookReason",
      (asked ->> 'clientTold')::boolean, clock_timestamp()
    FROM told
  )
  INSERT INTO public.audit_log (tenant_id, actor_kind, actor_id, actor_name, action, subject_type, subject_id, detail)
  SELECT ours, asked ->> 'actorKind', (asked ->> 'actorId')::uuid, asked ->> 'actorName',
    CASE WHEN overbooked THEN 'appointment:overbook' ELSE 'appointment:booked' END, 'appointment', id,
    CASE WHEN overbooked THEN jsonb_build_object('reason', "overbookReason") END
  FROM told;
  PERFORM app.owe_messages(ARRAY(SELECT jsonb_array_elements_text(asked -> 'confirmed')::uuid), 'booked',
    ARRAY(SELECT jsonb_array_elements_text(asked -> 'reminderHours')::integer));
  IF asked ? 'reminded' THEN
    PERFORM app.owe_messages(ARRAY(SELECT jsonb_array_elements_text(asked -> 'reminded')::uuid), NULL,
      ARRAY(SELECT jsonb_array_elements_text(asked -> 'reminderHours')::integer));
  END IF;
END
$$;
