SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true);--> statement-breakpoint
ALTER TABLE "queue_entry" ADD COLUMN "called_to_id" uuid;--> statement-breakpoint
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_tenant_id_called_to_id_professional_tenant_id_id_fk" FOREIGN KEY ("tenant_id","called_to_id") REFERENCES "public"."professional"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true);
