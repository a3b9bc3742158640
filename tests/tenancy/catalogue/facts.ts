import type { Sql } from "postgres";

/** What the database's own catalogue says of our schemas; objects of extensions are left out. */
export type Facts = {
  relations: Relation[];
  columns: Column[];
  policies: Policy[];
  constraints: Constraint[];
  indexes: Index[];
  functions: Func[];
  roles: Role[];
  memberships: Membership[];
  grants: Grant[];
  roleSettings: RoleSetting[];
  extensions: string[];
  rewriteRules: string[];
};

/** `kind` is pg_class.relkind. */
export type Relation = {
  name: string;
  kind: string;
  owner: string;
  rowSecurity: boolean;
  forced: boolean;
  invoker: boolean;
};
export type Column = { table: string; name: string; type: string; notNull: boolean };
export type Policy = {
  table: string;
  name: string;
  permissive: boolean;
  command: string;
  roles: string;
  using: string | null;
  check: string | null;
};
/** `kind` is pg_constraint.contype; `operators` belong to exclusion constraints. */
export type Constraint = {
  table: string;
  name: string;
  kind: string;
  columns: string[];
  target: string | null;
  targetColumns: string[];
  onUpdate: string;
  onDelete: string;
  setColumns: string[];
  operators: string[];
  validated: boolean;
};
export type Index = { table: string; name: string; unique: boolean; columns: string[] };
export type Func = {
  signature: string;
  owner: string;
  definer: boolean;
  settings: string[];
  fingerprint: string;
};
export type Role = {
  name: string;
  superuser: boolean;
  bypassesRls: boolean;
  logsIn: boolean;
  createsRoles: boolean;
  createsDatabases: boolean;
  replicates: boolean;
};
export type Membership = { role: string; member: string; memberIsSuperuser: boolean };
/** `kind` is table, column, schema, function, sequence, database or default. */
export type Grant = { kind: string; object: string; grantee: string; privilege: string };
export type RoleSetting = { role: string; setting: string };

