DROP INDEX "user_account_email";--> statement-breakpoint
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_email" UNIQUE("email");--> statement-breakpoint
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_email_case" CHECK ("user_account"."email" = lower("user_account"."email"));