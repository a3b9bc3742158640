import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { clientAccount } from "@/db/schema";
import { withTenant } from "@/db/scope";
import { clientScope, createTenant } from "@/tests/factories";
import { readClients } from "./access-store";

afterAll(closePool);

test("a mail knows what was done last with a portal's password: set, changed or removed", async () => {
  const here = await createTenant();
  const scope = clientScope(here);
  const own = { tenantId: scope.tenant.id, clientId: here.clientId };
  const told = async () => {
    const rows = await withTenant(scope, (tx) => readClients(tx, scope, [here.clientId]));
    return rows.map(({ password }) => password);
  };
  expect(await told()).toEqual(["removed"]);
  await withTenant(scope, (tx) => tx.insert(clientAccount).values({ ...own, passwordHash: "a" }));
  expect(await told()).toEqual(["set"]);
  await withTenant(scope, (tx) => tx.update(clientAccount).set({ changedAt: sql`now()` }));
  expect(await told()).toEqual(["changed"]);
});
