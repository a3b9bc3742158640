DROP INDEX "notification_due";--> statement-breakpoint
CREATE INDEX "notification_sent" ON "notification" USING btree ("tenant_id","sent_at","channel","delivery_status") WHERE status = 'sent';--> statement-breakpoint
CREATE INDEX "notification_dead" ON "notification" USING btree ("tenant_id","due_at","handled_at","channel") WHERE status = 'dead';--> statement-breakpoint
CREATE INDEX "notification_due" ON "notification" USING btree ("tenant_id","run_at","due_at") WHERE status = 'pending';--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
SET LOCAL ROLE citaria_definer;
--> statement-breakpoint
-- Counted from what is open or recent, each by its index: whole outboxes are never read.
CREATE OR REPLACE FUNCTION app.outbox_overview()
RETURNS TABLE (
  tenant_id uuid, slug text, name text, due bigint, oldest_due_at timestamptz, waiting bigint, sent_lately bigint,
  dead_lately bigint, dead bigint
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH pending AS (
    SELECT n.tenant_id, count(*) FILTER (WHERE n.run_at <= now()) AS due,
      min(n.due_at) FILTER (WHERE n.due_at <= now()) AS oldest_due_at, count(*) FILTER (WHERE n.run_at > now()) AS waiting
    FROM public.notification n WHERE n.status = 'pending' GROUP BY n.tenant_id
  ), given_up AS (
    SELECT n.tenant_id, count(*) FILTER (WHERE n.due_at > now() - interval '1 day') AS lately,
      count(*) FILTER (WHERE n.handled_at IS NULL) AS unhandled
    FROM public.notification n
    WHERE n.status = 'dead' AND (n.handled_at IS NULL OR n.due_at > now() - interval '1 day') GROUP BY n.tenant_id
  )
  SELECT t.id, t.slug, t.name, coalesce(p.due, 0), p.oldest_due_at, coalesce(p.waiting, 0), s.lately,
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
CREATE OR REPLACE FUNCTION app.delivery_rates()
RETURNS TABLE (
  channel text, sent_day bigint, failed_day bigint, returned_day bigint, sent_week bigint, failed_week bigint,
  returned_week bigint
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.channel, count(*) FILTER (WHERE o.sent AND o.lately), count(*) FILTER (WHERE NOT o.sent AND o.lately),
    count(*) FILTER (WHERE o.returned AND o.lately), count(*) FILTER (WHERE o.sent), count(*) FILTER (WHERE NOT o.sent),
    count(*) FILTER (WHERE o.returned)
  FROM public.tenant t
  CROSS JOIN LATERAL (
    SELECT n.channel, true AS sent, n.sent_at > now() - interval '1 day' AS lately,
      n.delivery_status IN ('bounced', 'complained') AS returned
    FROM public.notification n
    WHERE n.tenant_id = t.id AND n.status = 'sent' AND n.sent_at > now() - interval '7 days'
    UNION ALL
    SELECT n.channel, false, n.due_at > now() - interval '1 day', false
    FROM public.notification n
    WHERE n.tenant_id = t.id AND n.status = 'dead' AND n.due_at > now() - interval '7 days'
  ) o
  WHERE app.door() = 'system'
  GROUP BY o.channel ORDER BY o.channel
$$;
--> statement-breakpoint
DROP FUNCTION app.dead_messages(integer);
--> statement-breakpoint
-- With how it went, and when it was first tried: a provider knows a message again for a day only.
CREATE FUNCTION app.dead_messages(most integer)
RETURNS TABLE (
  id uuid, tenant_id uuid, slug text, name text, kind text, channel text, due_at timestamptz, first_attempt_at timestamptz,
  attempt integer, last_error text, is_over boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.id, t.id, t.slug, t.name, n.kind, n.channel, n.due_at, n.first_attempt_at, n.attempt, n.last_error,
    n.expires_at <= now()
  FROM public.notification n JOIN public.tenant t ON t.id = n.tenant_id
  WHERE app.door() = 'system' AND n.status = 'dead' AND n.handled_at IS NULL
  ORDER BY n.due_at DESC LIMIT most
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.dead_messages(integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.dead_messages(integer) TO app_user;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
