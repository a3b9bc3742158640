CREATE TABLE "image" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"hash" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"widths" integer[] NOT NULL,
	"uploaded_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "image_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "image_hash" UNIQUE("tenant_id","hash"),
	CONSTRAINT "image_size" CHECK ("image"."width" > 0 AND "image"."height" > 0),
	CONSTRAINT "image_widths" CHECK (cardinality("image"."widths") > 0)
);
--> statement-breakpoint
ALTER TABLE "image" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "page_version" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"number" integer,
	"content" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_version_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "page_version_number" UNIQUE("tenant_id","number"),
	CONSTRAINT "page_version_published" CHECK (num_nulls("page_version"."number", "page_version"."published_at") <> 1)
);
--> statement-breakpoint
ALTER TABLE "page_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "image" ADD CONSTRAINT "image_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_version" ADD CONSTRAINT "page_version_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "page_version_draft" ON "page_version" USING btree ("tenant_id") WHERE number IS NULL;--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "image" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "image" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant_wall" ON "page_version" AS RESTRICTIVE FOR ALL TO public USING (tenant_id = (SELECT app.tenant_id())) WITH CHECK (tenant_id = (SELECT app.tenant_id()));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "page_version" AS PERMISSIVE FOR ALL TO public USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "image" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "page_version" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "image" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
ALTER TABLE "page_version" ALTER COLUMN tenant_id SET (n_distinct = -0.001);--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "image" TO app_user;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "page_version" TO app_user;--> statement-breakpoint
GRANT SELECT ON "image", "page_version" TO app_operator;
