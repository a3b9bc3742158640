/** One way to break the wall, and the rule that must notice. `sql` runs as the admin and is rolled back. */
export type Sabotage = { readonly rule: string | RegExp; readonly sql: string };

const asOwner = "SET LOCAL ROLE citaria_owner;";
const back = "RESET ROLE;";

export const sabotages: readonly Sabotage[] = [
  // Tables
  { rule: "owner", sql: "ALTER TABLE client OWNER TO postgres" },
  {
    rule: "tenant_id uuid NOT NULL",
    sql: "ALTER TABLE audit_log DROP CONSTRAINT audit_log_tenant_id_id_pk, ALTER tenant_id DROP NOT NULL",
  },
  {
    rule: "tenant_id uuid NOT NULL",
    sql: `${asOwner} CREATE TABLE note (id uuid PRIMARY KEY); ${back}`,
  },
  {
    rule: "tenant_id uuid NOT NULL",
    sql: `${asOwner} CREATE TABLE note (tenant_id text NOT NULL, id uuid, PRIMARY KEY (tenant_id, id)); ${back}`,
  },
  { rule: "row level security", sql: "ALTER TABLE client DISABLE ROW LEVEL SECURITY" },
  { rule: "row level security", sql: "ALTER TABLE session DISABLE ROW LEVEL SECURITY" },
  { rule: "forced row level security", sql: "ALTER TABLE appointment NO FORCE ROW LEVEL SECURITY" },
  { rule: "exactly the wall", sql: "DROP POLICY tenant_wall ON notification" },
  { rule: "exactly the wall", sql: "DROP POLICY tenant_rows ON notification" },
  { rule: "exactly the wall", sql: "ALTER POLICY tenant_wall ON opening USING (true)" },
  { rule: "exactly the wall", sql: "ALTER POLICY tenant_wall ON opening WITH CHECK (true)" },
  { rule: "exactly the wall", sql: "ALTER POLICY tenant_wall ON opening TO app_operator" },
  {
    rule: "exactly the wall",
    sql: `ALTER POLICY tenant_wall ON client USING (tenant_id = (SELECT app.tenant_id_or_null()))`,
  },
  {
    rule: "exactly the wall",
    sql: `DROP POLICY tenant_wall ON client;
      CREATE POLICY tenant_wall ON client AS PERMISSIVE USING (tenant_id = (SELECT app.tenant_id()))
      WITH CHECK (tenant_id = (SELECT app.tenant_id()))`,
  },
  {
    rule: "exactly the wall",
    sql: `DROP POLICY tenant_wall ON client;
      CREATE POLICY tenant_wall ON client AS RESTRICTIVE FOR SELECT USING (tenant_id = (SELECT app.tenant_id()))`,
  },
  { rule: "exactly the wall", sql: "ALTER POLICY door_wall ON user_account USING (true)" },
  {
    rule: "exactly the wall",
    sql: "ALTER POLICY door_wall ON plan USING ((SELECT app.door()) <> 'x')",
  },
  { rule: "exactly the wall", sql: "CREATE POLICY more ON service USING (true)" },
  {
    rule: "view without security_invoker",
    sql: `${asOwner} CREATE VIEW everybody AS SELECT * FROM client; ${back}`,
  },
  {
    rule: "materialized view",
    sql: `${asOwner} CREATE MATERIALIZED VIEW everybody AS SELECT 1 AS one; ${back}`,
  },
  { rule: "sequence", sql: `${asOwner} CREATE SEQUENCE bill_number; ${back}` },
  { rule: "sequence", sql: "ALTER TABLE service ADD number int GENERATED ALWAYS AS IDENTITY" },

  // Keys
  {
    rule: "primary key (tenant_id, id)",
    sql: "ALTER TABLE audit_log DROP CONSTRAINT audit_log_tenant_id_id_pk, ADD PRIMARY KEY (id)",
  },
  {
    rule: "primary key (tenant_id, id)",
    sql: "ALTER TABLE audit_log DROP CONSTRAINT audit_log_tenant_id_id_pk",
  },
  { rule: "unique with tenant_id", sql: "ALTER TABLE appointment ADD UNIQUE (code)" },
  { rule: "unique index with tenant_id", sql: "CREATE UNIQUE INDEX ON client (lower(email))" },
  { rule: "index led by tenant_id", sql: "CREATE INDEX ON client (phone)" },
  {
    rule: "exclusion with tenant_id",
    sql: `ALTER TABLE occupancy DROP CONSTRAINT occupancy_free, ADD CONSTRAINT occupancy_free
      EXCLUDE USING gist (subject_id WITH =, lane WITH =, busy WITH &&) WHERE (active)`,
  },
  {
    rule: "exclusion with tenant_id",
    sql: `ALTER TABLE occupancy ADD EXCLUDE USING gist (tenant_id WITH <>, subject_id WITH =)`,
  },
  {
    rule: "reference carrying tenant_id",
    sql: `CREATE UNIQUE INDEX service_only ON service (id);
      ALTER TABLE appointment ADD FOREIGN KEY (service_id) REFERENCES service (id)`,
  },
  {
    rule: "reference carrying tenant_id",
    sql: "ALTER TABLE opening ADD FOREIGN KEY (created_by) REFERENCES user_account (id)",
  },
  {
    rule: "reference carrying tenant_id",
    sql: "ALTER TABLE client ADD FOREIGN KEY (id) REFERENCES tenant (id)",
  },
  {
    rule: "reference carrying tenant_id",
    sql: "ALTER TABLE operator_log ADD FOREIGN KEY (subject_tenant_id, id) REFERENCES client (tenant_id, id)",
  },
  {
    rule: "reference validated",
    sql: `ALTER TABLE opening ADD FOREIGN KEY (tenant_id, created_by)
      REFERENCES membership (tenant_id, id) NOT VALID`,
  },
  {
    rule: "reference without ON UPDATE",
    sql: `ALTER TABLE opening ADD FOREIGN KEY (tenant_id, created_by)
      REFERENCES membership (tenant_id, id) ON UPDATE CASCADE`,
  },
  {
    rule: "ON DELETE SET names its column",
    sql: `ALTER TABLE opening ADD FOREIGN KEY (tenant_id, created_by)
      REFERENCES membership (tenant_id, id) ON DELETE SET NULL`,
  },
  {
    rule: "ON DELETE SET names its column",
    sql: `ALTER TABLE opening ADD FOREIGN KEY (tenant_id, created_by)
      REFERENCES membership (tenant_id, id) ON DELETE SET NULL (tenant_id, created_by)`,
  },

  // Functions
  {
    rule: "unreviewed function",
    sql: `${asOwner} CREATE FUNCTION app.hello() RETURNS int LANGUAGE sql AS 'SELECT 1'; ${back}`,
  },
  {
    rule: "unreviewed SECURITY DEFINER",
    sql: `${asOwner} CREATE FUNCTION app.peek() RETURNS SETOF client LANGUAGE sql SECURITY DEFINER
      AS 'SELECT * FROM public.client'; ${back}`,
  },
  { rule: "unreviewed SECURITY DEFINER", sql: "ALTER FUNCTION app.tenant_id() SECURITY DEFINER" },
  {
    rule: "SECURITY DEFINER without search_path",
    sql: "ALTER FUNCTION app.tenant_by_slug(text) RESET search_path",
  },
  {
    rule: "SECURITY DEFINER without search_path",
    sql: "ALTER FUNCTION app.tenant_by_slug(text) SET search_path = public",
  },
  { rule: "function owner", sql: "ALTER FUNCTION app.tenant_by_slug(text) OWNER TO postgres" },
  {
    rule: /^reviewed function changed/,
    sql: `CREATE OR REPLACE FUNCTION app.door() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
      SET search_path = pg_catalog AS $$ SELECT 'system' $$`,
  },
  { rule: /^reviewed function changed/, sql: "ALTER FUNCTION app.tenant_id() IMMUTABLE" },
  { rule: "reviewed function missing", sql: "DROP FUNCTION app.memberships_of(uuid)" },
  {
    rule: "rewrite rule",
    sql: "CREATE RULE also AS ON INSERT TO client DO ALSO SELECT count(*) FROM client",
  },
  { rule: "unreviewed extension", sql: "CREATE EXTENSION dblink" },

  // Privileges
  { rule: "privilege too many", sql: "GRANT DELETE ON appointment TO app_user" },
  { rule: "privilege too many", sql: "GRANT TRUNCATE ON client TO app_user" },
  { rule: "privilege too many", sql: "GRANT REFERENCES ON client TO app_user" },
  { rule: "privilege too many", sql: "GRANT UPDATE ON appointment_event TO app_user" },
  {
    rule: "privilege too many",
    sql: "GRANT UPDATE (is_operator) ON user_account TO citaria_definer",
  },
  { rule: "privilege too many", sql: "GRANT INSERT ON plan TO app_user" },
  { rule: "privilege too many", sql: "GRANT SELECT ON client TO PUBLIC" },
  { rule: "privilege too many", sql: "GRANT UPDATE ON client TO app_operator" },
  { rule: "privilege too many", sql: "GRANT SELECT ON inbox_message TO citaria_definer" },
  { rule: "privilege too many", sql: "GRANT CREATE ON SCHEMA public TO app_user" },
  { rule: "privilege too many", sql: "GRANT USAGE ON SCHEMA drizzle TO app_user" },
  {
    rule: "privilege too many",
    sql: "GRANT EXECUTE ON FUNCTION app.tenant_by_slug(text) TO PUBLIC",
  },
  {
    rule: "privilege too many",
    sql: "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app_user",
  },
  {
    rule: "privilege too many",
    sql: `DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO app_user', current_database()); END $$`,
  },
  { rule: "privilege missing", sql: "REVOKE SELECT ON client FROM app_operator" },

  // Roles
  { rule: "role attributes", sql: "ALTER ROLE app_user BYPASSRLS" },
  { rule: "role attributes", sql: "ALTER ROLE app_user SUPERUSER" },
  { rule: "role attributes", sql: "ALTER ROLE app_user CREATEROLE" },
  { rule: "role attributes", sql: "ALTER ROLE citaria_owner LOGIN" },
  { rule: "role attributes", sql: "ALTER ROLE citaria_definer LOGIN" },
  { rule: "role membership", sql: "GRANT citaria_owner TO app_user" },
  { rule: "role membership", sql: "GRANT citaria_definer TO app_user" },
  { rule: "role membership", sql: "GRANT pg_read_all_data TO app_user" },
  { rule: "role setting", sql: "ALTER ROLE app_user SET app.door = 'system'" },
  { rule: "role setting", sql: "ALTER ROLE app_user SET row_security = off" },
];
