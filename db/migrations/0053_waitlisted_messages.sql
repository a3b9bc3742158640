ALTER TABLE "notification" DROP CONSTRAINT "notification_subject";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."appointment_id", "notification"."waitlist_offer_id", "notification"."client_id", "notification"."email_change_id", "notification"."booking_request_id", "notification"."entry_code_id")
          = CASE WHEN "notification"."kind" IN ('staff_agenda', 'staff_failures') THEN 0 ELSE 1 END
        AND ("notification"."kind" = 'offered') = ("notification"."waitlist_offer_id" IS NOT NULL)
        AND ("notification"."kind" IN ('fresh_link', 'invited', 'password_changed', 'waitlisted')) = ("notification"."client_id" IS NOT NULL)
        AND ("notification"."kind" = 'confirm_email') = ("notification"."email_change_id" IS NOT NULL)
        AND ("notification"."kind" = 'entry_code') = ("notification"."entry_code_id" IS NOT NULL)
        AND ("notification"."kind" = 'confirm_booking') = ("notification"."booking_request_id" IS NOT NULL)
        AND ("notification"."kind" IN ('running_late', 'times_proposed')) = ("notification"."delay_notice_id" IS NOT NULL));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" IN ('booked', 'needs_acceptance', 'accepted', 'reminder', 'moved', 'cancelled', 'offered', 'waitlisted', 'running_late', 'times_proposed', 'thanks', 'missed', 'fresh_link', 'invited', 'confirm_email', 'confirm_booking', 'entry_code', 'password_changed', 'staff_booked', 'staff_moved', 'staff_cancelled', 'staff_agenda', 'staff_failures'));