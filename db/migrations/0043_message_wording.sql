CREATE TABLE "message_wording" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"word_set" text NOT NULL,
	"locale" text NOT NULL,
	"texts" jsonb,
	"former_texts" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_wording_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "message_wording_set" UNIQUE("tenant_id","word_set","locale"),
	CONSTRAINT "message_wording_locale" CHECK ("message_wording"."locale" IN ('es', 'en')),
	CONSTRAINT "message_wording_former" CHECK ("message_wording"."texts" IS NULL OR "message_wording"."former_texts" IS NULL)
);
--> statement-breakpoint
ALTER TABLE "message_wording" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "message_wording" ADD CONSTRAINT "message_wording_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "message_wording" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "message_wording" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "message_wording" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "message_wording" TO app_user;--> statement-breakpoint
GRANT SELECT ON "message_wording" TO app_operator;
