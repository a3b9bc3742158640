import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { createTenant, type TestTenant } from "@/tests/factories";
import { beginRequest } from "@/tests/factories/request";
import { logInAs } from "@/tests/factories/sessions";
import * as waitlist from "./actions";

const actions = { ...waitlist };
const names = Object.keys(actions) as (keyof typeof actions)[];
const desk: readonly MemberRole[] = ["owner", "staff"];
const allowed = (name: keyof typeof actions) =>
  name === "saveRefillingAction" ? (["owner"] as const) : desk;

let here: TestTenant;
let elsewhere: TestTenant;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
});
beforeEach(beginRequest);
afterAll(closePool);

describe.each(names)("%s", (name) => {
  const call = () => actions[name](here.tenant.slug, null, {});

  test.each<MemberRole>(["owner", "staff", "professional"])("knows the role %s", async (role) => {
    await logInAs(here, role);
    const code = allowed(name).some((each) => each === role) ? "invalid_input" : "forbidden";
    expect(await call()).toMatchObject({ ok: false, code });
  });

  test("is unknown to the owner of another tenant, and to nobody", async () => {
    expect(await call()).toEqual({ ok: false, code: "unauthenticated" });
    await logInAs(elsewhere, "owner");
    expect(await call()).toEqual({ ok: false, code: "not_found" });
  });
});
