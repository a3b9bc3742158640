import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { createTenant, type TestTenant } from "@/tests/factories";
import { beginRequest } from "@/tests/factories/request";
import { logInAs } from "@/tests/factories/sessions";
import { saveBrandAction } from "./brand/actions";
import * as page from "./page/actions";
import * as places from "./places/actions";
import * as rooms from "./places/rooms/actions";
import * as services from "./services/actions";
import { saveDeskChoicesAction, saveSettingsAction } from "./settings/actions";
import * as team from "./team/actions";

vi.mock("next/headers", () => import("@/tests/factories/request"));

const ownersActions = {
  saveBrandAction,
  saveSettingsAction,
  saveDeskChoicesAction,
  ...page,
  ...team,
  ...services,
  ...places,
  ...rooms,
};
const names = Object.keys(ownersActions) as (keyof typeof ownersActions)[];

let here: TestTenant;
let elsewhere: TestTenant;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
});
beforeEach(beginRequest);
afterAll(closePool);

describe.each(names)("%s", (name) => {
  const call = () => ownersActions[name](here.tenant.slug, null, {});

  test.each<MemberRole>(["professional", "staff"])("refuses the role %s", async (role) => {
    await logInAs(here, role);
    expect(await call()).toEqual({ ok: false, code: "forbidden" });
  });

  test("is unknown to the owner of another tenant", async () => {
    await logInAs(elsewhere, "owner");
    expect(await call()).toEqual({ ok: false, code: "not_found" });
  });

  test("lets the owner in, as far as the first missing field", async () => {
    await logInAs(here, "owner");
    expect(await call()).toMatchObject({ ok: false, code: "invalid_input" });
  });
});
