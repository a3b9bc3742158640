import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { client } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { loadAppointment } from "@/lib/appointments/reads";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import type { ClientScope } from "@/lib/auth/pages";
import { joinWaitlist } from "@/lib/portal/join-waitlist";
import { whileOn } from "@/lib/portal/while-on";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import {
  addClient,
  added,
  ana,
  bookFor,
  bookPublicly,
  child,
  laura,
  listed,
  notFound,
  ofTenant,
  portalOf,
  ties,
  wished,
} from "@/tests/factories/family";
import { addPerson, mostPeople } from "./add-person";
import { loadFamily } from "./reads";
import { savePerson } from "./save-person";
import { takeBackPerson } from "./take-back-person";
import { takeOffPerson } from "./take-off-person";
import { untiePeople } from "./untie-people";

let theirs: TestTenant;

beforeAll(async () => {
  theirs = await createTenant();
});
afterAll(closePool);

test("booking for somebody who is known already gives whoever fills in the form no way to them", async () => {
  const here = await createTenant();
  await bookPublicly(here, { ...laura, name: "Mateo Díaz" }, "2026-03-03T09:00");
  await bookFor(here, laura, "Mateo Díaz", "2026-03-03T10:00");
  expect(await ties(here)).toEqual([]);
});

test("for somebody who is not theirs nothing works, in this practice or another, nor with the family switched off", async () => {
  const here = await createTenant();
  const personId = await added(await ana(here));
  const appointment = await booked(await ana(here), {
    ...wish(here, "2026-03-03T09:00", { clientId: personId }),
  });
  const stranger = await addClient(here, "Otra Persona", "otra@ejemplo.example");
  const foreignId = await added(await ana(theirs));
  for (const scope of [await portalOf(here, stranger), await ana(theirs), await off(here)]) {
    const target = { appointmentId: appointment.id };
    expect(await loadAppointment(scope, appointment.id)).toBeUndefined();
    expect(await cancelAppointment(scope, target)).toMatchObject({ code: "not_found" });
    expect(
      await rescheduleAppointment(scope, { ...target, start: "2026-03-04T09:00" }),
    ).toMatchObject({ code: "not_found" });
    for (const clientId of [personId, foreignId]) {
      if (clientId === foreignId && scope.tenant.id === theirs.tenant.id) continue;
      const asked = wish(scope.tenant.id === here.tenant.id ? here : theirs, "2026-03-05T09:00");
      expect(await bookAppointment(scope, { ...asked, clientId })).toMatchObject({
        code: "not_found",
      });
      expect(await joinWaitlist(scope, { ...wished(here), clientId })).toMatchObject({ ok: false });
      if (isOff(scope)) continue;
      expect(await savePerson(scope, { ...child, personId: clientId })).toEqual(notFound);
      expect(await takeOffPerson(scope, { personId: clientId })).toEqual(notFound);
      expect(await takeBackPerson(scope, { personId: clientId })).toEqual(notFound);
    }
  }
  expect(await whileOn("family", addPerson)(await off(here), child)).toMatchObject({
    code: "portal_off",
  });
});

test("adding takes nobody who is in the list: not by the same e-mail, and by a telephone it tells nothing", async () => {
  const here = await createTenant();
  const [known] = await Promise.all([
    addClient(here, "Mateo Díaz", "ana@ejemplo.example"),
    addClient(here, "Sofía Mora", null),
  ]);
  const scope = await ana(here);
  expect(await addPerson(scope, child)).toMatchObject({ code: "person_known" });
  expect(await addPerson(scope, { ...child, name: "ana  rios" })).toMatchObject({
    code: "person_known",
  });
  const phone = "+18095550101";
  await withTenant(scope, (tx) => tx.update(client).set({ phone }).where(ofTenant(here)));
  const added = await addPerson(scope, { ...child, name: "Sofía Mora" });
  expect(added.ok).toBe(true);
  expect((await loadFamily(scope)).map(({ id }) => id)).not.toContain(known);
  expect((await listed(here)).filter((name) => name === "Sofía Mora")).toHaveLength(2);
});

test("adding the same person again changes nothing; somebody else of that name is not added unseen", async () => {
  const here = await createTenant();
  const scope = await ana(here);
  const first = await addPerson(scope, child);
  expect(first.ok).toBe(true);
  expect(await addPerson(scope, child)).toEqual(first);
  expect(await addPerson(scope, { ...child, relation: "other" })).toMatchObject({
    code: "person_known",
  });
  expect(await loadFamily(scope)).toHaveLength(1);
});

test("taken off, a person's appointments stand and are theirs alone; the way back is the client's for a while, not from the desk's decision", async () => {
  const here = await createTenant();
  const personId = await added(await ana(here));
  const { id } = await booked(await ana(here), {
    ...wish(here, "2026-03-03T09:00", { clientId: personId }),
  });
  expect(await takeOffPerson(await ana(here), { personId })).toMatchObject({ ok: true });
  expect(await loadAppointment(await ana(here), id)).toBeUndefined();
  expect((await loadAppointment(await portalOf(here, personId), id))?.status).toBe("confirmed");
  expect(await addPerson(await ana(here), child)).toEqual({ ok: true, value: { personId } });
  await takeOffPerson(await ana(here), { personId });
  expect(await takeBackPerson(await ana(here), { personId })).toMatchObject({ ok: true });
  expect((await loadAppointment(await ana(here), id))?.id).toBe(id);
  const pair = { carerId: here.clientId, personId };
  expect(await untiePeople(memberScope(here, "staff"), pair)).toMatchObject({ ok: true });
  expect(await takeBackPerson(await ana(here), { personId })).toEqual(notFound);
  expect(await addPerson(await ana(here), child)).toMatchObject({ code: "person_known" });
  expect(await loadAppointment(await ana(here), id)).toBeUndefined();
});

test("a family has a size, also for two who add at once", async () => {
  const here = await createTenant();
  const scope = await ana(here);
  const all = await Promise.all(
    Array.from({ length: mostPeople + 2 }, (_, index) =>
      addPerson(scope, { ...child, name: `Hijo Número ${index}` }),
    ),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(mostPeople);
  expect(all.filter((each) => !each.ok && each.code === "family_full")).toHaveLength(2);
});

/** Ana's portal where her practice has the family off. */
function off(at: TestTenant): Promise<ClientScope> {
  return ana({ ...at, tenant: { ...at.tenant, portalOff: ["family"] } });
}

function isOff({ tenant }: TenantScope): boolean {
  return tenant.portalOff.includes("family");
}
