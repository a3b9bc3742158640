import { globalReferences, globalTables } from "./expected";
import type { Constraint, Facts, Index } from "./facts";
import type { Violation } from "./violation";

/** Keys, uniqueness, exclusions and references: whatever tells rows of two tenants apart, or together. */
export function keyRules(facts: Facts): Violation[] {
  const tables = facts.relations.filter(({ kind }) => kind === "r" || kind === "p");
  const owned = tables.filter(({ name }) => !(name in globalTables));
  return [
    ...owned.flatMap(({ name }) => primaryKeyRule(name, facts.constraints)),
    ...facts.constraints.flatMap((constraint) => constraintRules(constraint)),
    ...facts.indexes.flatMap(indexRule),
  ];
}

function primaryKeyRule(table: string, constraints: readonly Constraint[]): Violation[] {
  const key = constraints.find((each) => each.table === table && each.kind === "p");
  return key?.columns.join() === "tenant_id,id"
    ? []
    : [{ rule: "primary key (tenant_id, id)", object: table }];
}

function constraintRules(constraint: Constraint): Violation[] {
  const object = `${constraint.table}.${constraint.name}`;
  switch (constraint.kind) {
    case "u":
      return leads(constraint) ? [] : [{ rule: "unique with tenant_id", object }];
    case "x": {
      const apart = leads(constraint) && constraint.operators[0] === "=";
      return apart ? [] : [{ rule: "exclusion with tenant_id", object }];
    }
    case "f":
      return referenceRules(constraint, object);
    default:
      return [];
  }
}

function leads({ table, columns }: { table: string; columns: string[] }): boolean {
  return table in globalTables || columns[0] === "tenant_id";
}

function referenceRules(key: Constraint, object: string): Violation[] {
  const found: Violation[] = [];
  if (!carriesTenant(key)) found.push({ rule: "reference carrying tenant_id", object });
  if (!key.validated) found.push({ rule: "reference validated", object });
  if (key.onUpdate !== "a") found.push({ rule: "reference without ON UPDATE", object });
  // Without a list of columns, SET NULL and SET DEFAULT take tenant_id along.
  const sets = key.onDelete === "n" || key.onDelete === "d";
  const named = key.setColumns.length > 0 && !key.setColumns.includes("tenant_id");
  if (sets && !named && !(key.table in globalTables)) {
    found.push({ rule: "ON DELETE SET names its column", object });
  }
  return found;
}

function carriesTenant({ table, columns, target, targetColumns }: Constraint): boolean {
  const to = target ?? "";
  if (table in globalTables) return to in globalTables;
  if (to === "public.tenant")
    return columns.join() === "tenant_id" && targetColumns.join() === "id";
  if (to in globalTables) return globalReferences.has(`${table}(${columns.join()}) -> ${to}`);
  return columns[0] === "tenant_id" && targetColumns[0] === "tenant_id";
}

function indexRule(index: Index): Violation[] {
  const rule = index.unique ? "unique index with tenant_id" : "index led by tenant_id";
  return leads(index) ? [] : [{ rule, object: `${index.table}.${index.name}` }];
}
