CREATE UNLOGGED TABLE "provider_pace" (
	"provider" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "provider_pace" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "door_wall" ON "provider_pace" AS RESTRICTIVE FOR ALL TO public USING ((SELECT app.door()) IN ('system')) WITH CHECK ((SELECT app.door()) IN ('system'));--> statement-breakpoint
CREATE POLICY "door_rows" ON "provider_pace" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "provider_pace" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "provider_pace" TO app_user;--> statement-breakpoint
GRANT SELECT ON "provider_pace" TO app_operator;
