import type { Sql } from "postgres";
import { isAftermath } from "./errors";
import type { OwnTransaction, Query } from "./own-transaction";

export type BoundConnection = {
  /** For the unit of work: its queries travel in the transaction, and are refused once the unit has ended. */
  readonly connection: Sql;
  /** The first query that failed, whether the work noticed or not: what was sent after it did nothing. */
  failure(): Error | undefined;
  end(): void;
};

/**
 * postgres.js's client as one unit of work sees it. Left alone, a query that a forgotten promise still makes would be
 * sent into whatever transaction the connection serves by then, which may be another tenant's.
 */
export function boundConnection(root: Sql, transaction: OwnTransaction): BoundConnection {
  let ended = false;
  let parts = 0;
  const send = (query: Query) =>
    ended ? query.reject(new Error("This unit of work has ended")) : transaction.send(query);

  const bound = (part: Part): Sql => {
    const bind = <T>(made: T): T => {
      if (!(made instanceof Promise)) return made;
      const query = made as unknown as Query;
      query.handler = (own) => {
        own.catch((error: Error) => {
          part.failure ??= error;
        });
        send(own);
      };
      return made;
    };
    const unsafe = (...given: Parameters<Sql["unsafe"]>) => bind(root.unsafe(...given));
    const savepoint = async (work: (inner: Sql) => Promise<unknown>) => {
      const name = `part${parts++}`;
      const inner: Part = {};
      await unsafe(`SAVEPOINT ${name}`);
      try {
        const value = await work(bound(inner));
        if (inner.failure) throw inner.failure;
        return value;
      } catch (error) {
        await unsafe(`ROLLBACK TO ${name}`);
        throw isAftermath(error) ? (inner.failure ?? error) : error;
      }
    };
    const own = { unsafe, begin: savepoint, savepoint };
    return new Proxy(root, {
      apply: (target, self, given) => bind(Reflect.apply(target, self, given)),
      get: (target, name) =>
        name in own
          ? Reflect.get(own, name)
          : harmless.has(name)
            ? Reflect.get(target, name)
            : undefined,
    });
  };

  const whole: Part = {};
  transaction.opened.catch((error: Error) => {
    whole.failure ??= error;
  });
  return {
    connection: bound(whole),
    failure: () => whole.failure,
    end() {
      ended = true;
    },
  };
}

/** What can be rolled back alone. */
type Part = { failure?: Error };

/** What of the client makes no query. */
const harmless: ReadonlySet<string | symbol> = new Set([
  ...["options", "parameters", "types", "typed", "array", "json"],
]);
