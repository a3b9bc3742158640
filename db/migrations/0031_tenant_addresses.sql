CREATE TABLE "claimed_name" (
	"name" text PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"claimed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"released_at" timestamp with time zone,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "claimed_name" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenant_domain" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"host" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenant_domain_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "tenant_domain_host" UNIQUE("tenant_id","host")
);
--> statement-breakpoint
ALTER TABLE "tenant_domain" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "main_host" text;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "embed_origins" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "claimed_name" ADD CONSTRAINT "claimed_name_owner_id_tenant_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."tenant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenant_domain" ADD CONSTRAINT "tenant_domain_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claimed_name_owner" ON "claimed_name" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "claimed_name_changed" ON "claimed_name" USING btree ("changed_at");--> statement-breakpoint
CREATE POLICY "name_wall" ON "claimed_name" AS RESTRICTIVE FOR ALL TO public USING (owner_id = (SELECT app.tenant_id_or_null()) OR (SELECT app.door()) = 'system') WITH CHECK (owner_id = (SELECT app.tenant_id_or_null()) OR (SELECT app.door()) = 'system');--> statement-breakpoint
CREATE POLICY "name_rows" ON "claimed_name" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "tenant_domain" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "tenant_domain" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "claimed_name" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenant_domain" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenant_domain" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "claimed_name" TO app_user;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "tenant_domain" TO app_user;--> statement-breakpoint
GRANT SELECT ON "claimed_name", "tenant_domain" TO app_operator;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "claimed_name" TO citaria_definer;--> statement-breakpoint
SELECT set_config('app.door', 'system', true);--> statement-breakpoint
INSERT INTO "claimed_name" (name, owner_id, claimed_at) SELECT slug, id, created_at FROM "tenant";--> statement-breakpoint
SELECT set_config('app.door', '', true);--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;--> statement-breakpoint
SET LOCAL ROLE citaria_definer;--> statement-breakpoint
-- A slug is claimed with the tenant that takes it and stays its own after a renaming; what its names lead to has changed.
CREATE FUNCTION app.claim_slug() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.claimed_name (name, owner_id) VALUES (NEW.slug, NEW.id) ON CONFLICT (name) DO NOTHING;
  IF NOT EXISTS (SELECT FROM public.claimed_name c WHERE c.name = NEW.slug AND c.owner_id = NEW.id) THEN
    RAISE EXCEPTION 'slug_taken' USING ERRCODE = 'unique_violation', CONSTRAINT = 'tenant_slug_unique';
  END IF;
  UPDATE public.claimed_name SET changed_at = now() WHERE owner_id = NEW.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Also by a slug that it had before.
CREATE OR REPLACE FUNCTION app.tenant_by_slug(wanted text) RETURNS SETOF public.tenant
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.* FROM public.claimed_name c JOIN public.tenant t ON t.id = c.owner_id WHERE c.name = wanted
$$;
--> statement-breakpoint
-- A session's seat in a tenant, in one round trip: the tenant's row and the seat, or nothing. What was granted to it is
-- a list of professionals; null: all of them.
CREATE OR REPLACE FUNCTION app.member_seat(wanted_session uuid, wanted_slug text)
RETURNS TABLE (
  user_id uuid, user_name text, membership_id uuid, role text, professional_id uuid, granted jsonb, tenant jsonb
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT l.user_id, l.name, m.id, m.role, m.professional_id,
    CASE WHEN NOT m.attends_all THEN (
      SELECT coalesce(jsonb_agg(g.professional_id), '[]') FROM public.membership_grant g
      WHERE g.tenant_id = m.tenant_id AND g.membership_id = m.id
    ) END,
    to_jsonb(t)
  FROM app.live_session(wanted_session) l
  JOIN public.claimed_name c ON c.name = wanted_slug
  JOIN public.tenant t ON t.id = c.owner_id
  JOIN public.membership m ON m.tenant_id = t.id AND m.user_id = l.user_id AND m.disabled_at IS NULL
$$;
--> statement-breakpoint
-- The names whose meaning changed after `since`, and where they lead now; from the beginning only those that are more
-- than a tenant's own slug, or whose page stands in other sites.
CREATE FUNCTION app.names_since(since timestamptz)
RETURNS TABLE (name text, slug text, frames text[], changed_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.name, CASE WHEN c.released_at IS NULL THEN t.slug END, t.embed_origins, c.changed_at
  FROM public.claimed_name c JOIN public.tenant t ON t.id = c.owner_id
  WHERE c.changed_at > since
    AND (since > '-infinity' OR (c.name <> t.slug AND c.released_at IS NULL) OR t.embed_origins <> '{}')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.claim_slug(), app.names_since(timestamptz) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.names_since(timestamptz) TO app_user;--> statement-breakpoint
RESET ROLE;--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;--> statement-breakpoint
CREATE TRIGGER tenant_names AFTER INSERT OR UPDATE OF slug, embed_origins ON "tenant"
  FOR EACH ROW EXECUTE FUNCTION app.claim_slug();
