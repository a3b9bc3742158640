import type { Sql, TransactionSql } from "postgres";

/** What a lazily sent query of postgres.js keeps until it is sent. */
type Unsent = { handler: (query: { reject(error: Error): void }) => void };

/**
 * A transaction's connection that sends nothing once its unit of work has ended.
 * Left alone, postgres.js would send a query that a forgotten promise still makes into whatever transaction the
 * connection serves by then, which may be another tenant's.
 */
export function boundConnection(
  connection: TransactionSql,
  root: Sql,
): { connection: Sql; end(): void } {
  let ended = false;

  const bind = <T>(made: T): T => {
    if (!(made instanceof Promise)) return made;
    const query = made as unknown as Unsent;
    const send = query.handler;
    query.handler = (sent) =>
      ended ? sent.reject(new Error("This unit of work has ended")) : send(sent);
    return made;
  };

  const bound = (inner: TransactionSql): TransactionSql =>
    new Proxy(inner, {
      apply: (target, self, parts) => bind(Reflect.apply(target, self, parts)),
      get(target, name) {
        // Drizzle wants the options, which only the root client carries.
        if (name === "options") return root.options;
        if (name === "unsafe") {
          return (...parts: Parameters<typeof inner.unsafe>) => bind(target.unsafe(...parts));
        }
        if (name === "begin" || name === "savepoint") {
          return (work: (nested: TransactionSql) => Promise<unknown>) =>
            target.savepoint((nested) => work(bound(nested)));
        }
        return Reflect.get(target, name);
      },
    });

  return {
    connection: bound(connection) as unknown as Sql,
    end: () => {
      ended = true;
    },
  };
}
