CREATE TABLE "membership_grant" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"membership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	CONSTRAINT "membership_grant_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "membership_grant_pair" UNIQUE("tenant_id","membership_id","professional_id")
);
--> statement-breakpoint
ALTER TABLE "membership_grant" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "professionals_see_others" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "attends_all" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "membership_grant" ADD CONSTRAINT "membership_grant_tenant_id_membership_id_membership_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."membership"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_grant" ADD CONSTRAINT "membership_grant_tenant_id_professional_id_professional_tenant_id_id_fk" FOREIGN KEY ("tenant_id","professional_id") REFERENCES "public"."professional"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "membership_grant" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "membership_grant" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "membership_grant" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "membership_grant" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON membership_grant TO app_user;--> statement-breakpoint
GRANT SELECT ON membership_grant TO app_operator, citaria_definer;--> statement-breakpoint
CREATE TRIGGER membership_grant_live AFTER INSERT OR UPDATE OR DELETE ON "membership_grant"
  FOR EACH STATEMENT EXECUTE FUNCTION app.tell_change('catalogue');--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
SET LOCAL ROLE citaria_definer;
--> statement-breakpoint
DROP FUNCTION app.member_seat(uuid, text);
--> statement-breakpoint
-- A session's seat in a tenant, in one round trip: the tenant's row and the seat, or nothing. What was granted to it is
-- a list of professionals; null: all of them.
CREATE FUNCTION app.member_seat(wanted_session uuid, wanted_slug text)
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
  JOIN public.tenant t ON t.slug = wanted_slug
  JOIN public.membership m ON m.tenant_id = t.id AND m.user_id = l.user_id AND m.disabled_at IS NULL
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.member_seat(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.member_seat(uuid, text) TO app_user;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
