import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { notification } from "@/db/schema";
import { readTenant } from "@/db/scope";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { loadAppointment } from "@/lib/appointments/reads";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import { sendFreshLinks } from "@/lib/invitations/send-fresh-links";
import { readAppointments } from "@/lib/notifications/reads";
import { joinWaitlist } from "@/lib/portal/join-waitlist";
import { leaveWaitlist } from "@/lib/portal/leave-waitlist";
import { loadAhead, loadWishes } from "@/lib/portal/reads";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import {
  addClient,
  added,
  ana,
  bookFor,
  child,
  laura,
  listed,
  notFound,
  portalOf,
  wished,
} from "@/tests/factories/family";
import { loadClientFamily, loadFamily } from "./reads";
import { savePerson } from "./save-person";
import { tiePeople } from "./tie-people";

let theirs: TestTenant;

beforeAll(async () => {
  theirs = await createTenant();
});
afterAll(closePool);

test("who books for somebody new looks after them: one link, greeted by their own name, opens what is theirs", async () => {
  const here = await createTenant();
  const id = await bookFor(here, laura, "Mateo Díaz", "2026-03-03T09:00");
  await bookFor(here, laura, "Sofía Díaz", "2026-03-03T10:00");
  const [about] = await readTenant(publicScope(here), (tx) =>
    readAppointments(tx, publicScope(here), [id]),
  );
  expect(about?.client).toMatchObject({ name: "Mateo Díaz", reader: "Laura Díaz" });
  const scope = await portalOf(here, about?.client.portalOf ?? "");
  expect(scope.actor).toMatchObject({ name: "Laura Díaz" });
  expect((await loadFamily(scope)).map(({ name }) => name)).toEqual(["Mateo Díaz", "Sofía Díaz"]);
  expect((await loadAppointment(scope, id))?.client.name).toBe("Mateo Díaz");
  expect(await listed(here)).toEqual(["Ana Ríos", "Laura Díaz", "Mateo Díaz", "Sofía Díaz"]);
});

test("a portal shows, books, moves and cancels for those whom it looks after, and says who called", async () => {
  const here = await createTenant();
  const scope = await ana(here);
  const personId = await added(scope);
  const mine = await ana(here);
  const appointment = await booked(mine, {
    ...wish(here, "2026-03-03T09:00", { clientId: personId }),
  });
  expect(appointment.client.name).toBe("Mateo Díaz");
  const [row] = await readTenant(mine, (tx) => readAppointments(tx, mine, [appointment.id]));
  expect(row?.client).toMatchObject({ reader: "Ana Ríos", portalOf: here.clientId });
  expect(await loadAhead(mine, [here.clientId, personId])).toHaveLength(1);
  const to = { appointmentId: appointment.id, start: "2026-03-04T09:00" };
  expect(await rescheduleAppointment(mine, to)).toMatchObject({ ok: true });
  expect(await cancelAppointment(mine, { appointmentId: appointment.id })).toMatchObject({
    ok: true,
  });
});

test("the desk puts people in somebody's care, of its own practice, and sees who looks after whom", async () => {
  const here = await createTenant();
  const personId = await addClient(here, "Pedro Ríos", "pedro@ejemplo.example");
  const foreignId = await addClient(theirs, "Otra Persona", null);
  const desk = memberScope(here, "staff");
  const tie = { carerId: here.clientId, personId, relation: "parent" } as const;
  expect(await tiePeople(desk, { ...tie, personId: foreignId })).toEqual(notFound);
  expect(await tiePeople(desk, { ...tie, personId: here.clientId })).toEqual(notFound);
  expect(await tiePeople(desk, tie)).toMatchObject({ ok: true });
  expect((await loadClientFamily(desk, here.clientId)).people).toMatchObject([
    { name: "Pedro Ríos", relation: "parent", sharesContact: false },
  ]);
  expect((await loadClientFamily(desk, personId)).carers).toMatchObject([{ name: "Ana Ríos" }]);
  await savePerson(await ana(here), { ...child, personId });
  expect((await loadFamily(await ana(here)))[0]).toMatchObject({
    ...{ name: "Pedro Ríos", relation: "child" },
  });
});

test("one who asks for a fresh link gets one mail for all whom they look after", async () => {
  const here = await createTenant();
  await added(await ana(here));
  const scope = publicScope(here);
  await sendFreshLinks(scope, "ana@ejemplo.example");
  const rows = await readTenant(scope, (tx) => tx.select().from(notification));
  expect(rows.map(({ clientId }) => clientId)).toEqual([here.clientId]);
});

test("who looks after somebody waits for them, and leaves the list for them", async () => {
  const here = await createTenant();
  const personId = await added(await ana(here));
  const scope = await ana(here);
  expect(await joinWaitlist(scope, { ...wished(here), clientId: personId })).toMatchObject({
    ok: true,
  });
  const [waiting] = await loadWishes(scope, [here.clientId, personId]);
  expect(waiting?.client.name).toBe("Mateo Díaz");
  const entryId = waiting?.id ?? "";
  const other = await addClient(here, "Otra Persona", "otra@ejemplo.example");
  expect(await leaveWaitlist(await portalOf(here, other), { entryId })).toEqual(notFound);
  expect(await leaveWaitlist(scope, { entryId })).toMatchObject({ ok: true });
});
