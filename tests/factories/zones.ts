import { sql } from "drizzle-orm";
import { withSystem } from "@/db/scope";

/** A zone without clock changes in which the database's clock shows about noon, for what depends on the hour of the day. */
export async function zoneWhereItIsNoon(): Promise<string> {
  const [row] = await withSystem((tx) =>
    tx.execute<{ hour: number }>(
      sql`SELECT extract(hour FROM now() AT TIME ZONE 'UTC')::int AS hour`,
    ),
  );
  const ahead = 12 - (row?.hour ?? 12);
  // POSIX: west is positive.
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}
