import { beforeAll, expect, test } from "vitest";
import { tenantById } from "@/db/lookups";
import { portalFunctions } from "@/lib/core/portal/functions";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { portalSeen, savePortal } from "./save-portal";
import { savePortalInput } from "./settings-schema";

let at: TestTenant;

beforeAll(async () => {
  at = await createTenant();
});

test("what is not ticked is off from the next request on, elsewhere nothing changes", async () => {
  const elsewhere = await createTenant();
  const input = savePortalInput.parse({ on: ["move", "history"], linkDays: "30" });
  expect(await savePortal(memberScope(at), input)).toEqual({ ok: true, value: null });
  expect(await tenantById(at.tenant.id)).toMatchObject({
    portalOff: portalFunctions.filter((each) => each !== "move" && each !== "history"),
    ...{ linkDays: 30, feedInitials: false },
  });
  expect(await tenantById(elsewhere.tenant.id)).toEqual(elsewhere.tenant);
});

test("of two who save at once the second is told by whom", async () => {
  const here = await createTenant();
  const seen = portalSeen(here.tenant);
  const save = (linkDays: string, name: string) =>
    savePortal(
      memberScope(here, "owner", { name }),
      savePortalInput.parse({ seen, on: [...portalFunctions], linkDays, feedInitials: "on" }),
    );
  expect((await save("10", "Luisa Almánzar")).ok).toBe(true);
  expect(await save("20", "Rosa Báez")).toMatchObject({
    ...{ ok: false, code: "version_conflict", detail: { by: "Luisa Almánzar" } },
  });
  expect(await tenantById(here.tenant.id)).toMatchObject({ linkDays: 10, feedInitials: true });
});

test.each([
  [{ linkDays: "0" }, "linkDays"],
  [{ linkDays: "731" }, "linkDays"],
  [{ on: ["fly"] }, "on"],
])("%j is told at its field", (given, field) => {
  const parsed = savePortalInput.safeParse({ on: [], linkDays: "30", ...given });
  expect(parsed.error?.issues[0]?.path[0]).toBe(field);
});
