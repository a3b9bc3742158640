import type { Sql } from "postgres";
import type { TestTenant } from "../../../tests/factories";
import type { PreparedPostgres } from "../../../tests/setup/prepared-postgres";

/** What every part of the outbox's bench works with. */
export type OutboxBench = {
  readonly database: PreparedPostgres;
  readonly admin: Sql;
  /** What the practices of the bench are copies of. */
  readonly model: TestTenant;
};