export async function readFacts(sql: Sql): Promise<Facts> {
  const [row] = await sql<{ facts: Facts }[]>`
    WITH ours AS (
      SELECT c.*, format('%I.%I', n.nspname, c.relname) AS qualified
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname !~ '^(pg_|information_schema$|drizzle$)'
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    ), our_functions AS (
      SELECT p.* FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname !~ '^(pg_|information_schema$)'
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    ), granted AS (
      SELECT 'table' AS kind, qualified AS object, a.*
      FROM ours, aclexplode(relacl) a WHERE relkind <> 'S' AND a.grantee <> relowner
      UNION ALL
      SELECT 'sequence', qualified, a.*
      FROM ours, aclexplode(relacl) a WHERE relkind = 'S' AND a.grantee <> relowner
      UNION ALL
      SELECT 'column', format('%s.%I', qualified, attname), a.*
      FROM ours JOIN pg_attribute t ON t.attrelid = ours.oid, aclexplode(t.attacl) a WHERE a.grantee <> relowner
      UNION ALL
      SELECT 'schema', nspname, a.* FROM pg_namespace n, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) a
      WHERE nspname !~ '^(pg_|information_schema$)' AND a.grantee <> nspowner
      UNION ALL
      SELECT 'function', p.oid::regprocedure::text, a.*
      FROM our_functions p, aclexplode(coalesce(proacl, acldefault('f', proowner))) a WHERE a.grantee <> proowner
      UNION ALL
      SELECT 'database', 'current', a.* FROM pg_database d, aclexplode(coalesce(datacl, acldefault('d', datdba))) a
      WHERE datname = current_database() AND a.grantee <> datdba
      UNION ALL
      SELECT 'default', defaclobjtype::text, a.* FROM pg_default_acl, aclexplode(defaclacl) a
      WHERE a.grantee <> defaclrole
    )
    SELECT jsonb_build_object(
      'relations', (SELECT jsonb_agg(jsonb_build_object(
          'name', qualified, 'kind', relkind, 'owner', relowner::regrole, 'rowSecurity', relrowsecurity,
          'forced', relforcerowsecurity,
          'invoker', coalesce(reloptions::text[] && ARRAY['security_invoker=true', 'security_invoker=on'], false)))
        FROM ours WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')),
      'columns', (SELECT jsonb_agg(jsonb_build_object(
          'table', qualified, 'name', attname, 'type', format_type(atttypid, atttypmod), 'notNull', attnotnull))
        FROM ours JOIN pg_attribute t ON t.attrelid = ours.oid
        WHERE relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped),
      'policies', (SELECT jsonb_agg(jsonb_build_object(
          'table', qualified, 'name', polname, 'permissive', polpermissive, 'command', polcmd,
          'roles', (SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE r::regrole::text END, ', ') FROM unnest(polroles) r),
          'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)))
        FROM ours JOIN pg_policy p ON p.polrelid = ours.oid),
      'constraints', (SELECT jsonb_agg(jsonb_build_object(
          'table', qualified, 'name', conname, 'kind', contype, 'validated', convalidated,
          'columns', ${columnNames(sql, "k.conrelid", "k.conkey")},
          'target', (SELECT format('%I.%I', n.nspname, t.relname) FROM pg_class t
            JOIN pg_namespace n ON n.oid = t.relnamespace WHERE t.oid = k.confrelid),
          'targetColumns', ${columnNames(sql, "k.confrelid", "k.confkey")},
          'onUpdate', confupdtype, 'onDelete', confdeltype,
          'setColumns', ${columnNames(sql, "k.conrelid", "k.confdelsetcols")},
          'operators', (SELECT coalesce(jsonb_agg(o.oprname ORDER BY at), '[]')
            FROM unnest(conexclop) WITH ORDINALITY u (op, at) JOIN pg_operator o ON o.oid = u.op)))
        FROM ours JOIN pg_constraint k ON k.conrelid = ours.oid WHERE contype IN ('p', 'u', 'x', 'f')),
      'indexes', (SELECT jsonb_agg(jsonb_build_object(
          'table', qualified, 'name', i.indexrelid::regclass, 'unique', i.indisunique,
          'columns', (SELECT jsonb_agg(pg_get_indexdef(i.indexrelid, at, true) ORDER BY at)
            FROM generate_series(1, i.indnkeyatts::int) at)))
        FROM ours JOIN pg_index i ON i.indrelid = ours.oid),
      'functions', (SELECT jsonb_agg(jsonb_build_object(
          'signature', p.oid::regprocedure, 'owner', proowner::regrole, 'definer', prosecdef,
          'settings', coalesce(proconfig, '{}'),
          'fingerprint', left(encode(sha256(convert_to(
            CASE WHEN prokind IN ('f', 'p', 'w') THEN pg_get_functiondef(p.oid) ELSE p.oid::text END, 'UTF8')), 'hex'), 16)))
        FROM our_functions p),
      'roles', (SELECT jsonb_agg(jsonb_build_object(
          'name', rolname, 'superuser', rolsuper, 'bypassesRls', rolbypassrls, 'logsIn', rolcanlogin,
          'createsRoles', rolcreaterole, 'createsDatabases', rolcreatedb, 'replicates', rolreplication))
        FROM pg_roles WHERE rolname IN ('citaria_owner', 'citaria_definer', 'app_user', 'app_operator')),
      'memberships', (SELECT jsonb_agg(jsonb_build_object(
          'role', r.rolname, 'member', m.rolname, 'memberIsSuperuser', m.rolsuper))
        FROM pg_auth_members a JOIN pg_roles r ON r.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
        WHERE m.rolname !~ '^pg_'),
      'grants', (SELECT jsonb_agg(jsonb_build_object(
          'kind', kind, 'object', object, 'privilege', privilege_type,
          'grantee', CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END)) FROM granted),
      'roleSettings', (SELECT jsonb_agg(jsonb_build_object(
          'role', coalesce(rolname, 'every role'), 'setting', setting))
        FROM pg_db_role_setting s LEFT JOIN pg_roles r ON r.oid = s.setrole, unnest(s.setconfig) setting),
      'extensions', (SELECT jsonb_agg(extname) FROM pg_extension),
      'rewriteRules', (SELECT jsonb_agg(qualified || '.' || rulename)
        FROM ours JOIN pg_rewrite w ON w.ev_class = ours.oid WHERE rulename <> '_RETURN')
    ) AS facts`;
  const facts = (row?.facts ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(facts).map(([name, found]) => [name, found ?? []]),
  ) as unknown as Facts;
}

/** The names behind an array of attribute numbers, in their order. */
function columnNames(sql: Sql, relation: string, numbers: string) {
  return sql.unsafe(`(SELECT coalesce(jsonb_agg(a.attname ORDER BY at), '[]')
    FROM unnest(${numbers}) WITH ORDINALITY u (number, at)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = u.number)`);
}
