import type { Sql } from "postgres";
import { ConnectionReplacedError, isConnectionFailure } from "./errors";

/** A query of postgres.js: it gives itself to its handler once somebody waits for it. */
export type Query = Promise<{ readonly command: string }> & {
  handler: (query: Query) => void;
  readonly cancelled: unknown;
  reject(error: Error): void;
};

/** A connection of postgres.js, as its own `begin` sees it. */
type Wire = {
  /** False where the next query must wait for `reserved`. */
  execute(query: Query): unknown;
  /** Called when everything is answered. Keeps others off; postgres.js clears it when the transaction has ended. */
  reserved: (() => void) | null;
  onclose: ((error: Error) => void) | null;
};

/** What holds for one transaction: whose context it is in. */
export type LocalSetting = {
  readonly name: "app.tenant_id" | "app.door";
  /** An id or a name, in small letters. */
  readonly value: string;
};

export type OwnTransaction = {
  /** Rejected where it did not begin. */
  readonly opened: Promise<unknown>;
  /** Sends a query in this transaction, in order, without waiting for those before it. */
  readonly send: (query: Query) => void;
  /** Sends COMMIT behind all that was sent, and nothing behind it. Throws where the server took everything back. */
  commit(): Promise<void>;
  /** Takes everything back; nobody needs to wait for it. */
  rollback(): void;
};

/**
 * A transaction on a connection that serves nobody else until the server says that the transaction has ended. What
 * postgres.js does in `begin`, but nothing waits for BEGIN: it travels with its setting, as one message, before the first
 * query. And nothing is sent on a connection that was lost: by then it may serve somebody else.
 */
export async function beginTransaction(
  root: Sql,
  mode: "READ ONLY" | "READ WRITE",
  setting: LocalSetting,
): Promise<OwnTransaction> {
  const line: Query[] = [];
  let ready = true;
  let ending = false;
  let broken: Error | undefined;

  const turn = () => {
    ready = true;
    while (ready && line.length > 0) give(line.shift() as Query);
  };
  const lose = (error: Error) => {
    broken ??= error;
    for (const query of line.splice(0)) query.reject(error);
  };
  const note = (error: Error) => {
    if (isConnectionFailure(error)) lose(error);
  };
  let opened: Promise<unknown> = Promise.resolve();
  const wire = await new Promise<Wire>((resolve, reject) => {
    const onexecute = (own: Wire) => {
      own.reserved = turn;
      own.onclose = lose;
      resolve(own);
    };
    opened = root.unsafe(`BEGIN ${mode}; ${local(setting)}`, [], { onexecute } as object);
    opened.then(
      () => reject(nowhere),
      (error: Error) => {
        note(error);
        reject(error);
      },
    );
  });

  const give = (query: Query) => {
    if (!query.cancelled) ready = Boolean(wire.execute(query));
  };
  const pass = (query: Query) => {
    query.catch(note);
    if (broken) query.reject(broken);
    else if (wire.reserved !== turn) query.reject(new Error("This transaction has ended"));
    else if (ready) give(query);
    else line.push(query);
  };
  const end = async (word: "COMMIT" | "ROLLBACK"): Promise<string> => {
    const query = root.unsafe(word) as unknown as Query;
    query.handler = () => {
      ending = true;
      pass(query);
    };
    try {
      return (await query).command;
    } catch (error) {
      // Cancelled, say, by a request that came late: the connection is still inside.
      if (!broken && wire.reserved === turn) end("ROLLBACK").catch(() => {});
      throw error;
    }
  };
  return {
    opened,
    send(query) {
      if (ending) query.reject(new Error("This transaction is ending"));
      else pass(query);
    },
    async commit() {
      const command = await end("COMMIT");
      if (command !== "COMMIT") throw new Error("The transaction was taken back");
    },
    rollback() {
      end("ROLLBACK").catch(() => {});
    },
  };
}

/** Not a parameter, which would be a message of its own: nothing that could be anything but a word passes. */
function local({ name, value }: LocalSetting): string {
  if (!/^[a-z0-9-]+$/.test(value)) throw new Error(`Not a value of ${name}`);
  return `SET LOCAL ${name} = '${value}'`;
}

const nowhere = new ConnectionReplacedError("BEGIN did not say where it was sent");
