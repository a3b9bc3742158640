CREATE TABLE "job_failure" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"job" text NOT NULL,
	"run" text NOT NULL,
	"subject_tenant_id" uuid,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handled_at" timestamp with time zone,
	CONSTRAINT "job_failure_run" UNIQUE("job","run")
);
--> statement-breakpoint
ALTER TABLE "job_failure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "delivery_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "open_tracking" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "job_failure" ADD CONSTRAINT "job_failure_subject_tenant_id_tenant_id_fk" FOREIGN KEY ("subject_tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_failure_open" ON "job_failure" USING btree ("created_at") WHERE handled_at IS NULL;--> statement-breakpoint
CREATE INDEX "job_failure_tenant" ON "job_failure" USING btree ("subject_tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_client" ON "notification" USING btree ("tenant_id","client_id") WHERE client_id IS NOT NULL;--> statement-breakpoint
CREATE POLICY "failure_wall" ON "job_failure" AS RESTRICTIVE FOR ALL TO public USING (subject_tenant_id = (SELECT app.tenant_id_or_null()) OR (SELECT app.door()) = 'system') WITH CHECK (subject_tenant_id = (SELECT app.tenant_id_or_null()) OR (SELECT app.door()) = 'system');--> statement-breakpoint
CREATE POLICY "failure_rows" ON "job_failure" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "job_failure" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "job_failure" TO app_user;
--> statement-breakpoint
GRANT SELECT ON "job_failure" TO app_operator;
--> statement-breakpoint
-- How much of what was to leave by each channel did, and how much of that arrived: counts of all tenants together.
CREATE FUNCTION app.delivery_rates()
RETURNS TABLE (
  channel text, sent_day bigint, failed_day bigint, returned_day bigint, sent_week bigint, failed_week bigint,
  returned_week bigint
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.channel,
    count(*) FILTER (WHERE n.status = 'sent' AND n.sent_at > now() - interval '1 day'),
    count(*) FILTER (WHERE n.status = 'dead' AND n.due_at > now() - interval '1 day'),
    count(*) FILTER (WHERE n.status = 'sent' AND n.sent_at > now() - interval '1 day'
      AND n.delivery_status IN ('bounced', 'complained')),
    count(*) FILTER (WHERE n.status = 'sent'),
    count(*) FILTER (WHERE n.status = 'dead'),
    count(*) FILTER (WHERE n.status = 'sent' AND n.delivery_status IN ('bounced', 'complained'))
  FROM public.notification n
  WHERE app.door() = 'system' AND (
    (n.status = 'sent' AND n.sent_at > now() - interval '7 days')
    OR (n.status = 'dead' AND n.due_at > now() - interval '7 days'))
  GROUP BY n.channel ORDER BY n.channel
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.delivery_rates() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.delivery_rates() TO app_user;
--> statement-breakpoint
ALTER FUNCTION app.delivery_rates() OWNER TO citaria_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
