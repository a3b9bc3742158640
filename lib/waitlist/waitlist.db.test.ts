import { beforeAll, describe, expect, test } from "vitest";
import type { TenantScope } from "@/db/scope";
import { saveClient } from "@/lib/clients/save-client";
import { saveClientInput } from "@/lib/clients/schema";
import { addUsualPriorities } from "@/lib/priority/add-usual-priorities";
import { declarableRules } from "@/lib/priority/declarable-rules";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { addToWaitlist } from "./add-to-waitlist";
import { loadWaitlist } from "./load-waitlist";
import { removeFromWaitlist } from "./remove-from-waitlist";
import { restoreToWaitlist } from "./restore-to-waitlist";
import { addToWaitlistInput } from "./schema";

let at: TestTenant;
let scope: TenantScope;

beforeAll(async () => {
  at = await createTenant();
  scope = memberScope(at);
  await addUsualPriorities(scope);
});

const wish = (given: object) => ({
  ...{ serviceId: at.serviceId, professionalId: "any", from: "2026-12-01" },
  ...given,
});

const wait = (given: object) => addToWaitlist(scope, addToWaitlistInput.parse(wish(given)));

const someone = (name: string) => ({ client: { name, phone: "809 555 0177" } });

describe("the waiting list", () => {
  test("stands by priority, then by who asked first", async () => {
    await wait(someone("Primera"));
    await wait({ ...someone("Segunda"), note: "Dolor intenso desde ayer" });
    await wait(someone("Tercera"));
    const elder = await saveClient(
      scope,
      saveClientInput.parse({ name: "Mayor", birthDate: "1940-01-01" }),
    );
    if (!elder.ok) throw new Error(elder.code);
    await wait({ clientId: elder.value.id });
    const [urgent] = await declarableRules(scope);
    await wait({ ...someone("Quinta"), declared: [urgent?.id] });
    const list = await loadWaitlist(scope);
    expect(
      list.map(({ clientName, levelName, levelReason }) => [clientName, levelName, levelReason]),
    ).toEqual([
      ["Segunda", "Urgente", "Motivo urgente"],
      ["Quinta", "Urgente", "Caso urgente"],
      ["Mayor", "Preferente", "Persona mayor"],
      ["Primera", null, null],
      ["Tercera", null, null],
    ]);
  });

  test("gives a removed person their place back", async () => {
    const before = await loadWaitlist(scope);
    const entryId = before[1]?.id ?? "";
    expect((await removeFromWaitlist(scope, { entryId })).ok).toBe(true);
    expect(await removeFromWaitlist(scope, { entryId })).toMatchObject({ code: "not_found" });
    expect((await loadWaitlist(scope)).map(({ id }) => id)).not.toContain(entryId);
    expect((await restoreToWaitlist(scope, { entryId })).ok).toBe(true);
    expect(await loadWaitlist(scope)).toEqual(before);
  });

  test("knows no service, professional or entry of another practice", async () => {
    const stranger = await createTenant();
    const { serviceId, professionalId } = stranger;
    expect(await wait({ ...someone("Nadie"), serviceId })).toMatchObject({ code: "not_found" });
    expect(await wait({ ...someone("Nadie"), professionalId })).toMatchObject({
      code: "not_found",
    });
    const entryId = (await loadWaitlist(scope))[0]?.id ?? "";
    const theirs = memberScope(stranger);
    expect(await removeFromWaitlist(theirs, { entryId })).toMatchObject({ code: "not_found" });
    expect(await loadWaitlist(theirs)).toEqual([]);
  });

  test("takes nobody for days that are over", async () => {
    const past = { ...someone("Tarde"), from: "2020-01-01", to: "2020-02-01" };
    expect(await wait(past)).toMatchObject({ code: "in_the_past" });
  });

  test.each([
    [{ from: "2026-02-31" }, "from"],
    [{ to: "2026-11-01" }, "to"],
    [{ to: "2126-11-01" }, "to"],
    [{ start: "10:00", end: "09:00" }, "end"],
    [{ start: "25:00" }, "start"],
    [{ client: undefined }, "client.name"],
  ])("tells %j at its field", (given, field) => {
    const parsed = addToWaitlistInput.safeParse({ ...wish(someone("Ana")), ...given });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });
});

test("visitors declare only what clients may say", async () => {
  expect(await declarableRules(publicScope(at))).toEqual([]);
  expect(await declarableRules(scope)).toHaveLength(1);
});
