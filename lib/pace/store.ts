import "server-only";
import { preparedOn } from "@/db/prepared";
import { commitAlong, type Tx } from "@/db/scope";

export type Turns = {
  /** The provider's host. */
  readonly provider: string;
  /** How long these turns take, whoever takes them. */
  readonly seconds: number;
  /** Who would wait longer takes none. */
  readonly patienceSeconds: number;
};

export type Turn = { readonly isTaken: boolean; readonly waitMs: number };

/**
 * Takes the next turns in one round trip, by the database's clock, and says how long they are to be waited for. None are
 * taken, and nothing is written, where that is too long: then the wait is what would have been.
 */
export async function takeTurns(
  tx: Tx,
  { provider, seconds, patienceSeconds }: Turns,
): Promise<Turn | undefined> {
  const asked = preparedOn(tx)<Turn[]>`
    WITH taken AS (
      INSERT INTO provider_pace AS pace (provider, next_at)
      VALUES (${provider}, clock_timestamp() + make_interval(secs => ${seconds}::float8))
      ON CONFLICT (provider) DO UPDATE
      SET next_at = greatest(pace.next_at, clock_timestamp()) + make_interval(secs => ${seconds}::float8)
      WHERE pace.next_at <= clock_timestamp() + make_interval(secs => ${patienceSeconds}::float8)
      RETURNING next_at - make_interval(secs => ${seconds}::float8) AS turn_at
    )
    SELECT "isTaken", (extract(epoch FROM turn_at - clock_timestamp()) * 1000)::float8 AS "waitMs"
    FROM (
      SELECT true AS "isTaken", turn_at FROM taken
      UNION ALL
      SELECT false, next_at FROM provider_pace WHERE provider = ${provider} AND NOT EXISTS (SELECT FROM taken)
    ) turn`.execute();
  // Nothing follows: the row is kept from the others for no longer than the statement takes.
  commitAlong(tx);
  return (await asked)[0];
}

/** Nobody's turn comes before so many seconds have passed. */
export async function postponeTurns(tx: Tx, provider: string, seconds: number): Promise<void> {
  const asked = preparedOn(tx)`
    INSERT INTO provider_pace AS pace (provider, next_at)
    VALUES (${provider}, clock_timestamp() + make_interval(secs => ${seconds}::float8))
    ON CONFLICT (provider) DO UPDATE SET next_at = greatest(pace.next_at, excluded.next_at)`.execute();
  commitAlong(tx);
  await asked;
}
