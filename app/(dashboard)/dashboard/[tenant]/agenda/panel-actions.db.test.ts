import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { createMember, createTenant, type TestTenant } from "@/tests/factories";
import { beginRequest } from "@/tests/factories/request";
import { carrySession, openSession } from "@/tests/factories/sessions";
import { openHoursAction, removeOpeningsAction } from "../hours/actions";
import { addTimeOffAction, removeTimeOffAction } from "../hours/time-off/actions";
import * as agenda from "./actions";
import * as series from "./series-actions";
import * as visits from "./visit-actions";

const desksAlone = {
  ...{ openHoursAction, removeOpeningsAction, addTimeOffAction, removeTimeOffAction },
  linkAction: agenda.linkAction,
};
const { linkAction: _, ...everybodysInAgenda } = agenda;
const everybodys = { ...everybodysInAgenda, ...series, ...visits };

const roles = ["owner", "staff", "professional"] as const;

let here: TestTenant;
/** Sessions of somebody of each role, and of another tenant's owner. */
let logins: ReadonlyMap<MemberRole | "stranger", string>;

beforeAll(async () => {
  const [at, elsewhere] = await Promise.all([createTenant(), createTenant()]);
  here = at;
  logins = new Map([
    ...(await Promise.all(roles.map(async (role) => [role, await sessionOf(at, role)] as const))),
    ["stranger", await sessionOf(elsewhere, "owner")] as const,
  ]);
});
beforeEach(beginRequest);
afterAll(closePool);

type Called = (slug: string, previous: null, input: unknown) => Promise<unknown>;

const actions: readonly [string, Called, readonly MemberRole[]][] = [
  ...Object.entries(desksAlone).map(
    ([name, action]) => [name, action as Called, ["owner", "staff"]] as const,
  ),
  ...Object.entries(everybodys).map(
    ([name, action]) => [name, action as Called, ["owner", "staff", "professional"]] as const,
  ),
].map(([name, action, allowed]) => [name, action, allowed]);

describe.each(actions)("%s", (_name, action, allowed) => {
  test("lets in whom the table names, and refuses the others", async () => {
    for (const role of roles) {
      await logIn(role);
      const answer = await action(here.tenant.slug, null, {});
      const isLetIn = !isRefusal(answer, "forbidden");
      expect([role, isLetIn]).toEqual([role, allowed.includes(role)]);
    }
  });

  test("is unknown to another tenant's owner, and asks a stranger to log in", async () => {
    expect(await action(here.tenant.slug, null, {})).toMatchObject({ code: "unauthenticated" });
    await logIn("stranger");
    expect(await action(here.tenant.slug, null, {})).toMatchObject({ code: "not_found" });
  });
});

function isRefusal(answer: unknown, code: string): boolean {
  return typeof answer === "object" && answer !== null && "code" in answer && answer.code === code;
}

function logIn(as: MemberRole | "stranger"): Promise<void> {
  return carrySession(logins.get(as) ?? "");
}

async function sessionOf(at: TestTenant, role: MemberRole): Promise<string> {
  return openSession(await createMember(at, role));
}
