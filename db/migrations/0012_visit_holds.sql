ALTER TABLE "slot_hold" ADD COLUMN "visit_id" uuid;--> statement-breakpoint
CREATE INDEX "slot_hold_visit" ON "slot_hold" USING btree ("tenant_id","visit_id") WHERE visit_id IS NOT NULL;