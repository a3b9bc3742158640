import "server-only";
import { lookUp } from "./scope";

type RoleFacts = {
  name: string;
  isSuperuser: boolean;
  bypassesRls: boolean;
  createsRoles: boolean;
  mayBecome: string[];
  ownedTables: number;
};

/**
 * Refuses to serve as a role that the wall does not hold: a superuser, one that bypasses row security, owns tables,
 * or may become such a role. Called at boot. Throws with the reason; the caller ends the process.
 */
export async function assertSafeRole(ask: typeof lookUp = lookUp): Promise<void> {
  const [facts] = await ask(
    (sql) => sql<RoleFacts[]>`
      SELECT r.rolname AS name, r.rolsuper AS "isSuperuser", r.rolbypassrls AS "bypassesRls",
        r.rolcreaterole AS "createsRoles",
        ARRAY(
          SELECT other.rolname::text FROM pg_roles other
          WHERE other.oid <> r.oid AND pg_has_role(r.oid, other.oid, 'MEMBER')
            AND (other.rolsuper OR other.rolbypassrls OR other.rolname = 'citaria_owner'
              OR other.rolname ~ '^pg_(execute_server_program|(read|write)_(server_files|all_data))$')
        ) AS "mayBecome",
        (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p')) AS "ownedTables"
      FROM pg_roles r WHERE r.rolname = current_user`,
  );
  const reasons = facts ? dangers(facts) : ["its role is unknown"];
  if (reasons.length === 0) return;
  throw new Error(
    `DATABASE_URL must name app_user: role ${facts?.name ?? "?"} is refused because ${reasons.join("; ")}.`,
  );
}

function dangers(facts: RoleFacts): string[] {
  return [
    facts.isSuperuser && "it is a superuser",
    facts.bypassesRls && "it bypasses row level security",
    facts.createsRoles && "it creates roles",
    facts.mayBecome.length > 0 && `it may become ${facts.mayBecome.join(", ")}`,
    facts.ownedTables > 0 && `it owns ${facts.ownedTables} tables`,
  ].filter((reason) => reason !== false);
}
