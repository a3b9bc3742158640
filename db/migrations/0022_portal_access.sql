SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true), set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid,
	"professional_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_feed_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "calendar_feed_token" UNIQUE("tenant_id","token_hash"),
	CONSTRAINT "calendar_feed_owner" CHECK (num_nonnulls("calendar_feed"."client_id", "calendar_feed"."professional_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "email_change" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"email" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "email_change_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "email_change_client" UNIQUE("tenant_id","client_id"),
	CONSTRAINT "email_change_case" CHECK ("email_change"."email" = lower("email_change"."email"))
);
--> statement-breakpoint
ALTER TABLE "email_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_subject";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "client_id" uuid;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "email_change_id" uuid;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "portal_off" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "link_days" smallint DEFAULT 180 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "feed_initials" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_tenant_id_professional_id_professional_tenant_id_id_fk" FOREIGN KEY ("tenant_id","professional_id") REFERENCES "public"."professional"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_change" ADD CONSTRAINT "email_change_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_client" ON "calendar_feed" USING btree ("tenant_id","client_id") WHERE revoked_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_professional" ON "calendar_feed" USING btree ("tenant_id","professional_id") WHERE revoked_at IS NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_email_change_id_email_change_tenant_id_id_fk" FOREIGN KEY ("tenant_id","email_change_id") REFERENCES "public"."email_change"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_email_change" ON "notification" USING btree ("tenant_id","email_change_id") WHERE email_change_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."appointment_id", "notification"."waitlist_offer_id", "notification"."client_id", "notification"."email_change_id") = 1
        AND ("notification"."kind" = 'offered') = ("notification"."waitlist_offer_id" IS NOT NULL)
        AND ("notification"."kind" IN ('fresh_link', 'invited')) = ("notification"."client_id" IS NOT NULL)
        AND ("notification"."kind" = 'confirm_email') = ("notification"."email_change_id" IS NOT NULL));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" IN ('booked', 'accepted', 'reminder', 'moved', 'cancelled', 'offered', 'fresh_link', 'invited', 'confirm_email'));--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_links" CHECK ("tenant"."link_days" BETWEEN 1 AND 730);--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_portal" CHECK ("tenant"."portal_off" <@ ARRAY['accept', 'move', 'cancel', 'book', 'history', 'profile', 'waitlist', 'calendar']);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "calendar_feed" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "calendar_feed" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "email_change" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "email_change" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "email_change" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendar_feed" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "email_change" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "calendar_feed" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON email_change, calendar_feed TO app_user;--> statement-breakpoint
GRANT SELECT ON email_change, calendar_feed TO app_operator;
--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true), set_config('app.door', '', true);
