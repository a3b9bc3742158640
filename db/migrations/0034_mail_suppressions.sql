CREATE TABLE "mail_suppression" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_suppression_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "mail_suppression_email" UNIQUE("tenant_id","email"),
	CONSTRAINT "mail_suppression_case" CHECK ("mail_suppression"."email" = lower("mail_suppression"."email")),
	CONSTRAINT "mail_suppression_reason" CHECK ("mail_suppression"."reason" IN ('bounced', 'complained'))
);
--> statement-breakpoint
ALTER TABLE "mail_suppression" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mail_suppression" ADD CONSTRAINT "mail_suppression_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_undelivered" ON "notification" USING btree ("tenant_id","due_at") WHERE status = 'dead' OR delivery_status IN ('bounced', 'complained');--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_delivery" CHECK ("notification"."delivery_status" IN ('delayed', 'delivered', 'opened', 'bounced', 'complained'));--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "mail_suppression" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "mail_suppression" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "mail_suppression" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "mail_suppression" TO app_user;--> statement-breakpoint
GRANT SELECT ON "mail_suppression" TO app_operator;--> statement-breakpoint
-- Who has the client's page open sees that mail does not arrive.
CREATE TRIGGER mail_suppression_live AFTER INSERT OR UPDATE OR DELETE ON "mail_suppression"
  FOR EACH STATEMENT EXECUTE FUNCTION app.tell_change('clients');
