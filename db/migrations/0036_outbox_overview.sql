-- What operators see of the messages that tenants owe: counts, and of those that were given up on why. No client's name,
-- address or text leaves a tenant here.
CREATE FUNCTION app.outbox_overview()
RETURNS TABLE (
  tenant_id uuid, slug text, name text, due bigint, oldest_due_at timestamptz, waiting bigint, sent_lately bigint,
  dead_lately bigint, dead bigint
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.id, t.slug, t.name, o.due, o.oldest_due_at, o.waiting, o.sent_lately, o.dead_lately, o.dead
  FROM public.tenant t
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE n.status = 'pending' AND n.run_at <= now()) AS due,
      min(n.due_at) FILTER (WHERE n.status = 'pending' AND n.due_at <= now()) AS oldest_due_at,
      count(*) FILTER (WHERE n.status = 'pending' AND n.run_at > now()) AS waiting,
      count(*) FILTER (WHERE n.status = 'sent' AND n.sent_at > now() - interval '1 day') AS sent_lately,
      count(*) FILTER (WHERE n.status = 'dead' AND n.due_at > now() - interval '1 day') AS dead_lately,
      count(*) FILTER (WHERE n.status = 'dead' AND n.handled_at IS NULL) AS dead
    FROM public.notification n WHERE n.tenant_id = t.id
  ) o
  WHERE app.door() = 'system' AND o.due + o.waiting + o.sent_lately + o.dead_lately + o.dead > 0
  ORDER BY o.dead DESC, o.oldest_due_at, t.name
$$;
--> statement-breakpoint
CREATE FUNCTION app.dead_messages(most integer)
RETURNS TABLE (
  id uuid, tenant_id uuid, slug text, name text, kind text, due_at timestamptz, attempt integer, last_error text,
  is_over boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.id, t.id, t.slug, t.name, n.kind, n.due_at, n.attempt, n.last_error, n.expires_at <= now()
  FROM public.notification n JOIN public.tenant t ON t.id = n.tenant_id
  WHERE app.door() = 'system' AND n.status = 'dead' AND n.handled_at IS NULL
  ORDER BY n.due_at DESC LIMIT most
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['app.outbox_overview()', 'app.dead_messages(integer)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_user', signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO citaria_definer', signature);
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
