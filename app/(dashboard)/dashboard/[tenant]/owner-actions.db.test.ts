import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { createTenant, type TestTenant } from "@/tests/factories";
import { beginRequest } from "@/tests/factories/request";
import { logInAs } from "@/tests/factories/sessions";
import { saveBrandAction } from "./brand/actions";
import * as page from "./page/actions";
import * as places from "./places/actions";
import * as rooms from "./places/rooms/actions";
import { saveIntakeAction } from "./services/[service]/intake/actions";
import * as services from "./services/actions";
import { saveDeskChoicesAction, saveSettingsAction } from "./settings/actions";
import { saveBookingChoicesAction } from "./settings/booking/actions";
import { saveNoticesAction } from "./settings/notices/actions";
import { savePortalAction } from "./settings/portal/actions";
import * as wording from "./settings/wording/actions";
import * as team from "./team/actions";

type Action = (slug: string, previous: null, input: unknown) => Promise<unknown>;

const ownersActions: Readonly<Record<string, Action>> = {
  saveBrandAction,
  saveSettingsAction,
  saveDeskChoicesAction,
  saveNoticesAction,
  savePortalAction,
  saveBookingChoicesAction,
  saveIntakeAction,
  ...page,
  ...team,
  ...services,
  ...places,
  ...rooms,
  ...wording,
};

let here: TestTenant;
let elsewhere: TestTenant;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
});
beforeEach(beginRequest);
afterAll(closePool);

describe.each(Object.entries(ownersActions))("%s", (_name, action) => {
  const call = () => action(here.tenant.slug, null, {});

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
