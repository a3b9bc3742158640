SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true), set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "freed_time" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"professional_id" uuid,
	"resource_kind_id" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"run_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "freed_time_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "freed_time_status" CHECK ("freed_time"."status" IN ('open', 'done', 'stopped')),
	CONSTRAINT "freed_time_order" CHECK ("freed_time"."ends_at" > "freed_time"."starts_at")
);
--> statement-breakpoint
ALTER TABLE "freed_time" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "waitlist_offer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"freed_time_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"site_id" uuid,
	"group_session_id" uuid,
	"hold_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'offered' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"is_chosen" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"appointment_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "waitlist_offer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "waitlist_offer_status" CHECK ("waitlist_offer"."status" IN ('offered', 'accepted', 'declined', 'expired', 'stopped', 'lost')),
	CONSTRAINT "waitlist_offer_order" CHECK ("waitlist_offer"."ends_at" > "waitlist_offer"."starts_at"),
	CONSTRAINT "waitlist_offer_ended" CHECK (("waitlist_offer"."status" = 'offered') = ("waitlist_offer"."ended_at" IS NULL)),
	CONSTRAINT "waitlist_offer_booked" CHECK (("waitlist_offer"."status" = 'accepted') = ("waitlist_offer"."appointment_id" IS NOT NULL))
);
--> statement-breakpoint
ALTER TABLE "waitlist_offer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "appointment" DROP CONSTRAINT "appointment_source";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "waitlist_entry" DROP CONSTRAINT "waitlist_entry_status";--> statement-breakpoint
ALTER TABLE "notification" ALTER COLUMN "appointment_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "waitlist_offer_id" uuid;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "waitlist_refills" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "waitlist_offer_minutes" smallint DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "waitlist_from_minute" smallint DEFAULT 480 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "waitlist_until_minute" smallint DEFAULT 1260 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "waitlist_offer_id" uuid;--> statement-breakpoint
ALTER TABLE "waitlist_entry" ADD COLUMN "any_site" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "waitlist_entry" ADD COLUMN "site_id" uuid;--> statement-breakpoint
ALTER TABLE "freed_time" ADD CONSTRAINT "freed_time_tenant_id_professional_id_professional_tenant_id_id_fk" FOREIGN KEY ("tenant_id","professional_id") REFERENCES "public"."professional"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freed_time" ADD CONSTRAINT "freed_time_tenant_id_resource_kind_id_resource_kind_tenant_id_id_fk" FOREIGN KEY ("tenant_id","resource_kind_id") REFERENCES "public"."resource_kind"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_tenant_id_entry_id_waitlist_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","entry_id") REFERENCES "public"."waitlist_entry"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_tenant_id_freed_time_id_freed_time_tenant_id_id_fk" FOREIGN KEY ("tenant_id","freed_time_id") REFERENCES "public"."freed_time"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_tenant_id_service_id_service_tenant_id_id_fk" FOREIGN KEY ("tenant_id","service_id") REFERENCES "public"."service"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_tenant_id_professional_id_professional_tenant_id_id_fk" FOREIGN KEY ("tenant_id","professional_id") REFERENCES "public"."professional"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_tenant_id_group_session_id_group_session_tenant_id_id_fk" FOREIGN KEY ("tenant_id","group_session_id") REFERENCES "public"."group_session"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_tenant_id_appointment_id_appointment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","appointment_id") REFERENCES "public"."appointment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "freed_time_due" ON "freed_time" USING btree ("tenant_id","run_at") WHERE status = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "waitlist_offer_person" ON "waitlist_offer" USING btree ("tenant_id","client_id") WHERE status = 'offered';--> statement-breakpoint
CREATE UNIQUE INDEX "waitlist_offer_time" ON "waitlist_offer" USING btree ("tenant_id","professional_id","starts_at") WHERE status = 'offered' AND group_session_id IS NULL;--> statement-breakpoint
CREATE INDEX "waitlist_offer_expires" ON "waitlist_offer" USING btree ("tenant_id","expires_at") WHERE status = 'offered';--> statement-breakpoint
CREATE INDEX "waitlist_offer_freed" ON "waitlist_offer" USING btree ("tenant_id","freed_time_id");--> statement-breakpoint
CREATE INDEX "waitlist_offer_entry" ON "waitlist_offer" USING btree ("tenant_id","entry_id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_waitlist_offer_id_waitlist_offer_tenant_id_id_fk" FOREIGN KEY ("tenant_id","waitlist_offer_id") REFERENCES "public"."waitlist_offer"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_tenant_id_waitlist_offer_id_waitlist_offer_tenant_id_id_fk" FOREIGN KEY ("tenant_id","waitlist_offer_id") REFERENCES "public"."waitlist_offer"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "waitlist_entry_waiting" ON "waitlist_entry" USING btree ("tenant_id","created_at") WHERE status = 'waiting';--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_source" CHECK ("appointment"."source" IN ('public', 'portal', 'staff', 'api', 'waitlist'));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."appointment_id", "notification"."waitlist_offer_id") = 1 AND ("notification"."kind" = 'offered') = ("notification"."waitlist_offer_id" IS NOT NULL));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" IN ('booked', 'accepted', 'reminder', 'moved', 'cancelled', 'offered'));--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_waitlist" CHECK ("tenant"."waitlist_offer_minutes" BETWEEN 5 AND 1440 AND "tenant"."waitlist_from_minute" BETWEEN 0 AND 1439
          AND "tenant"."waitlist_until_minute" > "tenant"."waitlist_from_minute" AND "tenant"."waitlist_until_minute" <= 1440);--> statement-breakpoint
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_site" CHECK ("waitlist_entry"."site_id" IS NULL OR NOT "waitlist_entry"."any_site");--> statement-breakpoint
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_status" CHECK ("waitlist_entry"."status" IN ('waiting', 'booked', 'removed'));--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "freed_time" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "freed_time" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "waitlist_offer" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "waitlist_offer" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "freed_time" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "waitlist_offer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "freed_time" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "waitlist_offer" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON freed_time, waitlist_offer TO app_user;--> statement-breakpoint
GRANT SELECT ON freed_time, waitlist_offer TO app_operator, citaria_definer;--> statement-breakpoint
-- Writes down, in the transaction that frees it, that a stretch is free from a moment on: only for tenants that refill.
CREATE FUNCTION app.note_freed(ours uuid, whose uuid, kind uuid, from_at timestamptz, to_at timestamptz, due timestamptz)
RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO public.freed_time (tenant_id, professional_id, resource_kind_id, starts_at, ends_at, due_at, run_at)
  SELECT ours, whose, kind, from_at, to_at, due, due
  FROM public.tenant t
  WHERE t.id = ours AND t.waitlist_refills
    -- With a professional who is removed their absences go too.
    AND (whose IS NULL OR EXISTS (SELECT FROM public.professional p WHERE p.tenant_id = ours AND p.id = whose))
