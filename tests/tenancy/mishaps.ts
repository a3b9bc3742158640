import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { client } from "@/db/schema";
import { readTenant, type TenantScope, type Tx, withTenant } from "@/db/scope";

/** What a unit of work saw: every tenant id of every row, without asking for its own. */
export type Seen = (tenantId: string) => void;

/** One way for a unit of work to go, well or badly. */
export type Mishap = (scope: TenantScope, seen: Seen, foreignClient: string) => Promise<unknown>;

const unwell = new Error("thrown in the middle");

const look = async (tx: Tx, seen: Seen) => {
  const rows = await preparedOn(tx)<{ tenant_id: string }[]>`SELECT tenant_id FROM client LIMIT 20`;
  for (const row of rows) seen(row.tenant_id);
};

const write = async (tx: Tx, { tenant }: TenantScope) => {
  await preparedOn(tx)`INSERT INTO client (tenant_id, name) VALUES (${tenant.id}, 'written')`;
};

const lookWithDrizzle = async (tx: Tx, seen: Seen) => {
  const rows = await tx.select({ tenantId: client.tenantId }).from(client).limit(20);
  for (const row of rows) seen(row.tenantId);
};

export const reads: Mishap = (scope, seen) => readTenant(scope, (tx) => lookWithDrizzle(tx, seen));

export const writes: Mishap = (scope, seen) =>
  withTenant(scope, async (tx) => {
    await write(tx, scope);
    await look(tx, seen);
  });

export const asksForAnother: Mishap = (scope, seen, foreignClient) =>
  withTenant(scope, async (tx) => {
    const rows = await preparedOn(tx)`SELECT tenant_id FROM client WHERE id = ${foreignClient}`;
    for (const row of rows) seen(row.tenant_id);
    await tx.update(client).set({ notes: "mine" }).where(sql`id = ${foreignClient}`);
  });

export const throws: Mishap = (scope, seen) =>
  withTenant(scope, async (tx) => {
    await write(tx, scope);
    await look(tx, seen);
    throw unwell;
  });

export const breaksAStatement: Mishap = (scope, seen) =>
  withTenant(scope, async (tx) => {
    await write(tx, scope);
    await tx.execute(sql`SELECT 1 / 0`).catch(() => {});
    await look(tx, seen);
  });

export const rollsBackAPart: Mishap = (scope, seen) =>
  withTenant(scope, async (tx) => {
    await tx
      .transaction(async (part) => {
        await write(part as unknown as Tx, scope);
        throw unwell;
      })
      .catch(() => {});
    await look(tx, seen);
  });

export const isCancelled: Mishap = (scope, seen) =>
  withTenant(scope, async (tx) => {
    await look(tx, seen);
    const slow = preparedOn(tx)`SELECT pg_sleep(5)`.execute();
    setTimeout(() => slow.cancel(), 2);
    await slow;
  });

export const timesOut: Mishap = (scope, seen) =>
  withTenant(scope, async (tx) => {
    await look(tx, seen);
    await tx.execute(sql`SET LOCAL statement_timeout = 3`);
    await tx.execute(sql`SELECT pg_sleep(5)`);
  });

export const forgetsAPromise: Mishap = (scope, seen) =>
  withTenant(scope, async (tx) => {
    void look(tx, seen).catch(() => {});
    void write(tx, scope).catch(() => {});
    throw unwell;
  });

/** One branch fails and ends the unit; the other goes on, later, on a connection that serves somebody else. */
export const outlivesItsUnit: Mishap = (scope, seen) =>
  withTenant(scope, async (tx) => {
    const unsent = preparedOn(tx)`SELECT tenant_id FROM client`;
    const goesOn = async () => {
      for (let n = 0; n < 5; n += 1) {
        await pause(n);
        await look(tx, seen).catch(() => {});
        await write(tx, scope).catch(() => {});
      }
      for (const row of await unsent) seen(row.tenant_id);
    };
    await Promise.all([goesOn(), pause(1).then(() => Promise.reject(unwell))]);
  });

export const losesItsServer: Mishap = (scope, seen) =>
  withTenant(scope, async (tx) => {
    await look(tx, seen);
    await tx.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
  });

export const passesItsDeadline: Mishap = (scope, seen) =>
  withTenant(scope, async (tx) => {
    await write(tx, scope);
    await pause(3_000);
    await look(tx, seen);
  });
