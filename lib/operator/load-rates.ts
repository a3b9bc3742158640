import "server-only";
import { sql } from "drizzle-orm";
import { withSystem } from "@/db/scope";
import type { MessageChannel } from "@/lib/core/channels/channels";

/** How messages ended. */
export type Ends = {
  readonly sent: number;
  /** Given up on. */
  readonly failed: number;
  /** Of those sent: came back, or were called unwanted. */
  readonly returned: number;
};

export type DeliveryRate = {
  readonly channel: MessageChannel;
  /** The last 24 hours and 7 days. */
  readonly day: Ends;
  readonly week: Ends;
};

type Row = Record<`${keyof Ends}_${"day" | "week"}`, string> & Pick<DeliveryRate, "channel">;

/** Of all tenants together, by channel; none where nothing left in a week. */
export async function loadRates(): Promise<readonly DeliveryRate[]> {
  const rows = await withSystem((tx) => tx.execute<Row>(sql`SELECT * FROM app.delivery_rates()`));
  return rows.map((row) => ({
    channel: row.channel,
    day: endsOf(row, "day"),
    week: endsOf(row, "week"),
  }));
}

function endsOf(row: Row, span: "day" | "week"): Ends {
  return {
    sent: Number(row[`sent_${span}`]),
    failed: Number(row[`failed_${span}`]),
    returned: Number(row[`returned_${span}`]),
  };
}
