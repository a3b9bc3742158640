SELECT set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "account_letter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"email" text NOT NULL,
	"user_id" uuid,
	"locale" text NOT NULL,
	"about" jsonb NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sendings" smallint DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_letter_kind" CHECK ("account_letter"."kind" IN ('sign_up', 'owner_invited', 'password_forgotten')),
	CONSTRAINT "account_letter_email_case" CHECK ("account_letter"."email" = lower("account_letter"."email"))
);
--> statement-breakpoint
ALTER TABLE "account_letter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "checklist_dismissed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "account_letter" ADD CONSTRAINT "account_letter_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_letter_due" ON "account_letter" USING btree ("run_at") WHERE done_at IS NULL;--> statement-breakpoint
CREATE INDEX "account_letter_expires" ON "account_letter" USING btree ("expires_at");--> statement-breakpoint
CREATE POLICY "door_wall" ON "account_letter" AS RESTRICTIVE FOR ALL TO public USING ((SELECT app.door()) IN ('identity', 'system')) WITH CHECK ((SELECT app.door()) IN ('identity', 'system'));--> statement-breakpoint
CREATE POLICY "door_rows" ON "account_letter" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "account_letter" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "account_letter" TO app_user;--> statement-breakpoint
GRANT SELECT ON "account_letter" TO app_operator;--> statement-breakpoint
-- What a practice that opens by itself is on. Everything else about plans is the platform's to add.
INSERT INTO plan (code, name, price_minor, currency, limits)
VALUES ('start', 'Inicio', 0, 'USD', '{"professionals": 3, "members": 5, "appointmentsPerMonth": null}')
ON CONFLICT (code) DO NOTHING;--> statement-breakpoint
SELECT set_config('app.door', '', true);