$$;
--> statement-breakpoint
-- What an appointment or a session gives back: of a professional, a seat, or a room. Holds are noted by themselves.
CREATE FUNCTION app.note_given_back() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.note_freed(OLD.tenant_id,
    coalesce(OLD.professional_id, (SELECT s.professional_id FROM public.group_session s
      WHERE s.tenant_id = OLD.tenant_id AND s.id = OLD.seat_of_id)),
    (SELECT r.kind_id FROM public.resource r WHERE r.tenant_id = OLD.tenant_id AND r.id = OLD.resource_id),
    OLD.starts_at, OLD.ends_at, now());
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER note_given_back AFTER UPDATE ON "occupancy" FOR EACH ROW
  WHEN (OLD.active AND OLD.hold_id IS NULL AND OLD.client_id IS NULL AND (NOT NEW.active
    OR NEW.subject_id <> OLD.subject_id OR NEW.starts_at > OLD.starts_at OR NEW.ends_at < OLD.ends_at))
  EXECUTE FUNCTION app.note_given_back();
--> statement-breakpoint
CREATE TRIGGER note_removed AFTER DELETE ON "occupancy" FOR EACH ROW
  WHEN (OLD.active AND OLD.hold_id IS NULL AND OLD.client_id IS NULL)
  EXECUTE FUNCTION app.note_given_back();
--> statement-breakpoint
-- A hold's time is free when it expires, or when it is left before. What is kept for who waits ends with its offer.
CREATE FUNCTION app.note_held() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.note_freed(NEW.tenant_id, NEW.professional_id, NULL, NEW.starts_at, NEW.ends_at, NEW.expires_at);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER note_held AFTER INSERT ON "slot_hold" FOR EACH ROW
  WHEN (NEW.holder IS DISTINCT FROM 'waitlist') EXECUTE FUNCTION app.note_held();
