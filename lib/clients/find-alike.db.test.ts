import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import type { TenantScope } from "@/db/scope";
import { loadAppointment } from "@/lib/appointments/reads";
import { deskBookingInput } from "@/lib/appointments/schema";
import { booked } from "@/tests/booking/wishes";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { findAlike } from "./find-alike";
import { loadClient } from "./reads";
import { saveClient } from "./save-client";
import { findAlikeInput, saveClientInput } from "./schema";

let at: TestTenant;
let elsewhere: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  [at, elsewhere] = await Promise.all([createTenant(), createTenant()]);
  desk = memberScope(at, "staff");
  await saveClient(
    desk,
    saveClientInput.parse({
      ...{ name: "Rosa María González", phone: "809 555 7788", document: "001-1234567-8" },
      email: "rosa@ejemplo.example",
    }),
  );
});
afterAll(closePool);

async function alike(given: object, scope = desk) {
  const found = await findAlike(scope, findAlikeInput.parse(given));
  return found.ok ? found.value.map(({ name, same }) => `${name}: ${same}`) : [];
}

describe("somebody new may be in the list already", () => {
  test.each([
    [{ name: "Pedro", phone: "(809) 555-7788" }, "phone"],
    [{ name: "Pedro", document: "00112345678" }, "document"],
    [{ name: "Pedro", email: "ROSA@ejemplo.example" }, "email"],
    [{ name: "rosa gonsales" }, "name"],
    [{ name: "Rosa María González", phone: "809 555 7788", document: "001-1234567-8" }, "document"],
  ])("%j has it in common", async (given, same) => {
    expect(await alike(given)).toEqual([`Rosa María González: ${same}`]);
  });

  test.each([
    [{ name: "Rosa" }, "a first name alone"],
    [{ name: "Rosa Pérez", phone: "809 555 0000", document: "001-7654321-8" }, "somebody else"],
    [{ name: "Rosa González", phone: "80", email: "rosa@" }, undefined],
    [{}, "nothing yet"],
  ])("%j names %s", async (given, nobody) => {
    expect(await alike(given)).toEqual(nobody ? [] : ["Rosa María González: name"]);
  });

  test("nobody of another practice is named", async () => {
    const given = { name: "Rosa María González", phone: "809 555 7788" };
    expect(await alike(given, memberScope(elsewhere, "staff"))).toEqual([]);
  });
});

test("a mother books for her child: the child is the client, under her telephone, and who called is kept", async () => {
  const input = deskBookingInput.parse({
    ...{ serviceId: at.serviceId, professionalId: at.professionalId, start: "2026-03-03T10:00" },
    client: { name: "Luis González", phone: "809 555 7788", document: "402-0000001-1" },
    ...{ callerName: " Rosa María González ", notes: "Trae las vacunas", reason: "Control" },
  });
  const { id, client } = await booked(desk, input);
  expect(await loadAppointment(desk, id)).toMatchObject({
    ...{ callerName: "Rosa María González", notes: "Trae las vacunas", reason: "Control" },
    client: { name: "Luis González", phone: "+18095557788", email: null },
  });
  expect(await loadClient(desk, client.id)).toMatchObject({ document: "402-0000001-1" });
});
