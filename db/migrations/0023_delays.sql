SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true), set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "delay" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"professional_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"minutes" smallint,
	"starts_at" timestamp with time zone NOT NULL,
	"resumes_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"moved_count" smallint DEFAULT 0 NOT NULL,
	"told_count" smallint DEFAULT 0 NOT NULL,
	"proposed_count" smallint DEFAULT 0 NOT NULL,
	"announced_by" text,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"is_undone" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delay_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "delay_kind" CHECK ("delay"."kind" IN ('late', 'away')),
	CONSTRAINT "delay_minutes" CHECK (("delay"."kind" = 'late') = ("delay"."minutes" IS NOT NULL) AND "delay"."minutes" BETWEEN 5 AND 240),
	CONSTRAINT "delay_order" CHECK ("delay"."resumes_at" >= "delay"."starts_at" AND "delay"."ends_at" >= "delay"."resumes_at")
);
--> statement-breakpoint
ALTER TABLE "delay" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delay_notice" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"delay_id" uuid NOT NULL,
	"appointment_id" uuid NOT NULL,
	"way" text NOT NULL,
	"version" integer NOT NULL,
	"from_starts_at" timestamp with time zone NOT NULL,
	"expected_at" timestamp with time zone,
	"proposed_starts" timestamp with time zone[] DEFAULT '{}' NOT NULL,
	"reach" text NOT NULL,
	"called_at" timestamp with time zone,
	"called_by" text,
	"reply" text,
	"replied_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delay_notice_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "delay_notice_once" UNIQUE("tenant_id","delay_id","appointment_id"),
	CONSTRAINT "delay_notice_way" CHECK ("delay_notice"."way" IN ('shift', 'tell', 'propose')),
	CONSTRAINT "delay_notice_reach" CHECK ("delay_notice"."reach" IN ('mail', 'call', 'here')),
	CONSTRAINT "delay_notice_reply" CHECK ("delay_notice"."reply" IN ('accepted', 'kept', 'cancelled')),
	CONSTRAINT "delay_notice_expected" CHECK (("delay_notice"."way" = 'propose') = ("delay_notice"."expected_at" IS NULL)),
	CONSTRAINT "delay_notice_replied" CHECK (("delay_notice"."reply" IS NULL) = ("delay_notice"."replied_at" IS NULL) AND ("delay_notice"."reply" IS NULL OR "delay_notice"."way" = 'propose'))
);
--> statement-breakpoint
ALTER TABLE "delay_notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_subject";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "delay_notice_id" uuid;--> statement-breakpoint
ALTER TABLE "delay" ADD CONSTRAINT "delay_tenant_id_professional_id_professional_tenant_id_id_fk" FOREIGN KEY ("tenant_id","professional_id") REFERENCES "public"."professional"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delay_notice" ADD CONSTRAINT "delay_notice_tenant_id_delay_id_delay_tenant_id_id_fk" FOREIGN KEY ("tenant_id","delay_id") REFERENCES "public"."delay"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delay_notice" ADD CONSTRAINT "delay_notice_tenant_id_appointment_id_appointment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","appointment_id") REFERENCES "public"."appointment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "delay_open" ON "delay" USING btree ("tenant_id","professional_id") WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX "delay_day" ON "delay" USING btree ("tenant_id","day");--> statement-breakpoint
CREATE INDEX "delay_notice_appointment" ON "delay_notice" USING btree ("tenant_id","appointment_id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_delay_notice_id_delay_notice_tenant_id_id_fk" FOREIGN KEY ("tenant_id","delay_notice_id") REFERENCES "public"."delay_notice"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_delay" ON "notification" USING btree ("tenant_id","delay_notice_id") WHERE delay_notice_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."appointment_id", "notification"."waitlist_offer_id", "notification"."client_id", "notification"."email_change_id") = 1
        AND ("notification"."kind" = 'offered') = ("notification"."waitlist_offer_id" IS NOT NULL)
        AND ("notification"."kind" IN ('fresh_link', 'invited')) = ("notification"."client_id" IS NOT NULL)
        AND ("notification"."kind" = 'confirm_email') = ("notification"."email_change_id" IS NOT NULL)
        AND ("notification"."kind" IN ('running_late', 'times_proposed')) = ("notification"."delay_notice_id" IS NOT NULL));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" IN ('booked', 'accepted', 'reminder', 'moved', 'cancelled', 'offered', 'fresh_link', 'invited', 'confirm_email', 'running_late', 'times_proposed'));--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "delay" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "delay" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "delay_notice" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "delay_notice" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "delay" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "delay_notice" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "delay" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "delay_notice" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON delay, delay_notice TO app_user;--> statement-breakpoint
GRANT SELECT ON delay, delay_notice TO app_operator;--> statement-breakpoint
CREATE TRIGGER delay_live AFTER INSERT OR UPDATE OR DELETE ON "delay"
  FOR EACH STATEMENT EXECUTE FUNCTION app.tell_change('queue');--> statement-breakpoint
CREATE TRIGGER delay_notice_live AFTER INSERT OR UPDATE OR DELETE ON "delay_notice"
  FOR EACH STATEMENT EXECUTE FUNCTION app.tell_change('queue');--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true), set_config('app.door', '', true);
