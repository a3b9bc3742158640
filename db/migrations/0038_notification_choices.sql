SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true), set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "agenda_round" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "agenda_round_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "agenda_round_day" UNIQUE("tenant_id","day")
);
--> statement-breakpoint
ALTER TABLE "agenda_round" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "membership_follow" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"membership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	CONSTRAINT "membership_follow_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "membership_follow_pair" UNIQUE("tenant_id","professional_id","membership_id")
);
--> statement-breakpoint
ALTER TABLE "membership_follow" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_subject";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "tenant" ALTER COLUMN "reminder_hours" SET DEFAULT '{72,24}';--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "only_essential_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "user_id" uuid;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "kinds_off" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "quiet_from_minute" smallint;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "quiet_until_minute" smallint;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "agenda_minute" smallint DEFAULT 420 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "after_visit_hours" smallint DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "kinds_off" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "reminder_hours" integer[];--> statement-breakpoint
ALTER TABLE "agenda_round" ADD CONSTRAINT "agenda_round_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_follow" ADD CONSTRAINT "membership_follow_tenant_id_membership_id_membership_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."membership"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_follow" ADD CONSTRAINT "membership_follow_tenant_id_professional_id_professional_tenant_id_id_fk" FOREIGN KEY ("tenant_id","professional_id") REFERENCES "public"."professional"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "membership_follow_member" ON "membership_follow" USING btree ("tenant_id","membership_id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_user_id_membership_tenant_id_user_id_fk" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."membership"("tenant_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_user" ON "notification" USING btree ("tenant_id","user_id","kind") WHERE user_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_recipient" CHECK (("notification"."kind" IN ('staff_booked', 'staff_moved', 'staff_cancelled', 'staff_agenda', 'staff_failures')) = ("notification"."user_id" IS NOT NULL));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."appointment_id", "notification"."waitlist_offer_id", "notification"."client_id", "notification"."email_change_id", "notification"."booking_request_id", "notification"."entry_code_id")
          = CASE WHEN "notification"."kind" IN ('staff_agenda', 'staff_failures') THEN 0 ELSE 1 END
        AND ("notification"."kind" = 'offered') = ("notification"."waitlist_offer_id" IS NOT NULL)
        AND ("notification"."kind" IN ('fresh_link', 'invited', 'password_changed')) = ("notification"."client_id" IS NOT NULL)
        AND ("notification"."kind" = 'confirm_email') = ("notification"."email_change_id" IS NOT NULL)
        AND ("notification"."kind" = 'entry_code') = ("notification"."entry_code_id" IS NOT NULL)
        AND ("notification"."kind" = 'confirm_booking') = ("notification"."booking_request_id" IS NOT NULL)
        AND ("notification"."kind" IN ('running_late', 'times_proposed')) = ("notification"."delay_notice_id" IS NOT NULL));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" IN ('booked', 'needs_acceptance', 'accepted', 'reminder', 'moved', 'cancelled', 'offered', 'running_late', 'times_proposed', 'thanks', 'missed', 'fresh_link', 'invited', 'confirm_email', 'confirm_booking', 'entry_code', 'password_changed', 'staff_booked', 'staff_moved', 'staff_cancelled', 'staff_agenda', 'staff_failures'));--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_reminders" CHECK (1 <= ALL ("tenant"."reminder_hours") AND 720 >= ALL ("tenant"."reminder_hours") AND cardinality("tenant"."reminder_hours") <= 12);--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_kinds_off" CHECK ("tenant"."kinds_off" <@ ARRAY['booked', 'needs_acceptance', 'accepted', 'reminder', 'running_late', 'thanks', 'missed', 'staff_booked', 'staff_moved', 'staff_cancelled', 'staff_agenda', 'staff_failures']);--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_quiet" CHECK (num_nonnulls("tenant"."quiet_from_minute", "tenant"."quiet_until_minute") <> 1 AND "tenant"."quiet_from_minute" <> "tenant"."quiet_until_minute"
          AND "tenant"."quiet_from_minute" BETWEEN 0 AND 1439 AND "tenant"."quiet_until_minute" BETWEEN 0 AND 1439);--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_agenda" CHECK ("tenant"."agenda_minute" BETWEEN 0 AND 1439);--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_after_visit" CHECK ("tenant"."after_visit_hours" BETWEEN 1 AND 168);--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_kinds_off" CHECK ("membership"."kinds_off" <@ ARRAY['staff_booked', 'staff_moved', 'staff_cancelled', 'staff_agenda', 'staff_failures']);--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_reminders" CHECK (1 <= ALL ("service"."reminder_hours") AND 720 >= ALL ("service"."reminder_hours") AND cardinality("service"."reminder_hours") <= 12);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "agenda_round" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "agenda_round" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "membership_follow" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "membership_follow" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "agenda_round" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "membership_follow" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "agenda_round" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "membership_follow" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "agenda_round" TO app_user;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "membership_follow" TO app_user;--> statement-breakpoint
GRANT SELECT ON "agenda_round", "membership_follow" TO app_operator;--> statement-breakpoint
GRANT SELECT ON "agenda_round" TO citaria_definer;--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true);--> statement-breakpoint
-- Who never chose when reminders go out follows the new default.
UPDATE "tenant" SET reminder_hours = '{72,24}' WHERE reminder_hours = '{24}';--> statement-breakpoint
-- To whom messages for members of the team go: accounts stand behind another door.
CREATE FUNCTION app.member_accounts(wanted uuid[])
RETURNS TABLE (user_id uuid, name text, email text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.id, u.name, u.email, u.locale
  FROM public.membership m JOIN public.user_account u ON u.id = m.user_id
  WHERE m.tenant_id = app.tenant_id() AND m.user_id = ANY (wanted) AND m.disabled_at IS NULL AND u.disabled_at IS NULL
$$;
--> statement-breakpoint
-- Where the hour of the day's agenda has come, by the practice's own clock, on a day whose agendas nobody has sent yet.
CREATE FUNCTION app.tenants_with_due_agendas(most integer) RETURNS TABLE (tenant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.id
  FROM public.tenant t
  CROSS JOIN LATERAL (SELECT now() AT TIME ZONE t.time_zone AS at) local
  WHERE t.status = 'active' AND local.at >= local.at::date + make_interval(mins => t.agenda_minute)
    AND NOT EXISTS (SELECT FROM public.agenda_round r WHERE r.tenant_id = t.id AND r.day >= local.at::date)
  ORDER BY t.id LIMIT most
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['app.member_accounts(uuid[])', 'app.tenants_with_due_agendas(integer)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_user', signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO citaria_definer', signature);
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;--> statement-breakpoint
SELECT set_config('app.door', '', true);
