import "server-only";
import { sql } from "drizzle-orm";
import { withSystem } from "@/db/scope";
import type { OperatorScope } from "@/lib/auth/scope";

/** What one tenant's texts came to this month by its own clock, in one currency; null: without a known price. */
export type TextUsage = {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly messages: number;
  readonly segments: number;
  readonly micros: number;
  readonly currency: string | null;
  /** Of the plan; null: any number. */
  readonly most: number | null;
};

/** Counts and sums alone: no number and no text leaves a tenant. */
export async function loadTextUsage(_: OperatorScope): Promise<readonly TextUsage[]> {
  const rows = await withSystem((tx) =>
    tx.execute<TextUsage>(sql`
      SELECT tenant_id AS "tenantId", slug, name, messages::int, segments::int,
        coalesce(price_micros, 0)::float8 AS micros, currency, most
      FROM app.text_usage()`),
  );
  return [...rows];
}
