import { globalTables, tenantWall } from "./expected";
import type { Facts, Policy, Relation } from "./facts";
import type { Violation } from "./violation";

/** Columns, row security, policies and owners of every relation. */
export function tableRules(facts: Facts): Violation[] {
  return facts.relations.flatMap((relation) => {
    const ownership =
      relation.owner === "citaria_owner" ? [] : [{ rule: "owner", object: relation.name }];
    return [...ownership, ...rulesOf(relation, facts)];
  });
}

function rulesOf(relation: Relation, facts: Facts): Violation[] {
  const object = relation.name;
  switch (relation.kind) {
    case "r":
    case "p":
      return [...columnRules(relation, facts), ...securityRules(relation, facts)];
    case "v":
      return relation.invoker ? [] : [{ rule: "view without security_invoker", object }];
    case "m":
      return [{ rule: "materialized view", object }];
    case "f":
      return [{ rule: "foreign table", object }];
    default:
      // A shared sequence tells every tenant how much the others write.
      return [{ rule: "sequence", object }];
  }
}

function columnRules({ name }: Relation, { columns }: Facts): Violation[] {
  if (name in globalTables) return [];
  const tenantId = columns.find((column) => column.table === name && column.name === "tenant_id");
  const proper = tenantId?.type === "uuid" && tenantId.notNull;
  return proper ? [] : [{ rule: "tenant_id uuid NOT NULL", object: name }];
}

function securityRules({ name, rowSecurity, forced }: Relation, { policies }: Facts): Violation[] {
  const found: Violation[] = [];
  if (!rowSecurity) found.push({ rule: "row level security", object: name });
  if (!forced) found.push({ rule: "forced row level security", object: name });
  const wall = globalTables[name] ?? tenantWall;
  const standing = policies.filter((policy) => policy.table === name).map(asText);
  const wanted = [`restrictive * public ${wall} ${wall}`, "permissive * public true true"];
  if (standing.sort().join("\n") !== wanted.sort().join("\n")) {
    found.push({ rule: "exactly the wall", object: name });
  }
  return found;
}

function asText({ permissive, command, roles, using, check }: Policy): string {
  return `${permissive ? "permissive" : "restrictive"} ${command} ${roles} ${using} ${check}`;
}
