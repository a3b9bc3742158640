CREATE TABLE "channel_order" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"channels" text[] NOT NULL,
	CONSTRAINT "channel_order_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "channel_order_purpose" UNIQUE("tenant_id","purpose"),
	CONSTRAINT "channel_order_purpose_known" CHECK ("channel_order"."purpose" IN ('news', 'reminders', 'urgent', 'after')),
	CONSTRAINT "channel_order_channels" CHECK ("channel_order"."channels" <@ ARRAY['email', 'sms', 'whatsapp'])
);
--> statement-breakpoint
ALTER TABLE "channel_order" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "channel_setting" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"channel" text NOT NULL,
	"is_on" boolean DEFAULT false NOT NULL,
	"sender" text,
	"problem" text,
	"problem_at" timestamp with time zone,
	CONSTRAINT "channel_setting_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "channel_setting_channel" UNIQUE("tenant_id","channel"),
	CONSTRAINT "channel_setting_channel_known" CHECK ("channel_setting"."channel" IN ('email', 'sms', 'whatsapp')),
	CONSTRAINT "channel_setting_problem" CHECK ("channel_setting"."problem" IN ('wrong_key', 'wrong_sender', 'no_credit', 'wrong_template')),
	CONSTRAINT "channel_setting_sender_form" CHECK ("channel_setting"."sender" ~ '^(\+[1-9][0-9]{6,14}|MG[0-9a-fA-F]{32})$')
);
--> statement-breakpoint
ALTER TABLE "channel_setting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "phone_suppression" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"phone" text NOT NULL,
	"channel" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phone_suppression_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "phone_suppression_phone" UNIQUE("tenant_id","phone","channel"),
	CONSTRAINT "phone_suppression_channel" CHECK ("phone_suppression"."channel" IN ('sms', 'whatsapp'))
);
--> statement-breakpoint
ALTER TABLE "phone_suppression" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "push_device" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"public_key" text NOT NULL,
	"auth_secret" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_device_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "push_device_endpoint" UNIQUE("tenant_id","endpoint")
);
--> statement-breakpoint
ALTER TABLE "push_device" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "text_charge" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"channel" text NOT NULL,
	"provider_id" text NOT NULL,
	"segments" smallint NOT NULL,
	"price_micros" integer,
	"currency" char(3),
	"is_estimate" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_charge_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "text_charge_message" UNIQUE("tenant_id","provider_id"),
	CONSTRAINT "text_charge_channel" CHECK ("text_charge"."channel" IN ('sms', 'whatsapp')),
	CONSTRAINT "text_charge_price" CHECK ("text_charge"."segments" > 0 AND ("text_charge"."price_micros" IS NULL) = ("text_charge"."currency" IS NULL))
);
--> statement-breakpoint
ALTER TABLE "text_charge" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "text_consent" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"given" boolean NOT NULL,
	"way" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"text_version" smallint,
	"provider_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_consent_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "text_consent_answer" UNIQUE("tenant_id","client_id","provider_id"),
	CONSTRAINT "text_consent_way" CHECK ("text_consent"."way" IN ('booking_form', 'desk', 'portal', 'reply', 'provider')),
	CONSTRAINT "text_consent_actor" CHECK ("text_consent"."actor_kind" IN ('member', 'client', 'visitor', 'system')),
	CONSTRAINT "text_consent_version" CHECK ("text_consent"."given" = ("text_consent"."text_version" IS NOT NULL))
);
--> statement-breakpoint
ALTER TABLE "text_consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "whatsapp_template" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"content_sid" text NOT NULL,
	"variables" text[] NOT NULL,
	CONSTRAINT "whatsapp_template_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "whatsapp_template_kind" UNIQUE("tenant_id","kind","language"),
	CONSTRAINT "whatsapp_template_kind_known" CHECK ("whatsapp_template"."kind" IN ('booked', 'needs_acceptance', 'accepted', 'reminder', 'moved', 'cancelled', 'offered', 'running_late', 'times_proposed', 'thanks', 'missed')),
	CONSTRAINT "whatsapp_template_sid" CHECK ("whatsapp_template"."content_sid" ~ '^HX[0-9a-fA-F]{32}$'),
	CONSTRAINT "whatsapp_template_variables" CHECK ("whatsapp_template"."variables" <@ ARRAY['practice', 'client', 'service', 'professional', 'date', 'time', 'previous', 'place', 'link'])
);
--> statement-breakpoint
ALTER TABLE "whatsapp_template" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_channel";--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "texts_phone" text;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "instead_of" uuid;--> statement-breakpoint
ALTER TABLE "channel_order" ADD CONSTRAINT "channel_order_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_setting" ADD CONSTRAINT "channel_setting_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_suppression" ADD CONSTRAINT "phone_suppression_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_device" ADD CONSTRAINT "push_device_tenant_id_user_id_membership_tenant_id_user_id_fk" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."membership"("tenant_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_charge" ADD CONSTRAINT "text_charge_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_consent" ADD CONSTRAINT "text_consent_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "whatsapp_template" ADD CONSTRAINT "whatsapp_template_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "push_device_user" ON "push_device" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "text_charge_created" ON "text_charge" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "text_consent_client" ON "text_consent" USING btree ("tenant_id","client_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_instead" ON "notification" USING btree ("tenant_id","instead_of") WHERE instead_of IS NOT NULL;--> statement-breakpoint
CREATE INDEX "notification_text" ON "notification" USING btree ("tenant_id") WHERE status = 'pending' AND channel IN ('sms', 'whatsapp');--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_channel" CHECK ("notification"."channel" IN ('email', 'sms', 'whatsapp', 'push'));--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "channel_order" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "channel_order" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "channel_setting" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "channel_setting" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "phone_suppression" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "phone_suppression" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "push_device" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "push_device" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "text_charge" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "text_charge" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "text_consent" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "text_consent" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "whatsapp_template" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "whatsapp_template" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "channel_order" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "channel_setting" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "phone_suppression" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "push_device" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "text_charge" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "text_consent" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "whatsapp_template" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "channel_order" TO app_user;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "channel_setting" TO app_user;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "phone_suppression" TO app_user;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "push_device" TO app_user;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "text_charge" TO app_user;--> statement-breakpoint
GRANT SELECT, INSERT ON "text_consent" TO app_user;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "whatsapp_template" TO app_user;--> statement-breakpoint
GRANT SELECT ON "channel_order", "channel_setting", "phone_suppression", "push_device", "text_charge", "text_consent", "whatsapp_template" TO app_operator;--> statement-breakpoint
ALTER TABLE "channel_order" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "channel_setting" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "phone_suppression" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "push_device" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "text_charge" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "text_consent" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "whatsapp_template" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT ON "channel_setting", "text_charge" TO citaria_definer;--> statement-breakpoint
-- Who has the client's page open sees that a number gets nothing.
CREATE TRIGGER phone_suppression_live AFTER INSERT OR UPDATE OR DELETE ON "phone_suppression"
  FOR EACH STATEMENT EXECUTE FUNCTION app.tell_change('clients');--> statement-breakpoint
SELECT set_config('app.door', 'system', true);--> statement-breakpoint
-- What costs is limited from the beginning: a plan without a number would let one practice spend for all.
UPDATE "plan" SET limits = limits || jsonb_build_object('textsPerMonth',
  CASE code WHEN 'solo' THEN 50 WHEN 'team' THEN 500 WHEN 'clinic' THEN 3000 ELSE 0 END)
WHERE NOT limits ? 'textsPerMonth';--> statement-breakpoint
SELECT set_config('app.door', '', true);--> statement-breakpoint
-- Whose clients answer to a number or a messaging service: ids alone.
CREATE FUNCTION app.tenants_with_sender(senders text[])
RETURNS TABLE (tenant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT s.tenant_id FROM public.channel_setting s WHERE s.sender = ANY (senders)
$$;
--> statement-breakpoint
-- What the plan of the tenant that asks allows.
CREATE FUNCTION app.own_limits()
RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.limits FROM public.tenant t JOIN public.plan p ON p.id = t.plan_id WHERE t.id = (SELECT app.tenant_id())
$$;
--> statement-breakpoint
-- What each tenant's texts came to this month, by its own clock: counts and sums alone.
CREATE FUNCTION app.text_usage()
RETURNS TABLE (
  tenant_id uuid, slug text, name text, messages bigint, segments bigint, price_micros bigint, currency text,
  most integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.id, t.slug, t.name, count(*), sum(c.segments), sum(c.price_micros), c.currency::text,
    (p.limits->>'textsPerMonth')::integer
  FROM public.tenant t
  JOIN public.plan p ON p.id = t.plan_id
  JOIN public.text_charge c ON c.tenant_id = t.id
    AND c.created_at >= date_trunc('month', now() AT TIME ZONE t.time_zone) AT TIME ZONE t.time_zone
  WHERE app.door() = 'system'
  GROUP BY t.id, t.slug, t.name, c.currency, p.limits
  ORDER BY t.name, t.id, c.currency
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['app.tenants_with_sender(text[])', 'app.own_limits()', 'app.text_usage()'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_user', signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO citaria_definer', signature);
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
