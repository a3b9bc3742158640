SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true), set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "family_tie" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"carer_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "family_tie_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "family_tie_pair" UNIQUE("tenant_id","carer_id","person_id"),
	CONSTRAINT "family_tie_relation" CHECK ("family_tie"."relation" IN ('child', 'parent', 'spouse', 'other')),
	CONSTRAINT "family_tie_ended" CHECK (("family_tie"."ended_at" IS NULL) = ("family_tie"."ended_by" IS NULL))
);
--> statement-breakpoint
ALTER TABLE "family_tie" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenant" DROP CONSTRAINT "tenant_portal";--> statement-breakpoint
ALTER TABLE "family_tie" ADD CONSTRAINT "family_tie_tenant_id_carer_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","carer_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_tie" ADD CONSTRAINT "family_tie_tenant_id_person_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "family_tie_person" ON "family_tie" USING btree ("tenant_id","person_id");--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_portal" CHECK ("tenant"."portal_off" <@ ARRAY['accept', 'move', 'cancel', 'book', 'history', 'profile', 'waitlist', 'calendar', 'account', 'documents', 'family']);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "family_tie" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "family_tie" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "family_tie" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "family_tie" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON family_tie TO app_user;--> statement-breakpoint
GRANT SELECT ON family_tie TO app_operator;--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true), set_config('app.door', '', true);
