SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true), set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "client_account" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_account_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "client_account_client" UNIQUE("tenant_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "client_account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "entry_code" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entry_code_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "entry_code_email" UNIQUE("tenant_id","email"),
	CONSTRAINT "entry_code_case" CHECK ("entry_code"."email" = lower("entry_code"."email"))
);
--> statement-breakpoint
ALTER TABLE "entry_code" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_subject";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "tenant" DROP CONSTRAINT "tenant_portal";--> statement-breakpoint
ALTER TABLE "client_session" ALTER COLUMN "invitation_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "entry_code_id" uuid;--> statement-breakpoint
ALTER TABLE "client_session" ADD COLUMN "opened_by" text DEFAULT 'link' NOT NULL;--> statement-breakpoint
ALTER TABLE "client_session" ADD COLUMN "device_hash" "bytea";--> statement-breakpoint
ALTER TABLE "client_account" ADD CONSTRAINT "client_account_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_code" ADD CONSTRAINT "entry_code_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_entry_code_id_entry_code_tenant_id_id_fk" FOREIGN KEY ("tenant_id","entry_code_id") REFERENCES "public"."entry_code"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_entry_code" ON "notification" USING btree ("tenant_id","entry_code_id") WHERE entry_code_id IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "client_session_device" ON "client_session" USING btree ("tenant_id","client_id","device_hash") WHERE ended_at IS NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."appointment_id", "notification"."waitlist_offer_id", "notification"."client_id", "notification"."email_change_id", "notification"."booking_request_id", "notification"."entry_code_id") = 1
        AND ("notification"."kind" = 'offered') = ("notification"."waitlist_offer_id" IS NOT NULL)
        AND ("notification"."kind" IN ('fresh_link', 'invited', 'password_changed')) = ("notification"."client_id" IS NOT NULL)
        AND ("notification"."kind" = 'confirm_email') = ("notification"."email_change_id" IS NOT NULL)
        AND ("notification"."kind" = 'entry_code') = ("notification"."entry_code_id" IS NOT NULL)
        AND ("notification"."kind" = 'confirm_booking') = ("notification"."booking_request_id" IS NOT NULL)
        AND ("notification"."kind" IN ('running_late', 'times_proposed')) = ("notification"."delay_notice_id" IS NOT NULL));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" IN ('booked', 'accepted', 'reminder', 'moved', 'cancelled', 'offered', 'fresh_link', 'invited', 'confirm_email', 'confirm_booking', 'entry_code', 'password_changed', 'running_late', 'times_proposed'));--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_portal" CHECK ("tenant"."portal_off" <@ ARRAY['accept', 'move', 'cancel', 'book', 'history', 'profile', 'waitlist', 'calendar', 'account']);--> statement-breakpoint
ALTER TABLE "client_session" ADD CONSTRAINT "client_session_way" CHECK ("client_session"."opened_by" IN ('link', 'code', 'password'));--> statement-breakpoint
ALTER TABLE "client_session" ADD CONSTRAINT "client_session_link" CHECK (("client_session"."opened_by" = 'link') = ("client_session"."invitation_id" IS NOT NULL));--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "client_account" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "client_account" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "entry_code" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "entry_code" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "client_account" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "entry_code" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "client_account" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "entry_code" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON client_account, entry_code TO app_user;--> statement-breakpoint
GRANT SELECT ON client_account, entry_code TO app_operator;--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true), set_config('app.door', '', true);
