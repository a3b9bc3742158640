CREATE TABLE "retention_round" (
	"subject_tenant_id" uuid PRIMARY KEY NOT NULL,
	"done_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "retention_round" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "retention_round" ADD CONSTRAINT "retention_round_subject_tenant_id_tenant_id_fk" FOREIGN KEY ("subject_tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "door_wall" ON "retention_round" AS RESTRICTIVE FOR ALL TO public USING ((SELECT app.door()) IN ('system')) WITH CHECK ((SELECT app.door()) IN ('system'));--> statement-breakpoint
CREATE POLICY "door_rows" ON "retention_round" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "retention_round" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "retention_round" TO app_user;--> statement-breakpoint
GRANT SELECT ON "retention_round" TO app_operator;
