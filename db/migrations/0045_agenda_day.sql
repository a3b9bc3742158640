-- The local day whose agenda is due at a moment, by a practice's own clock; null before its hour. A clock that is set back
-- shows an hour twice, and the same day both times.
CREATE FUNCTION app.agenda_day(zone text, agenda_minute integer, moment timestamptz) RETURNS date
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN local.at >= local.at::date + make_interval(mins => agenda_minute) THEN local.at::date END
  FROM (SELECT moment AT TIME ZONE zone AS at) local
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.agenda_day(text, integer, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.agenda_day(text, integer, timestamptz) TO app_user, citaria_definer;
--> statement-breakpoint
SET LOCAL ROLE citaria_definer;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.tenants_with_due_agendas(most integer) RETURNS TABLE (tenant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.id
  FROM public.tenant t
  CROSS JOIN LATERAL (SELECT app.agenda_day(t.time_zone, t.agenda_minute, now()) AS day) due
  WHERE t.status = 'active' AND due.day IS NOT NULL
    AND NOT EXISTS (SELECT FROM public.agenda_round r WHERE r.tenant_id = t.id AND r.day >= due.day)
  ORDER BY t.id LIMIT most
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
