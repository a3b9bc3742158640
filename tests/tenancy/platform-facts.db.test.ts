import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { databaseCode } from "@/db/errors";
import { tenant } from "@/db/schema";
import { withSystem, withTenant } from "@/db/scope";
import { createTenant, memberScope } from "../factories";

test("a tenant can change its name, but never lift its own suspension", async () => {
  const practice = await createTenant();
  const scope = memberScope(practice, "owner");
  const own = eq(tenant.id, scope.tenant.id);
  await withTenant(scope, (tx) => tx.update(tenant).set({ name: "Otro nombre" }).where(own));
  await withSystem((tx) => tx.update(tenant).set({ status: "suspended" }).where(own));
  const lifted = withTenant(scope, (tx) => tx.update(tenant).set({ status: "active" }).where(own));
  expect(await lifted.catch(databaseCode)).toBe("42501");
  const [row] = await withTenant(scope, (tx) => tx.select().from(tenant).where(own));
  expect(row).toMatchObject({ name: "Otro nombre", status: "suspended" });
});

test("a tenant cannot give itself another plan", async () => {
  const practice = await createTenant();
  const scope = memberScope(practice, "owner");
  const own = eq(tenant.id, scope.tenant.id);
  const planId = "00000000-0000-4000-8000-000000000001";
  const raised = withTenant(scope, (tx) => tx.update(tenant).set({ planId }).where(own));
  expect(await raised.catch(databaseCode)).toBe("42501");
});
