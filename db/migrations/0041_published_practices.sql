ALTER TABLE "account_letter" DROP CONSTRAINT "account_letter_kind";--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "published" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "account_letter" ADD CONSTRAINT "account_letter_kind" CHECK ("account_letter"."kind" IN ('sign_up', 'owner_invited', 'password_forgotten', 'password_changed'));