--> statement-breakpoint
CREATE TRIGGER note_left AFTER UPDATE OF expires_at ON "slot_hold" FOR EACH ROW
  WHEN (NEW.holder IS DISTINCT FROM 'waitlist' AND NEW.expires_at < OLD.expires_at) EXECUTE FUNCTION app.note_held();
--> statement-breakpoint
-- An absence that ends, or becomes another: of a professional, of a room, or of everybody. One that comes back is free
-- in the two months that a look ahead takes in.
CREATE FUNCTION app.note_back() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.note_freed(OLD.tenant_id, OLD.professional_id,
    (SELECT r.kind_id FROM public.resource r WHERE r.tenant_id = OLD.tenant_id AND r.id = OLD.resource_id),
    OLD.starts_at, CASE WHEN OLD.recur_every IS NULL THEN OLD.ends_at
      ELSE greatest(OLD.ends_at, now() + interval '60 days') END, now());
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER note_back AFTER UPDATE OR DELETE ON "time_off" FOR EACH ROW EXECUTE FUNCTION app.note_back();
--> statement-breakpoint
-- Working time that is added: one stretch for each professional, however many rows one click writes.
CREATE FUNCTION app.note_opened() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'opening' THEN
      PERFORM app.note_freed(c.tenant_id, c.professional_id, NULL, min(c.starts_at), max(c.ends_at), now())
      FROM changed c GROUP BY c.tenant_id, c.professional_id;
    WHEN 'weekly_hours' THEN
      PERFORM app.note_freed(c.tenant_id, c.professional_id, NULL, now(), now() + interval '60 days', now())
      FROM changed c GROUP BY c.tenant_id, c.professional_id;
    WHEN 'special_hours' THEN
      PERFORM app.note_freed(c.tenant_id, c.professional_id, NULL, min(c.on_date) - interval '1 day',
        max(c.on_date) + interval '3 days', now())
      FROM changed c GROUP BY c.tenant_id, c.professional_id;
    WHEN 'holiday' THEN
      PERFORM app.note_freed(c.tenant_id, NULL, NULL, c.on_date - interval '1 day', c.on_date + interval '3 days', now())
      FROM changed c;
  END CASE;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER note_opened AFTER INSERT ON "opening" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_opened();
--> statement-breakpoint
CREATE TRIGGER note_opened AFTER INSERT ON "weekly_hours" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_opened();
--> statement-breakpoint
CREATE TRIGGER note_opened AFTER INSERT ON "special_hours" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_opened();
--> statement-breakpoint
CREATE TRIGGER note_closed_no_more AFTER DELETE ON "special_hours" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_opened();
--> statement-breakpoint
CREATE TRIGGER note_worked AFTER INSERT ON "holiday" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_opened();
--> statement-breakpoint
CREATE TRIGGER note_closed_no_more AFTER DELETE ON "holiday" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_opened();
--> statement-breakpoint
-- Tenants with a freed time to look at or an offer that expired, the oldest first: two index probes a tenant.
CREATE FUNCTION app.tenants_with_due_refills(most integer)
RETURNS TABLE (tenant_id uuid, oldest_due_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.id, due.at
  FROM public.tenant t
  CROSS JOIN LATERAL (
    SELECT least(
      (SELECT f.run_at FROM public.freed_time f
       WHERE f.tenant_id = t.id AND f.status = 'open' AND f.run_at <= now() ORDER BY f.run_at LIMIT 1),
      (SELECT o.expires_at FROM public.waitlist_offer o
       WHERE o.tenant_id = t.id AND o.status = 'offered' AND o.expires_at <= now() ORDER BY o.expires_at LIMIT 1)
    ) AS at
  ) due
  WHERE due.at IS NOT NULL AND t.status = 'active'
  ORDER BY due.at LIMIT most
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['app.note_given_back()', 'app.note_held()', 'app.note_back()', 'app.note_opened()'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
  END LOOP;
  FOREACH signature IN ARRAY ARRAY[
    'app.note_freed(uuid, uuid, uuid, timestamptz, timestamptz, timestamptz)', 'app.tenants_with_due_refills(integer)'
  ] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_user', signature);
  END LOOP;
  ALTER FUNCTION app.tenants_with_due_refills(integer) OWNER TO citaria_definer;
END
$$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true), set_config('app.door', '', true);
