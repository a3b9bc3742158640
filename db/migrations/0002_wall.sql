-- What the schema files cannot say: FORCE, the judge of double booking, grants and the reviewed lookups.
ALTER TABLE "occupancy" ADD CONSTRAINT "occupancy_free"
  EXCLUDE USING gist (tenant_id WITH =, subject_id WITH =, lane WITH =, busy WITH &&) WHERE (active);
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA app TO app_user, app_operator, citaria_definer;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.tenant_id(), app.tenant_id_or_null(), app.door()
  TO app_user, app_operator, citaria_definer;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  professional, membership, service, professional_service, weekly_hours, opening, time_off,
  client, appointment, occupancy, invitation, client_session, idempotency_key, notification,
  session, rate_limit, inbox_message
  TO app_user;
--> statement-breakpoint
-- History is append-only, appointments end but never vanish.
REVOKE DELETE ON appointment FROM app_user;
--> statement-breakpoint
GRANT SELECT, INSERT ON appointment_event, audit_log, operator_log, webhook_event TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON tenant, user_account TO app_user;
--> statement-breakpoint
GRANT SELECT ON plan TO app_user;
--> statement-breakpoint
-- Backup and support: everything may be read; mending a row needs a role of its own.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO app_operator;
--> statement-breakpoint
GRANT SELECT ON tenant, plan, membership, user_account, session, professional, client, appointment, notification
  TO citaria_definer;
--> statement-breakpoint
-- The reviewed lookups: SECURITY DEFINER, because each must find a tenant before a context exists.
CREATE FUNCTION app.tenant_by_slug(wanted text) RETURNS SETOF public.tenant
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT * FROM public.tenant WHERE slug = wanted
$$;
--> statement-breakpoint
CREATE FUNCTION app.tenant_by_id(wanted uuid) RETURNS SETOF public.tenant
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT * FROM public.tenant WHERE id = wanted
$$;
--> statement-breakpoint
-- The live login of a session id: nothing when it ended, expired, or its user is disabled.
CREATE FUNCTION app.live_session(wanted_session uuid)
RETURNS TABLE (session_id uuid, user_id uuid, name text, email text, locale text, is_operator boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.id, u.id, u.name, u.email, u.locale, u.is_operator
  FROM public.session s
  JOIN public.user_account u ON u.id = s.user_id
  WHERE s.id = wanted_session AND s.ended_at IS NULL AND s.expires_at > now() AND u.disabled_at IS NULL
$$;
--> statement-breakpoint
-- A session's seat in a tenant, in one round trip: the tenant's row and the seat, or nothing.
CREATE FUNCTION app.member_seat(wanted_session uuid, wanted_slug text)
RETURNS TABLE (user_id uuid, user_name text, membership_id uuid, role text, professional_id uuid, tenant jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT l.user_id, l.name, m.id, m.role, m.professional_id, to_jsonb(t)
  FROM app.live_session(wanted_session) l
  JOIN public.tenant t ON t.slug = wanted_slug
  JOIN public.membership m ON m.tenant_id = t.id AND m.user_id = l.user_id AND m.disabled_at IS NULL
$$;
--> statement-breakpoint
CREATE FUNCTION app.memberships_of(wanted_user uuid)
RETURNS TABLE (slug text, tenant_name text, status text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.slug, t.name, t.status, m.role
  FROM public.membership m
  JOIN public.tenant t ON t.id = m.tenant_id
  WHERE m.user_id = wanted_user AND m.disabled_at IS NULL
  ORDER BY t.name
$$;
--> statement-breakpoint
-- Tenants that owe a message now, oldest debt first: one index probe a tenant, whatever the size of the outbox.
CREATE FUNCTION app.tenants_with_due_messages(most integer)
RETURNS TABLE (tenant_id uuid, oldest_run_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.id, due.run_at
  FROM public.tenant t
  CROSS JOIN LATERAL (
    SELECT n.run_at FROM public.notification n
    WHERE n.tenant_id = t.id AND n.status = 'pending' AND n.run_at <= now()
    ORDER BY n.run_at LIMIT 1
  ) due
  ORDER BY due.run_at LIMIT most
$$;
--> statement-breakpoint
-- The operator's list. Counts only: no name, contact or reason of any client leaves a tenant here.
CREATE FUNCTION app.tenant_overview()
RETURNS TABLE (
  id uuid, slug text, name text, status text, suspended_reason text, sector text, time_zone text,
  created_at timestamptz, plan_code text, plan_name text, members bigint, professionals bigint, clients bigint,
  upcoming_appointments bigint, appointments_last_30_days bigint, dead_messages bigint
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.id, t.slug, t.name, t.status, t.suspended_reason, t.sector, t.time_zone, t.created_at, p.code, p.name,
    (SELECT count(*) FROM public.membership m WHERE m.tenant_id = t.id AND m.disabled_at IS NULL),
    (SELECT count(*) FROM public.professional f WHERE f.tenant_id = t.id AND f.active),
    (SELECT count(*) FROM public.client c WHERE c.tenant_id = t.id),
    (SELECT count(*) FROM public.appointment a WHERE a.tenant_id = t.id AND a.starts_at >= now()
       AND a.status IN ('pending', 'confirmed')),
    (SELECT count(*) FROM public.appointment a WHERE a.tenant_id = t.id AND a.starts_at < now()
       AND a.starts_at >= now() - interval '30 days' AND a.status <> 'cancelled'),
    (SELECT count(*) FROM public.notification n WHERE n.tenant_id = t.id AND n.status = 'dead')
  FROM public.tenant t JOIN public.plan p ON p.id = t.plan_id
  WHERE app.door() = 'system'
  ORDER BY t.name
$$;
--> statement-breakpoint
-- To be given a function, its new owner must be allowed to create one, for this moment only.
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY[
    'app.tenant_by_slug(text)', 'app.tenant_by_id(uuid)', 'app.live_session(uuid)', 'app.member_seat(uuid, text)',
    'app.memberships_of(uuid)', 'app.tenants_with_due_messages(integer)', 'app.tenant_overview()'
  ] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_user', signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO citaria_definer', signature);
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
--> statement-breakpoint
-- Rows of the outbox are rewritten often: without this the drain's rate decays as dead rows gather.
ALTER TABLE notification SET (
  autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_cost_delay = 0,
  fillfactor = 80
);
