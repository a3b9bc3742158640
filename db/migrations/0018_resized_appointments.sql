ALTER TABLE "appointment_event" DROP CONSTRAINT "appointment_event_kind";--> statement-breakpoint
ALTER TABLE "appointment_event" ADD COLUMN "from_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appointment_event" ADD COLUMN "to_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appointment_event" ADD CONSTRAINT "appointment_event_kind" CHECK ("appointment_event"."kind" IN ('booked', 'accepted', 'rescheduled', 'resized', 'cancelled', 'status_changed', 'notice'));