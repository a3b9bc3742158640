-- The queue of the desk. Its new keys are checked behind the wall, in a context in which no tenant has rows.
SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true), set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "queue_day" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"site_id" uuid,
	"day" date NOT NULL,
	"last_number" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "queue_day_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "queue_day_day" UNIQUE NULLS NOT DISTINCT("tenant_id","site_id","day"),
	CONSTRAINT "queue_day_number" CHECK ("queue_day"."last_number" >= 0)
);
--> statement-breakpoint
ALTER TABLE "queue_day" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "queue_entry" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"site_id" uuid,
	"day" date NOT NULL,
	"number" smallint NOT NULL,
	"appointment_id" uuid,
	"is_walk_in" boolean NOT NULL,
	"name" text,
	"client_id" uuid,
	"phone" text,
	"reason" text,
	"service_id" uuid,
	"professional_id" uuid,
	"level" smallint DEFAULT 0 NOT NULL,
	"level_reason" text,
	"arrived_at" timestamp with time zone NOT NULL,
	"called_at" timestamp with time zone,
	"skipped_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"token_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "queue_entry_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "queue_entry_number" UNIQUE NULLS NOT DISTINCT("tenant_id","site_id","day","number"),
	CONSTRAINT "queue_entry_appointment" UNIQUE("tenant_id","appointment_id"),
	CONSTRAINT "queue_entry_token" UNIQUE("tenant_id","token_hash"),
	CONSTRAINT "queue_entry_level" CHECK ("queue_entry"."level" BETWEEN 0 AND 9),
	CONSTRAINT "queue_entry_who" CHECK (CASE WHEN is_walk_in THEN name <> '' ELSE appointment_id IS NOT NULL END)
);
--> statement-breakpoint
ALTER TABLE "queue_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "queue_screen" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"site_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "queue_screen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "queue_screen_token" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "queue_screen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "arrived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "completed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "queue_rule" text DEFAULT 'appointments' NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "queue_by_priority" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "queue_grace_minutes" smallint DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "no_show_minutes" smallint;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "screen_names" text DEFAULT 'ticket' NOT NULL;--> statement-breakpoint
ALTER TABLE "queue_day" ADD CONSTRAINT "queue_day_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_day" ADD CONSTRAINT "queue_day_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_tenant_id_appointment_id_appointment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","appointment_id") REFERENCES "public"."appointment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_tenant_id_service_id_service_tenant_id_id_fk" FOREIGN KEY ("tenant_id","service_id") REFERENCES "public"."service"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_tenant_id_professional_id_professional_tenant_id_id_fk" FOREIGN KEY ("tenant_id","professional_id") REFERENCES "public"."professional"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_screen" ADD CONSTRAINT "queue_screen_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_screen" ADD CONSTRAINT "queue_screen_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "queue_entry_day" ON "queue_entry" USING btree ("tenant_id","day");--> statement-breakpoint
CREATE INDEX "appointment_measured" ON "appointment" USING btree ("tenant_id","professional_id","service_id","completed_at") WHERE completed_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_queue" CHECK ("tenant"."queue_rule" IN ('appointments', 'alternate', 'arrival') AND "tenant"."screen_names" IN ('ticket', 'initials')
          AND "tenant"."queue_grace_minutes" BETWEEN 0 AND 120 AND "tenant"."no_show_minutes" BETWEEN 5 AND 600);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "queue_day" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "queue_day" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "queue_entry" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "queue_entry" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "queue_screen" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "queue_screen" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "queue_day" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "queue_entry" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "queue_screen" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON queue_day, queue_entry, queue_screen TO app_user;--> statement-breakpoint
GRANT SELECT ON queue_day, queue_entry, queue_screen TO app_operator;--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true), set_config('app.door', '', true);
