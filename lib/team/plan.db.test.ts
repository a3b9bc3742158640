import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import {
  createMember,
  createTenant,
  createUser,
  memberScope,
  type TestTenant,
} from "@/tests/factories";
import { putOnPlan } from "@/tests/factories/plans";
import { addProfessional } from "./add-professional";
import { removeProfessional } from "./remove-professional";
import { restoreProfessional } from "./restore-professional";
import { saveProfessional } from "./save-professional";
import { addProfessionalInput, saveProfessionalInput } from "./schema";

let at: TestTenant;

beforeEach(async () => {
  at = await createTenant({ professionals: 2 });
});
afterAll(closePool);

test("of many who are added at the same moment as many are taken as the plan has places for", async () => {
  await putOnPlan(at, { professionals: 4 });
  const answers = await Promise.all(Array.from({ length: 8 }, () => add()));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
  expect(codesOf(answers)).toEqual(["plan_professionals"]);
  expect(await active()).toBe(4);
});

test("who was switched off comes back into a free place only, by whichever way, and many at once too", async () => {
  const [first = "", second = ""] = at.professionalIds;
  await switchOff();
  await putOnPlan(at, { professionals: 1 });
  const back = (professionalId: string) => restoreProfessional(owner(), { professionalId });
  const again = (professionalId: string) => saveProfessional(owner(), typed(professionalId));
  const answers = await Promise.all([back(first), again(second), back(second), again(first)]);
  expect(await active()).toBe(1);
  expect(codesOf(answers)).toEqual(["plan_professionals"]);
  await switchOff();
  expect(await add()).toMatchObject({ ok: true });
});

test("a plan that has become smaller takes nothing away: who attends goes on, and is changed as before", async () => {
  await putOnPlan(at, { professionals: 0 });
  const [first = ""] = at.professionalIds;
  expect(await saveProfessional(owner(), typed(first))).toMatchObject({ ok: true });
  expect(await active()).toBe(2);
  expect(await add()).toMatchObject({ code: "plan_professionals" });
  expect(await removeProfessional(owner(), { professionalId: first })).toMatchObject({ ok: true });
});

test("accounts are counted in the same way, at the same moment too", async () => {
  await createMember(at);
  await putOnPlan(at, { members: 3 });
  const users = await Promise.all(Array.from({ length: 6 }, () => createUser()));
  const answers = await Promise.allSettled(
    users.map(({ userId }) =>
      withTenant(owner(), (tx) =>
        tx
          .insert(schema.membership)
          .values({ id: randomUUID(), tenantId: at.tenant.id, userId, role: "staff" }),
      ),
    ),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
});

function owner() {
  return memberScope(at, "owner");
}

function add() {
  const typedNew = { name: "Inés Peña", availabilityMode: "both" };
  return addProfessional(owner(), addProfessionalInput.parse(typedNew));
}

function typed(professionalId: string) {
  return saveProfessionalInput.parse({
    ...{ professionalId, name: "Inés Peña", availabilityMode: "both", active: "on", position: "1" },
  });
}

function switchOff() {
  return withTenant(owner(), (tx) =>
    tx
      .update(schema.professional)
      .set({ active: false })
      .where(eq(schema.professional.tenantId, at.tenant.id)),
  );
}

async function active() {
  const rows = await withTenant(owner(), (tx) =>
    tx.select().from(schema.professional).where(eq(schema.professional.active, true)),
  );
  return rows.length;
}

function codesOf(answers: readonly { readonly ok: boolean; readonly code?: string }[]) {
  return [...new Set(answers.flatMap(({ ok, code }) => (ok ? [] : (code ?? []))))];
}
