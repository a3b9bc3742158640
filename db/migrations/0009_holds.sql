ALTER TABLE "appointment" DROP CONSTRAINT "appointment_status";--> statement-breakpoint
ALTER TABLE "slot_hold" ADD COLUMN "return_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "slot_hold" ADD COLUMN "holder" text;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_status" CHECK ("appointment"."status" IN ('pending', 'confirmed', 'arrived', 'in_progress', 'completed', 'cancelled', 'no_show'));--> statement-breakpoint
-- A session is over when its last appointment leaves. A seat that is only held does not keep it open, or it would stay
-- so when the hold expires: the hold that lasts longest takes its time over instead, until it expires.
CREATE OR REPLACE FUNCTION app.close_empty_sessions(sessions uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ours uuid := app.tenant_id();
  emptied uuid[];
BEGIN
  WITH closed AS (
    UPDATE public.occupancy held SET active = false
    WHERE held.tenant_id = ours AND held.group_session_id = ANY (sessions) AND held.active
      AND NOT EXISTS (
        SELECT FROM public.occupancy seat
        WHERE seat.tenant_id = ours AND seat.subject_id = held.group_session_id AND seat.active
          AND seat.appointment_id IS NOT NULL)
    RETURNING held.group_session_id
  )
  SELECT array_agg(DISTINCT group_session_id) INTO emptied FROM closed;
  INSERT INTO public.occupancy (tenant_id, hold_id, expires_at, professional_id, resource_id, starts_at, ends_at)
  SELECT ours, heir.hold_id, heir.expires_at, held.professional_id, held.resource_id, held.starts_at, held.ends_at
  FROM public.occupancy held
  CROSS JOIN LATERAL (
    SELECT seat.hold_id, seat.expires_at FROM public.occupancy seat
    WHERE seat.tenant_id = ours AND seat.subject_id = held.group_session_id AND seat.expires_at > now()
    ORDER BY seat.expires_at DESC, seat.hold_id LIMIT 1
  ) heir
  WHERE held.tenant_id = ours AND held.group_session_id = ANY (emptied);
END
$$;
