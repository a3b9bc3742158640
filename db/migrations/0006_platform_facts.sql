-- Through the web a tenant may change its own row, but its plan and whether it is open are the platform's to say.
CREATE FUNCTION app.keep_platform_facts() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF current_user = 'app_user' AND app.door() <> 'system' AND (NEW.status, NEW.suspended_reason, NEW.plan_id)
    IS DISTINCT FROM (OLD.status, OLD.suspended_reason, OLD.plan_id)
  THEN
    RAISE EXCEPTION 'plan and status belong to the platform' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.keep_platform_facts() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER tenant_platform_facts BEFORE UPDATE ON tenant
  FOR EACH ROW EXECUTE FUNCTION app.keep_platform_facts();
