-- Whoever becomes a client by booking is written to in the language in which they booked.
CREATE OR REPLACE FUNCTION app.place_appointments(asked jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ours uuid := app.tenant_id();
BEGIN
  IF asked ? 'client' THEN
    INSERT INTO public.client (tenant_id, id, name, email, phone, document, locale)
    SELECT ours, c.id, c.name, c.email, c.phone, c.document, c.locale
    FROM jsonb_to_record(asked -> 'client') AS c(id uuid, name text, email text, phone text, document text,
      locale text);
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
