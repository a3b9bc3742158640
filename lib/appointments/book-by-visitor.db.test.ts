import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import type { z } from "zod";
import { closePool } from "@/db/generations";
import { appointment, client } from "@/db/schema";
import { withTenant } from "@/db/scope";
import { byVisitor } from "@/lib/clients/by-visitor";
import { openPerson, sealPerson } from "@/lib/clients/sealed-person";
import { otherWhoComes } from "@/lib/clients/visitor-schema";
import { stranger } from "@/tests/booking/wishes";
import { createTenant, publicScope, type TestTenant } from "@/tests/factories";
import { bookAppointment } from "./book-appointment";
import { bookByVisitorInput } from "./book-by-visitor-schema";
import { loadReceipt } from "./load-receipt";
import type { BookedAppointment } from "./views";

afterAll(closePool);

const book = byVisitor<z.output<typeof bookByVisitorInput>, BookedAppointment>(bookAppointment);

test("a mother books for her child: the child comes, under her contact, and is another than she", async () => {
  const at = await createTenant();
  const mother = stranger();
  const own = await book(publicScope(at), form(at, "2026-03-03T09:00", { client: mother }));
  const childs = await book(
    publicScope(at),
    form(at, "2026-03-03T10:00", { client: mother, forOther: "on", otherName: "Sofía Mora" }),
  );
  expect([own, childs]).toMatchObject([{ ok: true }, { ok: true }]);
  const rows = await withTenant(publicScope(at), (tx) =>
    tx
      .select({ name: client.name, email: client.email, caller: appointment.callerName })
      .from(appointment)
      .innerJoin(client, eq(client.id, appointment.clientId))
      .where(eq(appointment.tenantId, at.tenant.id))
      .orderBy(appointment.startsAt),
  );
  expect(rows).toEqual([
    { name: mother.name, email: mother.email, caller: null },
    { name: "Sofía Mora", email: mother.email, caller: mother.name },
  ]);
});

test("who comes is told to the browser that booked alone, and only where it is somebody else", async () => {
  const at = await createTenant();
  const scope = publicScope(at);
  const mother = stranger();
  const own = await book(scope, form(at, "2026-03-03T09:00", { client: mother }));
  const other = { client: mother, forOther: "on", otherName: "Sofía Mora" };
  const childs = await book(scope, form(at, "2026-03-03T10:00", other));
  if (!own.ok || !childs.ok) throw new Error("nothing was booked");
  const isOwn = (_id: string, email: string | null) => email === mother.email;
  expect(await loadReceipt(scope, childs.value.id, { isOwn })).toMatchObject({
    forWhom: "Sofía Mora",
  });
  expect(await loadReceipt(scope, childs.value.id)).toMatchObject({ forWhom: null });
  const silent = { ...scope, tenant: { ...scope.tenant, kindsOff: ["booked" as const] } };
  expect(await loadReceipt(scope, own.value.id)).toMatchObject({ isMailed: true });
  expect(await loadReceipt(silent, own.value.id)).toMatchObject({ isMailed: false });
  expect(await loadReceipt(scope, own.value.id, { isOwn })).toMatchObject({ forWhom: null });
});

test.each([
  ["both", { email: undefined }, "email_needed"],
  ["both", { phone: undefined }, "phone_needed"],
  ["email", { phone: undefined }, null],
  ["phone", { email: undefined }, null],
  ["phone", { phone: undefined }, "phone_needed"],
  ["either", { email: undefined }, null],
  ["either", { email: undefined, phone: undefined }, "reach_needed"],
] as const)("where a practice needs %s, %o is answered by %s", async (needs, left, code) => {
  const at = await createTenant();
  const scope = publicScope({ tenant: { ...at.tenant, contactNeeds: needs } });
  const answer = await book(
    scope,
    form(at, "2026-03-03T09:00", { client: { ...stranger(), ...left } }),
  );
  expect(answer.ok ? null : answer.code).toBe(code);
});

test("who ticks that somebody else comes must say who", () => {
  const asked = {
    serviceId: crypto.randomUUID(),
    professionalId: "any",
    start: "2026-03-03T09:00",
  };
  const parsed = bookByVisitorInput.safeParse({ ...asked, client: stranger(), forOther: "on" });
  expect(parsed.error?.issues).toMatchObject([{ path: ["otherName"], message: "required" }]);
});

test.each([
  [{}, undefined],
  [{ whoComes: "" }, undefined],
  [{ whoComes: "Mateo Díaz" }, "Mateo Díaz"],
  [{ whoComes: "other", otherName: "Sofía Mora" }, "Sofía Mora"],
  [{ whoComes: "other" }, null],
  [{ forOther: "on" }, null],
])("a form with %o brings %s", (given, who) => {
  const asked = { serviceId: crypto.randomUUID(), professionalId: "any" };
  const input = { ...asked, start: "2026-03-03T09:00", client: stranger(), ...given };
  const parsed = bookByVisitorInput.safeParse(input);
  expect(parsed.success ? otherWhoComes(parsed.data) : null).toBe(who);
});

test("what a device remembers is read by the practice that sealed it alone, and only unchanged", () => {
  const person = { name: "Ana Ñúñez", email: "ana@correo.example", phone: "809 555 0134" };
  const [here, there] = [crypto.randomUUID(), crypto.randomUUID()];
  const sealed = sealPerson(here, person);
  expect(sealed).not.toContain("ana");
  expect(openPerson(here, sealed)).toEqual(person);
  expect(openPerson(there, sealed)).toBeUndefined();
  for (const broken of ["", "x", sealed.slice(2), `${sealed.slice(0, -4)}AAAA`]) {
    expect(openPerson(here, broken)).toBeUndefined();
  }
  expect(sealPerson(here, person)).not.toBe(sealed);
});

function form(at: TestTenant, start: string, given: object) {
  const { serviceId, professionalId } = at;
  return bookByVisitorInput.parse({ serviceId, professionalId, start, ...given });
}
