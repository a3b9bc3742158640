-- The write path of bookings: each function is one reviewed statement for the features' stores. They run as whoever
-- calls them, behind the wall. A refusal is raised, so that nothing of it stays: SQLSTATE CT001, its code the message.
CREATE FUNCTION app.close_empty_sessions(sessions uuid[]) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.occupancy held SET active = false
  WHERE held.tenant_id = app.tenant_id() AND held.group_session_id = ANY (sessions) AND held.active
    AND NOT EXISTS (
      SELECT FROM public.occupancy seat
      WHERE seat.tenant_id = held.tenant_id AND seat.subject_id = held.group_session_id AND seat.active
        AND (seat.expires_at IS NULL OR seat.expires_at > now()))
$$;
--> statement-breakpoint
-- The news of each appointment (none where it is null) and the reminders that are still ahead, for clients with an
-- e-mail. Repeating it changes nothing. A day late a cancellation still matters, the others hardly after the start.
CREATE FUNCTION app.owe_messages(appointments uuid[], news text, hours_before integer[]) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO public.notification
    (tenant_id, appointment_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
  SELECT a.tenant_id, a.id, owed.kind, 'email',
    concat_ws(':', a.id, owed.kind, 'email',
      -- An accepted version may be said twice: the practice and the client may each accept it.
      CASE WHEN owed.kind = 'accepted' AND a.accepted_at IS NOT NULL THEN 1 ELSE owed.hours END, 'v' || a.version),
    a.version, owed.due_at, owed.due_at, owed.expires_at
  FROM public.appointment a
  JOIN public.client c ON c.tenant_id = app.tenant_id() AND c.id = a.client_id AND c.email <> ''
  CROSS JOIN LATERAL (
    SELECT news AS kind, 0 AS hours, now() AS due_at, greatest(a.starts_at, now())
      + CASE news WHEN 'cancelled' THEN interval '1 day' ELSE interval '1 hour' END AS expires_at
    WHERE news IS NOT NULL
    UNION ALL
    SELECT 'reminder', hours, a.starts_at - make_interval(hours => hours), a.starts_at
    FROM unnest(hours_before) AS hours
    WHERE a.starts_at - make_interval(hours => hours) > now()
  ) owed
  WHERE a.tenant_id = app.tenant_id() AND a.id = ANY (appointments)
  ON CONFLICT (tenant_id, dedupe_key) DO NOTHING
$$;
--> statement-breakpoint
-- What only counting can judge, under locks that the caller holds, once everything is written: no limit is passed.
CREATE FUNCTION app.keep_limits(limits jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ours uuid := app.tenant_id();
  bound record;
BEGIN
  -- How many open appointments a client may have; those of one visit are one.
  FOR bound IN
    SELECT * FROM jsonb_to_recordset(limits -> 'open') AS b("clientId" uuid, since timestamptz, most integer)
  LOOP
    IF (SELECT count(DISTINCT coalesce(a.visit_id, a.id)) FROM public.appointment a
        WHERE a.tenant_id = ours AND a.client_id = bound."clientId" AND a.starts_at > bound.since
          AND a.status IN ('pending', 'confirmed')) > bound.most THEN
      RAISE EXCEPTION 'too_many_open' USING ERRCODE = 'CT001';
    END IF;
  END LOOP;
  -- How many of a service a professional takes in a day or a week, holds included; a session is one.
  FOR bound IN
    SELECT * FROM jsonb_to_recordset(limits -> 'maxima')
      AS b("professionalId" uuid, "serviceId" uuid, "from" timestamptz, "to" timestamptz, most integer, code text)
  LOOP
    IF (SELECT count(DISTINCT coalesce(a.group_session_id, a.id)) FROM public.appointment a
        WHERE a.tenant_id = ours AND a.professional_id = bound."professionalId" AND a.service_id = bound."serviceId"
          AND a.starts_at >= bound."from" AND a.starts_at < bound."to" AND a.status NOT IN ('cancelled', 'no_show'))
      + (SELECT count(*) FROM public.slot_hold h
        WHERE h.tenant_id = ours AND h.professional_id = bound."professionalId" AND h.service_id = bound."serviceId"
          AND h.starts_at >= bound."from" AND h.starts_at < bound."to" AND h.expires_at > now()
          AND h.group_session_id IS NULL) > bound.most THEN
      RAISE EXCEPTION USING ERRCODE = 'CT001', MESSAGE = bound.code;
    END IF;
  END LOOP;
  -- A professional of several places needs the time to get from one to the other.
  IF EXISTS (
    SELECT FROM jsonb_to_recordset(limits -> 'ways')
      AS w("professionalId" uuid, "siteId" uuid, "from" timestamptz, "to" timestamptz)
    JOIN public.travel_time t ON t.tenant_id = ours
      AND (t.from_site_id IS NOT DISTINCT FROM w."siteId" OR t.to_site_id IS NOT DISTINCT FROM w."siteId")
    JOIN public.occupancy o ON o.tenant_id = ours AND o.subject_id = w."professionalId" AND o.active
      AND (o.expires_at IS NULL OR o.expires_at > now())
      AND o.starts_at > w."from" - interval '48 hours' AND o.starts_at < w."to" + make_interval(mins => t.minutes)
      AND o.ends_at > w."from" - make_interval(mins => t.minutes)
    LEFT JOIN public.appointment a ON a.tenant_id = ours AND a.id = o.appointment_id
    LEFT JOIN public.group_session s ON s.tenant_id = ours AND s.id = o.group_session_id
    LEFT JOIN public.slot_hold h ON h.tenant_id = ours AND h.id = o.hold_id
    WHERE coalesce(a.site_id, s.site_id, h.site_id) IS DISTINCT FROM w."siteId"
      AND coalesce(a.site_id, s.site_id, h.site_id) IS NOT DISTINCT FROM
        CASE WHEN t.from_site_id IS NOT DISTINCT FROM w."siteId" THEN t.to_site_id ELSE t.from_site_id END
  ) THEN
    RAISE EXCEPTION 'slot_taken' USING ERRCODE = 'CT001';
  END IF;
END
$$;
--> statement-breakpoint
-- Seats in group sessions that the caller has locked: the first free one each, after expired holds are cleared.
CREATE FUNCTION app.take_seats(seats jsonb, hold_minutes integer) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ours uuid := app.tenant_id();
  asked record;
BEGIN
  FOR asked IN
    SELECT * FROM jsonb_to_recordset(seats) AS s("sessionId" uuid, "appointmentId" uuid, "holdId" uuid)
  LOOP
    DELETE FROM public.slot_hold h
    WHERE h.tenant_id = ours AND h.group_session_id = asked."sessionId" AND h.expires_at <= now();
    INSERT INTO public.occupancy
      (tenant_id, appointment_id, hold_id, expires_at, seat_of_id, lane, starts_at, ends_at)
    SELECT ours, asked."appointmentId", asked."holdId",
      CASE WHEN asked."holdId" IS NOT NULL THEN now() + make_interval(mins => hold_minutes) END,
      s.id, seat.number, s.starts_at, s.ends_at
    FROM public.group_session s
    CROSS JOIN LATERAL (
      SELECT seats.number FROM generate_series(0, s.capacity - 1) AS seats(number)
      WHERE NOT EXISTS (
        SELECT FROM public.occupancy o
        WHERE o.tenant_id = ours AND o.subject_id = s.id AND o.lane = seats.number AND o.active)
      ORDER BY seats.number LIMIT 1
    ) seat
    WHERE s.tenant_id = ours AND s.id = asked."sessionId";
    IF NOT FOUND THEN
      RAISE EXCEPTION 'session_full' USING ERRCODE = 'CT001', DETAIL = coalesce(asked."appointmentId"::text, '');
    END IF;
    -- Its last client had left: it opens again, unless somebody took its time.
    UPDATE public.occupancy o SET active = true
    WHERE o.tenant_id = ours AND o.group_session_id = asked."sessionId" AND NOT o.active;
  END LOOP;
END
$$;
--> statement-breakpoint
-- Takes the time of professionals, rooms, seats and clients, for appointments, sessions or holds, in one order of locks
-- and rows, whoever asks. What is asked is built and explained in lib/appointments/placement.ts.
CREATE FUNCTION app.take_time(asked jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ours uuid := app.tenant_id();
  hold_minutes integer := (asked ->> 'holdMinutes')::integer;
  got integer;
  missing record;
BEGIN
  IF asked ? 'locks' THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(ours || ':' || key, 0))
    FROM jsonb_array_elements_text(asked -> 'locks') AS key;
  END IF;
  IF asked ? 'sessions' THEN
    PERFORM FROM public.group_session s
    WHERE s.tenant_id = ours AND s.id = ANY (ARRAY(SELECT jsonb_array_elements_text(asked -> 'sessions')::uuid))
    ORDER BY s.id FOR NO KEY UPDATE;
  END IF;
  -- Whoever is switched off at this moment either waits for this, or is seen here.
  PERFORM FROM public.professional p
  WHERE p.tenant_id = ours AND p.active
    AND p.id = ANY (ARRAY(SELECT jsonb_array_elements_text(asked -> 'professionals')::uuid))
  ORDER BY p.id FOR SHARE;
  GET DIAGNOSTICS got = ROW_COUNT;
  IF got < jsonb_array_length(asked -> 'professionals') THEN
    RAISE EXCEPTION 'professional_unavailable' USING ERRCODE = 'CT001';
  END IF;
  IF asked ? 'vacated' THEN
    DELETE FROM public.occupancy o
    WHERE o.tenant_id = ours
      AND o.appointment_id = ANY (ARRAY(SELECT jsonb_array_elements_text(asked -> 'vacated')::uuid));
  END IF;
  IF asked ? 'holds' THEN
    DELETE FROM public.slot_hold h
    WHERE h.tenant_id = ours AND h.id = ANY (ARRAY(SELECT jsonb_array_elements_text(asked -> 'holds')::uuid));
  END IF;
  IF asked ? 'seats' THEN
    PERFORM app.take_seats(asked -> 'seats', hold_minutes);
  END IF;
  IF asked ? 'sessions' THEN
    PERFORM app.close_empty_sessions(ARRAY(SELECT jsonb_array_elements_text(asked -> 'sessions')::uuid));
  END IF;

  LOOP
    INSERT INTO public.occupancy (tenant_id, appointment_id, group_session_id, hold_id, expires_at,
      professional_id, resource_id, client_id, lane, starts_at, ends_at)
    SELECT ours, t."appointmentId", t."sessionId", t."holdId",
      CASE WHEN t."holdId" IS NOT NULL THEN now() + make_interval(mins => hold_minutes) END,
      t."professionalId", t."resourceId", t."clientId", t.on_lane, t."from", t."to"
    FROM (
      SELECT t.*, CASE WHEN t."mostLanes" IS NULL THEN 0 ELSE (
        SELECT min(lanes.lane) FROM generate_series(1, t."mostLanes") AS lanes(lane)
        WHERE NOT EXISTS (
          SELECT FROM public.occupancy o
          WHERE o.tenant_id = ours AND o.subject_id = t."professionalId" AND o.lane = lanes.lane AND o.active
            AND o.starts_at > t."from" - interval '48 hours' AND o.starts_at < t."to" AND o.ends_at > t."from"))
        END AS on_lane
      FROM jsonb_to_recordset(asked -> 'takes') AS t("appointmentId" uuid, "sessionId" uuid, "holdId" uuid,
        "professionalId" uuid, "resourceId" uuid, "clientId" uuid, "mostLanes" integer,
        "from" timestamptz, "to" timestamptz)
    ) t
    WHERE t.on_lane IS NOT NULL
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS got = ROW_COUNT;
    EXIT WHEN got = jsonb_array_length(asked -> 'takes');

    SELECT t.* INTO missing
    FROM jsonb_to_recordset(asked -> 'takes') AS t("appointmentId" uuid, "sessionId" uuid, "holdId" uuid,
      "professionalId" uuid, "resourceId" uuid, "clientId" uuid, "mostLanes" integer, "from" timestamptz,
      "to" timestamptz)
    WHERE NOT EXISTS (
      SELECT FROM public.occupancy o
      WHERE o.tenant_id = ours AND o.subject_id = coalesce(t."professionalId", t."resourceId", t."clientId")
        AND o.starts_at = t."from" AND o.active
        AND (o.appointment_id = t."appointmentId" OR o.group_session_id = t."sessionId" OR o.hold_id = t."holdId"))
    ORDER BY t."professionalId" IS NULL, t."resourceId" IS NULL, t."from" LIMIT 1;
    -- An expired hold is in nobody's way: who comes next clears it.
    DELETE FROM public.slot_hold h
    WHERE h.tenant_id = ours AND h.expires_at <= now() AND h.id IN (
      SELECT o.hold_id FROM public.occupancy o
      WHERE o.tenant_id = ours AND o.subject_id = coalesce(missing."professionalId", missing."resourceId")
        AND o.expires_at <= now() AND o.starts_at > missing."from" - interval '48 hours'
        AND o.starts_at < missing."to" AND o.ends_at > missing."from");
    IF NOT FOUND THEN
      RAISE EXCEPTION USING ERRCODE = 'CT001', DETAIL = coalesce(missing."appointmentId"::text, ''),
        -- There may be another room; and who lost the opening of a session may join it.
        HINT = CASE WHEN num_nonnulls(missing."resourceId", missing."sessionId") > 0 THEN 'again' ELSE '' END,
        MESSAGE =
        CASE WHEN missing."mostLanes" IS NOT NULL THEN 'overbook_limit_reached'
          WHEN missing."professionalId" IS NOT NULL THEN 'slot_taken'
          WHEN missing."resourceId" IS NOT NULL THEN 'no_room' ELSE 'client_busy' END;
    END IF;
    DELETE FROM public.occupancy o USING jsonb_to_recordset(asked -> 'takes') AS t("appointmentId" uuid,
      "sessionId" uuid, "holdId" uuid, "professionalId" uuid, "resourceId" uuid, "clientId" uuid)
    WHERE o.tenant_id = ours AND o.subject_id = coalesce(t."professionalId", t."resourceId", t."clientId")
      AND (o.appointment_id = t."appointmentId" OR o.group_session_id = t."sessionId" OR o.hold_id = t."holdId");
  END LOOP;
  IF asked ? 'limits' THEN
    PERFORM app.keep_limits(asked -> 'limits');
  END IF;
END
$$;
--> statement-breakpoint
-- Writes appointments with all that belongs to them: a new client, group sessions that they open, their time, history,
-- audit log and messages. All of it, or none.
CREATE FUNCTION app.place_appointments(asked jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ours uuid := app.tenant_id();
BEGIN
  IF asked ? 'client' THEN
    INSERT INTO public.client (tenant_id, id, name, email, phone)
    SELECT ours, c.id, c.name, c.email, c.phone
    FROM jsonb_to_record(asked -> 'client') AS c(id uuid, name text, email text, phone text);
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
    price_minor, currency)
  SELECT ours, a.id, a.code, a."clientId", a."professionalId", a."serviceId", a.status, a."startsAt", a."endsAt",
    a.source, a."siteId", a."resourceId", a."visitId", a."seriesId", a."sessionId", a.overbooked, a."priorityLevel",
    a.reason, a."priceMinor", asked ->> 'currency'
  FROM jsonb_to_recordset(asked -> 'appointments') AS a(id uuid, code text, "clientId" uuid, "professionalId" uuid,
    "serviceId" uuid, status text, "startsAt" timestamptz, "endsAt" timestamptz, source text, "siteId" uuid,
    "resourceId" uuid, "visitId" uuid, "seriesId" uuid, "sessionId" uuid, overbooked boolean,
    "priorityLevel" smallint, reason text, "priceMinor" integer);
  PERFORM app.take_time(asked);
  WITH told AS (
    SELECT * FROM jsonb_to_recordset(asked -> 'appointments')
      AS a(id uuid, status text, "startsAt" timestamptz, overbooked boolean, "overbookReason" text)
  ), story AS (
    INSERT INTO public.appointment_event (tenant_id, appointment_id, version, kind, to_status, to_starts_at,
      actor_kind, actor_name, reason, created_at)
    SELECT ours, id, 1, 'booked', status, "startsAt", asked ->> 'actorKind', asked ->> 'actorName', "overbookReason",
      clock_timestamp()
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
--> statement-breakpoint
-- Keeps an answer under its key, in the transaction that it answers for; raised where the key has one (CT002). While
-- another transaction is about to keep one there, it waits. Each call forgets up to two older than three days.
CREATE FUNCTION app.keep_answer(wanted_key text, hash bytea, status integer, body jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ours uuid := app.tenant_id();
BEGIN
  INSERT INTO public.idempotency_key (tenant_id, key, request_hash, response_status, response_body)
  VALUES (ours, wanted_key, hash, status, body)
  ON CONFLICT (tenant_id, key) DO NOTHING;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'already_answered' USING ERRCODE = 'CT002';
  END IF;
  DELETE FROM public.idempotency_key k WHERE k.tenant_id = ours AND k.id IN (
    SELECT old.id FROM public.idempotency_key old
    WHERE old.tenant_id = ours AND old.created_at < now() - interval '3 days'
    LIMIT 2 FOR UPDATE SKIP LOCKED);
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY[
    'app.close_empty_sessions(uuid[])', 'app.owe_messages(uuid[], text, integer[])', 'app.keep_limits(jsonb)',
    'app.take_seats(jsonb, integer)', 'app.take_time(jsonb)', 'app.place_appointments(jsonb)',
    'app.keep_answer(text, bytea, integer, jsonb)'
  ] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_user', signature);
  END LOOP;
END
$$;
