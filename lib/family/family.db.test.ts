import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { client, emailChange, notification } from "@/db/schema";
import { readTenant, withTenant } from "@/db/scope";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { loadAppointment } from "@/lib/appointments/reads";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import { loadFeedUrl } from "@/lib/calendar/load-feed";
import { openFeed } from "@/lib/calendar/open-feed";
import { readFeed } from "@/lib/calendar/read-feed";
import { sendFreshLinks } from "@/lib/invitations/send-fresh-links";
import { emailCode } from "@/lib/invitations/token";
import { readAppointments } from "@/lib/notifications/reads";
import { changeEmail } from "@/lib/portal/change-email";
import { confirmEmail } from "@/lib/portal/confirm-email";
import { joinWaitlist } from "@/lib/portal/join-waitlist";
import { leaveWaitlist } from "@/lib/portal/leave-waitlist";
import { loadAhead, loadWishes } from "@/lib/portal/reads";
import { saveProfile } from "@/lib/portal/save-profile";
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
import { takeOffPerson } from "./take-off-person";
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

test.each([
  ["with families", []],
  ["without them", ["family"]],
] as const)("who reads the mail about somebody decides its language, %s", async (_how, off) => {
  const here = await createTenant({ tenant: { portalOff: [...off] } });
  const scope = publicScope(here);
  await spoken(here, await addClient(here, laura.name, laura.email), "en");
  const id = await bookFor(here, laura, "Mateo Díaz", "2026-03-03T09:00");
  const read = () => readTenant(scope, (tx) => readAppointments(tx, scope, [id]));
  const [before] = await read();
  await spoken(here, before?.client.id ?? "", "es");
  expect((await read())[0]?.client).toMatchObject({ name: "Mateo Díaz", locale: "en" });
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

test("a carer's calendar brings what is of those whom they look after, by their names", async () => {
  const here = await createTenant();
  const personId = await added(await ana(here));
  const scope = await ana(here);
  await booked(scope, wish(here, "2026-03-03T09:00", { clientId: personId }));
  await openFeed(scope);
  const token = (await loadFeedUrl(scope))?.split("/").at(-1)?.replace(".ics", "") ?? "";
  const said = async () => {
    const file = await readFeed(publicScope(here), token);
    return file.ok ? file.value : file.code;
  };
  expect(await said()).toContain("SUMMARY:Mateo Díaz:");
  await takeOffPerson(scope, { personId });
  expect(await said()).not.toContain("Mateo");
});

test("a contact that a carer changes goes along for who shares it, and for nobody else", async () => {
  const here = await createTenant();
  await added(await ana(here));
  const scope = await ana(here);
  const sister = await addClient(here, "Eva Ríos", "eva@ejemplo.example");
  const tie = { carerId: here.clientId, personId: sister, relation: "other" } as const;
  await tiePeople(memberScope(here, "staff"), tie);
  await saveProfile(scope, { name: "Ana Ríos", phone: "809 555 0188" });
  await saveProfile(scope, { name: "Ana Ríos", phone: "809 555 0189" });
  await changeEmail({ ...scope, nowMs: Date.UTC(2046, 0, 20) }, { email: "ana@otro.example" });
  const [change] = await readTenant(scope, (tx) => tx.select().from(emailChange));
  await confirmEmail(scope, { code: emailCode(here.tenant.id, change?.id ?? "") });
  const rows = await readTenant(scope, (tx) =>
    tx.select({ name: client.name, email: client.email, phone: client.phone }).from(client),
  );
  expect(rows.sort((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: "Ana Ríos", email: "ana@otro.example", phone: "+18095550189" },
    { name: "Eva Ríos", email: "eva@ejemplo.example", phone: "+18095550101" },
    { name: "Mateo Díaz", email: "ana@otro.example", phone: expect.anything() },
  ]);
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

function spoken(at: TestTenant, id: string, locale: string) {
  const isTheirs = and(eq(client.tenantId, at.tenant.id), eq(client.id, id));
  return withTenant(publicScope(at), (tx) => tx.update(client).set({ locale }).where(isTheirs));
}
