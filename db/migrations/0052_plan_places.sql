-- What a plan allows of those who attend and of those who have an account, told where they are written: additions at the
-- same moment wait for each other and are counted one after the other. What exists already stays, however many, and the
-- platform may do what it must.
CREATE FUNCTION app.keep_plan() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  most integer;
  used integer;
BEGIN
  IF current_user <> 'app_user' OR app.door() = 'system' THEN
    RETURN NULL;
  END IF;
  most := (app.own_limits() ->> TG_ARGV[0])::integer;
  IF most IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(concat('plan ', TG_ARGV[0], ' ', NEW.tenant_id), 0));
  IF TG_ARGV[0] = 'professionals' THEN
    SELECT count(*) INTO used FROM public.professional p WHERE p.tenant_id = NEW.tenant_id AND p.active;
  ELSE
    SELECT count(*) INTO used FROM public.membership m WHERE m.tenant_id = NEW.tenant_id AND m.disabled_at IS NULL;
  END IF;
  IF used > most THEN
    RAISE EXCEPTION 'the plan allows no more' USING ERRCODE = '23514', CONSTRAINT = concat('plan_', TG_ARGV[0]);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.keep_plan() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER professional_plan AFTER INSERT ON "professional"
  FOR EACH ROW WHEN (NEW.active) EXECUTE FUNCTION app.keep_plan('professionals');
--> statement-breakpoint
CREATE TRIGGER professional_plan_again AFTER UPDATE OF active ON "professional"
  FOR EACH ROW WHEN (NEW.active AND NOT OLD.active) EXECUTE FUNCTION app.keep_plan('professionals');
--> statement-breakpoint
CREATE TRIGGER membership_plan AFTER INSERT ON "membership"
  FOR EACH ROW WHEN (NEW.disabled_at IS NULL) EXECUTE FUNCTION app.keep_plan('members');
--> statement-breakpoint
CREATE TRIGGER membership_plan_again AFTER UPDATE OF disabled_at ON "membership"
  FOR EACH ROW WHEN (NEW.disabled_at IS NULL AND OLD.disabled_at IS NOT NULL) EXECUTE FUNCTION app.keep_plan('members');
--> statement-breakpoint
-- What the tenant that asks is on.
CREATE FUNCTION app.own_plan()
RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.name FROM public.tenant t JOIN public.plan p ON p.id = t.plan_id WHERE t.id = (SELECT app.tenant_id())
$$;
--> statement-breakpoint
DROP FUNCTION app.tenant_overview();
--> statement-breakpoint
-- The operator's list, with what each plan allows. Counts only: no name, contact or reason of any client leaves a tenant here.
CREATE FUNCTION app.tenant_overview()
RETURNS TABLE (
  id uuid, slug text, name text, status text, suspended_reason text, sector text, time_zone text,
  created_at timestamptz, plan_code text, plan_name text, plan_limits jsonb, members bigint, professionals bigint,
  clients bigint, upcoming_appointments bigint, appointments_last_30_days bigint, dead_messages bigint
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.id, t.slug, t.name, t.status, t.suspended_reason, t.sector, t.time_zone, t.created_at, p.code, p.name, p.limits,
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
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['app.own_plan()', 'app.tenant_overview()'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_user', signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO citaria_definer', signature);
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
