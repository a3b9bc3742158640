-- What changed lately, for the screens that show it: the tenant and a word for what was touched, nothing of whom. Told by
-- triggers, so that no writer can forget it; read by one connection of each process (db/live-changes.ts), which a NOTIFY
-- after the commit wakes. Why not NOTIFY in the transaction itself: docs/adr, on live screens. Worth nothing after a crash.
CREATE UNLOGGED TABLE app.live_change (
  -- Null: a mark of how far back is remembered.
  tenant uuid,
  room text NOT NULL,
  xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
  told_at timestamptz NOT NULL DEFAULT now()
) WITH (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
--> statement-breakpoint
CREATE INDEX live_change_xact ON app.live_change (xact);
--> statement-breakpoint
ALTER TABLE app.live_change ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE app.live_change FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY door_wall ON app.live_change AS RESTRICTIVE FOR ALL TO public
  USING ((SELECT app.door()) IN ('system')) WITH CHECK ((SELECT app.door()) IN ('system'));
--> statement-breakpoint
CREATE POLICY door_rows ON app.live_change FOR ALL TO public USING (true) WITH CHECK (true);
--> statement-breakpoint
REVOKE ALL ON app.live_change FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT ON app.live_change TO app_user, app_operator;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON app.live_change TO citaria_definer;
--> statement-breakpoint
-- AFTER any statement on a table of a tenant: tells the room named by its argument, once in each transaction.
CREATE FUNCTION app.tell_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ours text := current_setting('app.tenant_id', true);
  told text := coalesce(current_setting('app.told', true), '');
  word text := concat(ours, ' ', TG_ARGV[0], ';');
BEGIN
  IF ours <> '' AND strpos(told, word) = 0 THEN
    INSERT INTO app.live_change (tenant, room) VALUES (ours::uuid, TG_ARGV[0]);
    PERFORM set_config('app.told', told || word, true);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- What was committed after the snapshot `since`, of all tenants or of one; always a row, which tells the snapshot of now.
-- Exact whatever the order of commits. `xact`: the last to touch that room. `missed`: what came after `since` may be forgotten already.
CREATE FUNCTION app.changes_since(since text, of_tenant uuid)
RETURNS TABLE (moment text, missed boolean, tenant uuid, room text, xact text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT here.snap::text, since IS NOT NULL AND (
      pg_snapshot_xmax(since::pg_snapshot) > pg_snapshot_xmax(here.snap)
      OR NOT EXISTS (SELECT FROM app.live_change WHERE xact < pg_snapshot_xmin(since::pg_snapshot))
    ), news.tenant, news.room, news.xact::text
  FROM (SELECT pg_current_snapshot() AS snap) here
  LEFT JOIN LATERAL (
    SELECT c.tenant, c.room, max(c.xact) AS xact FROM app.live_change c
    WHERE c.xact >= pg_snapshot_xmin(since::pg_snapshot) AND c.xact < pg_snapshot_xmax(here.snap)
      AND NOT pg_visible_in_snapshot(c.xact, since::pg_snapshot)
      AND c.tenant IS NOT NULL AND (of_tenant IS NULL OR c.tenant = of_tenant)
    GROUP BY c.tenant, c.room
  ) news ON true
$$;
--> statement-breakpoint
-- Remembers ten minutes, and one row before them: the mark that nothing after it is missing.
CREATE FUNCTION app.forget_changes() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mark xid8;
BEGIN
  SELECT c.xact INTO mark FROM app.live_change c
  WHERE c.told_at < now() - interval '10 minutes' ORDER BY c.xact DESC LIMIT 1;
  DELETE FROM app.live_change c WHERE c.xact < mark;
  INSERT INTO app.live_change (room) SELECT '' WHERE NOT EXISTS (SELECT FROM app.live_change);
END
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['app.tell_change()', 'app.changes_since(text, uuid)', 'app.forget_changes()'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO citaria_definer', signature);
  END LOOP;
END
$$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.changes_since(text, uuid), app.forget_changes() TO app_user;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
--> statement-breakpoint
-- A later table that a screen shows needs one such trigger, and its line in tests/tenancy/live-rooms.db.test.ts.
DO $$
DECLARE
  said record;
BEGIN
  FOR said IN
    SELECT * FROM (VALUES
      ('appointment', 'agenda'), ('group_session', 'agenda'), ('slot_hold', 'agenda'),
      ('weekly_hours', 'hours'), ('special_hours', 'hours'), ('holiday', 'hours'), ('opening', 'hours'),
      ('time_off', 'hours'), ('reserved_hours', 'hours'),
      ('queue_entry', 'queue'), ('queue_day', 'queue'),
      ('waitlist_entry', 'waitlist'), ('waitlist_offer', 'waitlist'), ('freed_time', 'waitlist'), ('client', 'clients'),
      ('service', 'catalogue'), ('professional', 'catalogue'), ('professional_service', 'catalogue'),
      ('membership', 'catalogue'), ('site', 'catalogue'), ('travel_time', 'catalogue'), ('resource', 'catalogue'),
      ('resource_kind', 'catalogue'), ('priority_level', 'catalogue'), ('priority_rule', 'catalogue'),
      ('tenant', 'catalogue')
    ) AS told (relation, room)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON public.%I
      FOR EACH STATEMENT EXECUTE FUNCTION app.tell_change(%L)', said.relation || '_live', said.relation, said.room);
  END LOOP;
END
$$;
