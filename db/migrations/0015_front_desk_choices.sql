ALTER TABLE "appointment_event" DROP CONSTRAINT "appointment_event_kind";--> statement-breakpoint
DROP INDEX "client_name";--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "caller_name" text;--> statement-breakpoint
ALTER TABLE "appointment_event" ADD COLUMN "client_told" boolean;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "plain_name" text GENERATED ALWAYS AS (lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g'))) STORED;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "sound_name" text GENERATED ALWAYS AS (' ' || translate(regexp_replace(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g')), 'c([ei])', 's\1', 'g'), 'zvh', 'sb')) STORED;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "reach_text" text GENERATED ALWAYS AS (coalesce(lower(email), '') || ' ' || coalesce(phone, '') || ' ' || coalesce(lower(document), '') || ' ' ||
        coalesce(lower(regexp_replace(document, '[^[:alnum:]]', '', 'g')), '')) STORED;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "tells_clients" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "cancel_reasons" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "client_plain_name" ON "client" USING btree ("tenant_id","plain_name");--> statement-breakpoint
CREATE INDEX "client_search" ON "client" USING gin ("tenant_id","sound_name" gin_trgm_ops,"reach_text" gin_trgm_ops) WITH (gin_pending_list_limit=256);--> statement-breakpoint
ALTER TABLE "appointment_event" ADD CONSTRAINT "appointment_event_kind" CHECK ("appointment_event"."kind" IN ('booked', 'accepted', 'rescheduled', 'cancelled', 'status_changed', 'notice'));
--> statement-breakpoint
-- As before; a new client brings a document, an appointment notes and who called, the history whether the client is told.
CREATE OR REPLACE FUNCTION app.place_appointments(asked jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ours uuid := app.tenant_id();
BEGIN
  IF asked ? 'client' THEN
    INSERT INTO public.client (tenant_id, id, name, email, phone, document)
    SELECT ours, c.id, c.name, c.email, c.phone, c.document
    FROM jsonb_to_record(asked -> 'client') AS c(id uuid, name text, email text, phone text, document text);
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
--> statement-breakpoint
-- Clients like what somebody typed, the nearest first: every word in the name as it sounds; else all of it in the e-mail,
-- the telephone or the document; and where the first page still has room, names that only resemble it. A reviewed
-- lookup: operators of trigrams are not leakproof, and behind the wall none of them would read an index.
CREATE FUNCTION app.search_clients(words text[], starts text, reach text, digits text, alike text, most integer, skip integer)
RETURNS TABLE (id uuid, matches_name boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET "pg_trgm.word_similarity_threshold" = 0.5 AS $$
DECLARE
  ours uuid := app.tenant_id();
  named uuid[];
  others uuid[] := '{}';
BEGIN
  named := ARRAY(
    SELECT c.id FROM public.client c
    WHERE c.tenant_id = ours AND c.sound_name LIKE words[1] AND (words[2] IS NULL OR c.sound_name LIKE words[2])
      AND (words[3] IS NULL OR c.sound_name LIKE words[3]) AND (words[4] IS NULL OR c.sound_name LIKE words[4])
      AND (words[5] IS NULL OR c.sound_name LIKE words[5]) AND (words[6] IS NULL OR c.sound_name LIKE words[6])
    ORDER BY c.sound_name NOT LIKE starts, c.plain_name, c.id
    LIMIT skip + most);
  IF cardinality(named) < skip + most THEN
    others := ARRAY(
      SELECT c.id FROM public.client c
      WHERE c.tenant_id = ours AND (c.reach_text LIKE reach OR c.reach_text LIKE digits) AND c.id <> ALL (named)
      ORDER BY c.plain_name, c.id
      LIMIT skip + most - cardinality(named));
  END IF;
  IF skip = 0 AND cardinality(named || others) < most THEN
    others := others || ARRAY(
      SELECT c.id FROM public.client c
      WHERE c.tenant_id = ours AND c.sound_name OPERATOR(public.%>) alike AND c.id <> ALL (named || others)
      ORDER BY public.word_similarity(alike, c.sound_name) DESC, c.plain_name, c.id
      LIMIT most - cardinality(named || others));
  END IF;
  RETURN QUERY
    SELECT f.id, f.place <= cardinality(named) FROM unnest(named || others) WITH ORDINALITY AS f(id, place)
    WHERE f.place > skip ORDER BY f.place;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.search_clients(text[], text, text, text, text, integer, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.search_clients(text[], text, text, text, text, integer, integer) TO app_user;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
ALTER FUNCTION app.search_clients(text[], text, text, text, text, integer, integer) OWNER TO citaria_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
