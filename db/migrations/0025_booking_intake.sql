SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true), set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "consent_given" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"appointment_id" uuid NOT NULL,
	"consent_text_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_given_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "consent_given_once" UNIQUE("tenant_id","appointment_id","consent_text_id")
);
--> statement-breakpoint
ALTER TABLE "consent_given" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent_text" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid,
	"version" smallint NOT NULL,
	"body" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_text_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "consent_text_version" UNIQUE NULLS NOT DISTINCT("tenant_id","service_id","version"),
	CONSTRAINT "consent_text_version_least" CHECK ("consent_text"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "consent_text" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "intake_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"appointment_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "intake_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "intake_answer_appointment" UNIQUE("tenant_id","appointment_id","form_id")
);
--> statement-breakpoint
ALTER TABLE "intake_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "intake_form" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"version" smallint NOT NULL,
	"questions" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "intake_form_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "intake_form_version" UNIQUE("tenant_id","service_id","version"),
	CONSTRAINT "intake_form_version_least" CHECK ("intake_form"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "intake_form" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "delay" DROP CONSTRAINT "delay_tenant_id_professional_id_professional_tenant_id_id_fk";
--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "contact_needs" text DEFAULT 'both' NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "preparation" text;--> statement-breakpoint
ALTER TABLE "consent_given" ADD CONSTRAINT "consent_given_tenant_id_appointment_id_appointment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","appointment_id") REFERENCES "public"."appointment"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_given" ADD CONSTRAINT "consent_given_tenant_id_consent_text_id_consent_text_tenant_id_id_fk" FOREIGN KEY ("tenant_id","consent_text_id") REFERENCES "public"."consent_text"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_text" ADD CONSTRAINT "consent_text_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_text" ADD CONSTRAINT "consent_text_tenant_id_service_id_service_tenant_id_id_fk" FOREIGN KEY ("tenant_id","service_id") REFERENCES "public"."service"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_answer" ADD CONSTRAINT "intake_answer_tenant_id_appointment_id_appointment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","appointment_id") REFERENCES "public"."appointment"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_answer" ADD CONSTRAINT "intake_answer_tenant_id_form_id_intake_form_tenant_id_id_fk" FOREIGN KEY ("tenant_id","form_id") REFERENCES "public"."intake_form"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_form" ADD CONSTRAINT "intake_form_tenant_id_service_id_service_tenant_id_id_fk" FOREIGN KEY ("tenant_id","service_id") REFERENCES "public"."service"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_given_text" ON "consent_given" USING btree ("tenant_id","consent_text_id");--> statement-breakpoint
ALTER TABLE "delay" ADD CONSTRAINT "delay_tenant_id_professional_id_professional_tenant_id_id_fk" FOREIGN KEY ("tenant_id","professional_id") REFERENCES "public"."professional"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_contact" CHECK ("tenant"."contact_needs" IN ('both', 'email', 'phone', 'either'));--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "consent_given" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "consent_given" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "consent_text" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "consent_text" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "intake_answer" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "intake_answer" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "intake_form" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "intake_form" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "intake_form" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "intake_answer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "consent_text" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "consent_given" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "intake_form" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "intake_answer" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "consent_text" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "consent_given" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT ON "intake_form", "intake_answer", "consent_text", "consent_given" TO app_user;--> statement-breakpoint
GRANT SELECT ON "intake_form", "intake_answer", "consent_text", "consent_given" TO app_operator;--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true), set_config('app.door', '', true);
