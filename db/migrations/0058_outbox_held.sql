GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
SET LOCAL ROLE citaria_definer;
--> statement-breakpoint
DROP FUNCTION app.outbox_overview();
--> statement-breakpoint
-- The oldest of those that could leave now; apart from them what is due and waits on purpose.
CREATE FUNCTION app.outbox_overview()
RETURNS TABLE (
  tenant_id uuid, slug text, name text, due bigint, oldest_due_at timestamptz, held bigint, waiting bigint,
  sent_lately bigint, dead_lately bigint, dead bigint
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH pending AS (
    SELECT n.tenant_id, count(*) FILTER (WHERE n.run_at <= now()) AS due,
      min(n.due_at) FILTER (WHERE n.run_at <= now()) AS oldest_due_at,
      count(*) FILTER (WHERE n.run_at > now() AND n.due_at <= now()) AS held, count(*) FILTER (WHERE n.run_at > now()) AS waiting
    FROM public.notification n WHERE n.status = 'pending' GROUP BY n.tenant_id
  ), given_up AS (
    SELECT n.tenant_id, count(*) FILTER (WHERE n.due_at > now() - interval '1 day') AS lately,
      count(*) FILTER (WHERE n.handled_at IS NULL) AS unhandled
    FROM public.notification n
    WHERE n.status = 'dead' AND (n.handled_at IS NULL OR n.due_at > now() - interval '1 day') GROUP BY n.tenant_id
  )
  SELECT t.id, t.slug, t.name, coalesce(p.due, 0), p.oldest_due_at, coalesce(p.held, 0), coalesce(p.waiting, 0), s.lately,
    coalesce(g.lately, 0), coalesce(g.unhandled, 0)
  FROM public.tenant t
  LEFT JOIN pending p ON p.tenant_id = t.id
  LEFT JOIN given_up g ON g.tenant_id = t.id
  CROSS JOIN LATERAL (
    SELECT count(*) AS lately FROM public.notification n
    WHERE n.tenant_id = t.id AND n.status = 'sent' AND n.sent_at > now() - interval '1 day'
  ) s
  WHERE app.door() = 'system' AND (p.tenant_id IS NOT NULL OR g.tenant_id IS NOT NULL OR s.lately > 0)
  ORDER BY coalesce(g.unhandled, 0) DESC, p.oldest_due_at, t.name
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.outbox_overview() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.outbox_overview() TO app_user;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
