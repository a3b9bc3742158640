CREATE INDEX "notification_offer" ON "notification" USING btree ("tenant_id","waitlist_offer_id") WHERE waitlist_offer_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "invitation_offer" ON "invitation" USING btree ("tenant_id","waitlist_offer_id") WHERE waitlist_offer_id IS NOT NULL;--> statement-breakpoint
-- Days at the desk are forgotten after a while (ADR 19).
GRANT DELETE ON queue_day, queue_entry TO app_user;
