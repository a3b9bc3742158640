import postgres from "postgres";
import type { TenantScope } from "../../db/scope";
import { askedOf, type ContextQuery } from "../../lib/availability/context-store";

/** One visit of a table in a plan. */
export interface Scan {
  readonly table: string;
  /** Null: the table is read from end to end. */
  readonly index: string | null;
  readonly condition: string;
  readonly rows: number;
  /** Rows that were read and thrown away. */
  readonly removed: number;
  readonly loops: number;
}

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
}

/** The engine's statement as the web's role runs it behind the wall: what PostgreSQL did for it. */
export async function explainContext(
  appUrl: string,
  at: Pick<TenantScope, "tenant">,
  query: ContextQuery,
  { withSequentialScans = true } = {},
): Promise<Scan[]> {
  const { text, values } = askedOf({ ...at, actor: { kind: "system" } }, query);
  const sql = postgres(appUrl, { max: 1 });
  try {
    return await sql.begin(async (tx) => {
      await tx`SELECT set_config('app.tenant_id', ${at.tenant.id}, true)`;
      if (!withSequentialScans) await tx`SET LOCAL enable_seqscan = off`;
      const [row] = await tx.unsafe<{ "QUERY PLAN": [{ Plan: PlanNode }] }[]>(
        `EXPLAIN (ANALYZE, TIMING off, FORMAT json) ${text}`,
        values,
      );
      return row ? scansOf(row["QUERY PLAN"][0].Plan) : [];
    });
  } finally {
    await sql.end();
  }
}

function scansOf(node: PlanNode, table = node["Relation Name"]): Scan[] {
  const inner = (node.Plans ?? []).flatMap((each) =>
    scansOf(each, each["Relation Name"] ?? (isBitmap(node) ? table : undefined)),
  );
  if (!table || isBitmap(node)) return inner;
  const scan = {
    table,
    index: node["Index Name"] ?? null,
    condition: node["Index Cond"] ?? "",
    rows: node["Actual Rows"],
    removed: (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0),
    loops: node["Actual Loops"],
  };
  return [scan, ...inner];
}

/** Its index is named by the node below, its table here. */
function isBitmap(node: PlanNode): boolean {
  return /^Bitmap (Heap Scan|And|Or)$/.test(node["Node Type"]);
}
