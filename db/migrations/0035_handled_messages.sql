DROP INDEX "notification_undelivered";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "handled_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "notification_undelivered" ON "notification" USING btree ("tenant_id","due_at") WHERE handled_at IS NULL AND (status = 'dead' OR delivery_status IN ('bounced', 'complained') OR last_error = 'undeliverable');