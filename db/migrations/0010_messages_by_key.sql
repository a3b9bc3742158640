-- The same messages as before, found one by one by their keys: where the statistics expect a client or two in a tenant,
-- the join of before read all of its clients for each booking. One plan for all: to plan takes longer than to run.
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
    SELECT a.id, a.version, a.starts_at, a.accepted_at,
      (SELECT c.email FROM public.client c WHERE c.tenant_id = ours AND c.id = a.client_id) AS email
    FROM public.appointment a WHERE a.tenant_id = ours AND a.id = wanted.id
    OFFSET 0
  ) told
  CROSS JOIN LATERAL (
    SELECT news AS kind, 0 AS hours, now() AS due_at, greatest(told.starts_at, now())
      + CASE news WHEN 'cancelled' THEN interval '1 day' ELSE interval '1 hour' END AS expires_at
    WHERE news IS NOT NULL
    UNION ALL
    SELECT 'reminder', hours, told.starts_at - make_interval(hours => hours), told.starts_at
    FROM unnest(hours_before) AS hours
    WHERE told.starts_at - make_interval(hours => hours) > now()
  ) owed
  WHERE told.email <> ''
  ON CONFLICT (tenant_id, dedupe_key) DO NOTHING;
END
$$;
