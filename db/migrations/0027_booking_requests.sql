SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true), set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "booking_request" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"hold_id" uuid NOT NULL,
	"code_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"booking" jsonb,
	"source" text NOT NULL,
	"locale" text,
	"mails" smallint DEFAULT 1 NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"appointment_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "booking_request_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "booking_request_case" CHECK ("booking_request"."email" = lower("booking_request"."email")),
	CONSTRAINT "booking_request_source" CHECK ("booking_request"."source" IN ('public', 'portal', 'staff', 'api', 'waitlist'))
);
--> statement-breakpoint
ALTER TABLE "booking_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_subject";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "booking_request_id" uuid;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "confirms_email" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "confirm_minutes" smallint DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "booking_request" ADD CONSTRAINT "booking_request_tenant_id_appointment_id_appointment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","appointment_id") REFERENCES "public"."appointment"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "booking_request_hold" ON "booking_request" USING btree ("tenant_id","hold_id");--> statement-breakpoint
CREATE INDEX "booking_request_expires" ON "booking_request" USING btree ("tenant_id","expires_at");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_booking_request_id_booking_request_tenant_id_id_fk" FOREIGN KEY ("tenant_id","booking_request_id") REFERENCES "public"."booking_request"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_request" ON "notification" USING btree ("tenant_id","booking_request_id") WHERE booking_request_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."appointment_id", "notification"."waitlist_offer_id", "notification"."client_id", "notification"."email_change_id", "notification"."booking_request_id") = 1
        AND ("notification"."kind" = 'offered') = ("notification"."waitlist_offer_id" IS NOT NULL)
        AND ("notification"."kind" IN ('fresh_link', 'invited')) = ("notification"."client_id" IS NOT NULL)
        AND ("notification"."kind" = 'confirm_email') = ("notification"."email_change_id" IS NOT NULL)
        AND ("notification"."kind" = 'confirm_booking') = ("notification"."booking_request_id" IS NOT NULL)
        AND ("notification"."kind" IN ('running_late', 'times_proposed')) = ("notification"."delay_notice_id" IS NOT NULL));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" IN ('booked', 'accepted', 'reminder', 'moved', 'cancelled', 'offered', 'fresh_link', 'invited', 'confirm_email', 'confirm_booking', 'running_late', 'times_proposed'));--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_confirm" CHECK ("tenant"."confirm_minutes" BETWEEN 5 AND 240);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "booking_request" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "booking_request" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "booking_request" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "booking_request" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON booking_request TO app_user;--> statement-breakpoint
GRANT SELECT ON booking_request TO app_operator;--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true), set_config('app.door', '', true);
