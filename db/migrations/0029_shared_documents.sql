SELECT set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true), set_config('app.door', 'system', true);--> statement-breakpoint
CREATE TABLE "file_removal" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"file_key" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_removal_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "file_removal_key" UNIQUE("tenant_id","file_key")
);
--> statement-breakpoint
ALTER TABLE "file_removal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_document" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"file_key" text NOT NULL,
	"shared_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shared_document_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "shared_document_file" UNIQUE("tenant_id","file_key"),
	CONSTRAINT "shared_document_kind" CHECK ("shared_document"."kind" IN ('pdf', 'jpeg', 'png')),
	CONSTRAINT "shared_document_size" CHECK ("shared_document"."size_bytes" > 0)
);
--> statement-breakpoint
ALTER TABLE "shared_document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenant" DROP CONSTRAINT "tenant_portal";--> statement-breakpoint
ALTER TABLE "file_removal" ADD CONSTRAINT "file_removal_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_document" ADD CONSTRAINT "shared_document_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shared_document_client" ON "shared_document" USING btree ("tenant_id","client_id");--> statement-breakpoint
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_portal" CHECK ("tenant"."portal_off" <@ ARRAY['accept', 'move', 'cancel', 'book', 'history', 'profile', 'waitlist', 'calendar', 'account', 'documents']);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "file_removal" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "file_removal" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "shared_document" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "shared_document" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "shared_document" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "file_removal" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "shared_document" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "file_removal" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "shared_document", "file_removal" TO app_user;--> statement-breakpoint
GRANT SELECT ON "shared_document", "file_removal" TO app_operator;--> statement-breakpoint
-- Whatever takes a document's row away (a person, or its client's row with all that was theirs), its file is owed to go.
CREATE FUNCTION app.note_file_left() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.file_removal (tenant_id, file_key, due_at) VALUES (OLD.tenant_id, OLD.file_key, now())
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION app.note_file_left() FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER note_file_left AFTER DELETE ON "shared_document" FOR EACH ROW EXECUTE FUNCTION app.note_file_left();--> statement-breakpoint
CREATE TRIGGER shared_document_live AFTER INSERT OR UPDATE OR DELETE ON "shared_document"
  FOR EACH STATEMENT EXECUTE FUNCTION app.tell_change('clients');--> statement-breakpoint
SELECT set_config('app.tenant_id', '', true), set_config('app.door', '', true);
