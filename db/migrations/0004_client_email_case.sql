DROP INDEX "client_email";--> statement-breakpoint
CREATE INDEX "client_email" ON "client" USING btree ("tenant_id","email");--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_email_case" CHECK ("client"."email" = lower("client"."email"));