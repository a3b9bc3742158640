CREATE INDEX "webhook_event_received" ON "webhook_event" USING btree ("received_at");--> statement-breakpoint
-- A provider tells an event again for a few days: what it told a month ago is not asked any more.
GRANT DELETE ON "webhook_event" TO app_user;
