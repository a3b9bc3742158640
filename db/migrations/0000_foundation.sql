-- Runs as citaria_owner. The roles, the extension and the schemas' owners come from db/prepare.ts.
CREATE SCHEMA app;
--> statement-breakpoint
-- The tenant of this unit of work. Raises without one: a forgotten context is an error, never an empty page.
CREATE FUNCTION app.tenant_id() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
DECLARE
  value text := current_setting('app.tenant_id', true);
BEGIN
  IF value IS NULL OR value = '' THEN
    RAISE EXCEPTION 'no tenant context' USING ERRCODE = '42501';
  END IF;
  RETURN value::uuid;
END
$$;
--> statement-breakpoint
CREATE FUNCTION app.tenant_id_or_null() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT nullif(current_setting('app.tenant_id', true), '')::uuid
$$;
--> statement-breakpoint
-- Which door of db/scope.ts this unit of work came through, where it is not a tenant's.
CREATE FUNCTION app.door() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT coalesce(current_setting('app.door', true), '')
$$;
