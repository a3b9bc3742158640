import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { membershipsOf, tenantBySlug } from "@/db/lookups";
import * as schema from "@/db/schema";
import { withSystem, withTenant } from "@/db/scope";
import type { OperatorScope } from "@/lib/auth/scope";
import {
  createTenant,
  createUser,
  memberScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { putOnPlan } from "@/tests/factories/plans";
import { changePlan } from "./change-plan";
import { openPractice } from "./open-practice";
import { loadOperatorLog, loadTenants } from "./reads";
import { resumeTenant } from "./resume-tenant";
import { changeTenantPlan } from "./store";
import { suspendTenant } from "./suspend-tenant";

let operator: OperatorScope;
let at: TestTenant;

beforeAll(async () => {
  const { userId } = await createUser({ isOperator: true });
  operator = { operator: { userId, name: "Olga" }, nowMs: testNowMs } as OperatorScope;
});

beforeEach(async () => {
  at = await createTenant();
});

test("a suspended tenant is suspended on the very next look, and a resumed one is open again", async () => {
  const { id: tenantId, slug } = at.tenant;
  await suspendTenant(operator, { tenantId, reason: "Falta de pago" });
  expect(await tenantBySlug(slug)).toMatchObject({
    status: "suspended",
    suspendedReason: "Falta de pago",
  });
  await resumeTenant(operator, { tenantId });
  expect(await tenantBySlug(slug)).toMatchObject({ status: "active", suspendedReason: null });
});

test("what an operator does is logged with who, whom and why", async () => {
  const { id: tenantId, name } = at.tenant;
  await suspendTenant(operator, { tenantId, reason: "Falta de pago" });
  await resumeTenant(operator, { tenantId });
  const entries = (await loadOperatorLog(operator)).filter(
    (entry) => entry.tenantSlug === at.tenant.slug,
  );
  const common = { operatorName: "Rosa Báez", tenantName: name };
  expect(entries).toMatchObject([
    { ...common, action: "tenant_resumed" },
    { ...common, action: "tenant_suspended", reason: "Falta de pago" },
  ]);
});

test("suspending twice, resuming an open tenant and an unknown one are refused and not logged", async () => {
  const { id: tenantId } = at.tenant;
  const reason = "Falta de pago";
  expect(await resumeTenant(operator, { tenantId })).toEqual({ ok: false, code: "not_suspended" });
  await suspendTenant(operator, { tenantId, reason });
  expect(await suspendTenant(operator, { tenantId, reason: "Otra vez" })).toEqual({
    ok: false,
    code: "already_suspended",
  });
  const nobody = randomUUID();
  expect(await suspendTenant(operator, { tenantId: nobody, reason })).toMatchObject({
    code: "not_found",
  });
  expect(await resumeTenant(operator, { tenantId: nobody })).toMatchObject({ code: "not_found" });
  const entries = await loadOperatorLog(operator);
  expect(entries.filter((entry) => entry.tenantSlug === at.tenant.slug)).toHaveLength(1);
  expect((await tenantBySlug(at.tenant.slug))?.suspendedReason).toBe(reason);
});

test("the operator's list counts without naming anybody", async () => {
  const row = (await loadTenants(operator)).find((tenant) => tenant.id === at.tenant.id);
  expect(row).toEqual({
    ...{ id: at.tenant.id, slug: at.tenant.slug, name: at.tenant.name, status: "active" },
    ...{ suspendedReason: null, planCode: "test", planName: "Prueba" },
    ...{ members: 0, professionals: 1, clients: 1, mostMembers: null, mostProfessionals: null },
    ...{ upcomingAppointments: 0, appointmentsLast30Days: 0, deadMessages: 0 },
  });
});

test("a tenant is put on another plan at once, logged once, and only by operators", async () => {
  const elsewhere = await createTenant();
  const planCode = await putOnPlan(elsewhere, { professionals: 1 });
  const { id: tenantId } = at.tenant;
  expect(await changePlan(operator, { tenantId, planCode })).toMatchObject({ ok: true });
  const row = (await loadTenants(operator)).find(({ id }) => id === tenantId);
  expect(row).toMatchObject({ planCode, professionals: 1, mostProfessionals: 1 });
  for (const wrong of [planCode, "nowhere"]) {
    const refused = await changePlan(operator, { tenantId, planCode: wrong });
    expect(refused).toMatchObject({ code: "not_found" });
  }
  const entries = (await loadOperatorLog(operator)).filter(
    ({ tenantSlug }) => tenantSlug === at.tenant.slug,
  );
  expect(entries.map(({ action }) => action)).toEqual(["tenant_plan_changed"]);
  const byItself = withTenant(memberScope(at), (tx) => changeTenantPlan(tx, tenantId, "test"));
  await expect(byItself).resolves.toBeUndefined();
});

test("an operator opens a practice for somebody, whose link sets a password; twice the address is taken", async () => {
  const slug = `abierto-${randomUUID().slice(0, 13)}`;
  const email = `${randomUUID()}@ejemplo.example`;
  const given = {
    ...({ practice: "Barbería Sur", slug, sector: "barber", country: "CL" } as const),
    ...{ locale: "es" as const, planCode: "start", name: "Iris Soto", email },
  };
  expect(await openPractice(operator, given)).toEqual({
    ...{ ok: true, value: { name: "Barbería Sur", email } },
  });
  const tenant = await tenantBySlug(slug);
  expect(tenant).toMatchObject({ sector: "barber", currency: "CLP", timeZone: "America/Santiago" });
  // The page shows no address that its owner did not choose.
  expect(tenant?.email).toBeNull();
  const letters = await withSystem((tx) =>
    tx.select().from(schema.accountLetter).where(eq(schema.accountLetter.email, email)),
  );
  expect(letters).toMatchObject([{ kind: "owner_invited", usedAt: null }]);
  expect(await membershipsOf(letters[0]?.userId ?? "")).toMatchObject([{ slug, role: "owner" }]);
  // The log is everybody's: others write into it meanwhile.
  const entry = (await loadOperatorLog(operator)).find(({ tenantSlug }) => tenantSlug === slug);
  expect(entry).toMatchObject({ action: "tenant_opened" });
  expect(await openPractice(operator, given)).toEqual({ ok: false, code: "slug_taken" });
});
