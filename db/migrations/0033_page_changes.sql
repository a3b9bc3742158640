-- The cache of public pages (docs/adr/0032) follows what the screens follow, and besides it what is published.
DO $$
DECLARE
  relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY['page_version', 'image'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON public.%I
      FOR EACH STATEMENT EXECUTE FUNCTION app.tell_change(%L)', relation || '_live', relation, 'page');
  END LOOP;
END
$$;
--> statement-breakpoint
-- An operator suspends a tenant from outside of it: no context names whose change it is, so the row itself is told.
CREATE FUNCTION app.tell_tenant() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF coalesce(current_setting('app.tenant_id', true), '') = '' THEN
    INSERT INTO app.live_change (tenant, room) VALUES (NEW.id, TG_ARGV[0]);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.tell_tenant() FROM PUBLIC;
--> statement-breakpoint
ALTER FUNCTION app.tell_tenant() OWNER TO citaria_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
--> statement-breakpoint
CREATE TRIGGER tenant_told AFTER UPDATE ON "tenant" FOR EACH ROW EXECUTE FUNCTION app.tell_tenant('catalogue');
