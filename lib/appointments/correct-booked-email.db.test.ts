import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { z } from "zod";
import { closePool } from "@/db/generations";
import { appointment, client, familyTie, invitation, occupancy } from "@/db/schema";
import { readTenant, type TenantScope, withTenant } from "@/db/scope";
import { byVisitor } from "@/lib/clients/by-visitor";
import { openInvitation } from "@/lib/invitations/open-invitation";
import { invitationToken } from "@/lib/invitations/token";
import { drainWholly } from "@/lib/notifications/drain-wholly";
import { type stranger, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { owedRows } from "@/tests/factories/owed-appointments";
import { bookAppointment } from "./book-appointment";
import { bookByVisitorInput } from "./book-by-visitor-schema";
import { cancelAppointment } from "./cancel-appointment";
import { correctBookedEmail } from "./correct-booked-email";
import type { BookedAppointment } from "./views";

// Ahead of the database's clock, which judges what was booked within the hour: Monday 7 January 2041, 08:00 there.
const nowMs = Date.UTC(2041, 0, 7, 12);
const start = "2041-01-08T10:00";
const wrong = "marta@gmial.example";
const right = "marta@gmail.example";
let at: TestTenant;
let visitor: TenantScope;

beforeEach(async () => {
  at = await createTenant();
  visitor = publicScope(at, nowMs);
});
afterAll(closePool);

test("the right e-mail gets the confirmation, the link that went to the other opens nothing", async () => {
  const { id, clientId } = await book();
  await drainWholly(at.tenant.id, { maxRounds: 3 });
  const former = await tokenOf(clientId);
  expect(await correct(id, right)).toEqual({
    ok: true,
    value: { appointmentId: id, email: right },
  });
  expect(await open(former)).toMatchObject({ code: "link_invalid" });
  await drainWholly(at.tenant.id, { maxRounds: 3 });
  expect(await sentTo(id)).toEqual([wrong, right]);
  expect(await people()).toEqual([
    ["Ana Ríos", "ana@ejemplo.example"],
    ["Marta Peña", right],
  ]);
});

test("what did not leave yet goes to the right e-mail alone", async () => {
  const { id } = await book();
  await correct(id, right);
  await drainWholly(at.tenant.id, { maxRounds: 3 });
  expect(await sentTo(id)).toEqual([right]);
});

test("nobody but the browser that booked corrects anything, nor once the e-mail is another", async () => {
  const { id } = await book();
  const foreign = correctBookedEmail(() => false);
  const input = { appointmentId: id, email: right };
  expect(await foreign(visitor, input)).toMatchObject({ code: "not_found" });
  const elsewhere = publicScope(await createTenant(), nowMs);
  expect(await correctBookedEmail(own(wrong))(elsewhere, input)).toMatchObject({
    code: "not_found",
  });
  expect(await correct(id, right)).toMatchObject({ ok: true });
  expect(await correct(id, "tercera@gmail.example")).toMatchObject({ code: "not_found" });
  expect(await correct(id, "tercera@gmail.example", right)).toMatchObject({ ok: true });
});

test("neither what the team booked, nor what is older than an hour or cancelled, nor where e-mails are confirmed", async () => {
  const desk = memberScope(at, "staff", { nowMs });
  const byDesk = await bookAppointment(
    desk,
    wish(at, "2041-01-08T11:00", { client: marta(wrong) }),
  );
  expect(await correct(byDesk.ok ? byDesk.value.id : "", right)).toMatchObject({
    code: "not_found",
  });
  const { id } = await book();
  const strict = publicScope({ tenant: { ...at.tenant, confirmsEmail: true } }, nowMs);
  const input = { appointmentId: id, email: right };
  expect(await correctBookedEmail(own(wrong))(strict, input)).toMatchObject({ code: "not_found" });
  await set(id, { createdAt: new Date(0) });
  expect(await correct(id, right)).toMatchObject({ code: "not_found" });
  const { id: cancelled } = await book("2041-01-08T12:00");
  await cancelAppointment(desk, { appointmentId: cancelled, reason: "Enferma" });
  expect(await correct(cancelled, right)).toMatchObject({ code: "not_found" });
});

test("who was a client already keeps their e-mail, their links and their other appointments; the booking alone goes", async () => {
  const known = { name: "Ana Ríos", email: "ana@ejemplo.example", phone: "+18095550123" };
  const before = await book("2041-01-09T10:00", known);
  await drainWholly(at.tenant.id, { maxRounds: 3 });
  const theirs = await tokenOf(at.clientId);
  const { id, clientId } = await book(start, known);
  expect(clientId).toBe(at.clientId);
  expect(await correct(id, right, known.email)).toMatchObject({ ok: true });
  expect(await people()).toEqual([
    ["Ana Ríos", known.email],
    ["Ana Ríos", right],
  ]);
  expect(await whose(before.id)).toBe(at.clientId);
  expect(await whose(id)).not.toBe(at.clientId);
  expect(await open(theirs)).toMatchObject({ ok: true });
  expect(await busyOf(id)).toEqual([await whose(id)]);
});

test("whether somebody has the right e-mail the answer does not tell: of that name it becomes theirs, of another it does not", async () => {
  const ana = { name: "Ana Ríos", email: "ana@ejemplo.exmaple", phone: "+18095550999" };
  const { id } = await book(start, ana);
  const answer = await correct(id, "ana@ejemplo.example", ana.email);
  expect(answer).toMatchObject({ ok: true });
  expect(await whose(id)).toBe(at.clientId);
  expect(await people()).toEqual([["Ana Ríos", "ana@ejemplo.example"]]);

  const { id: other } = await book("2041-01-08T11:00");
  expect(await correct(other, "ana@ejemplo.example")).toMatchObject({ ok: true });
  expect(await whose(other)).not.toBe(at.clientId);
});

test("nor does it where that client has no time then", async () => {
  const two = await createTenant({ professionals: 2 });
  const [a, b] = two.professionalIds;
  const scope = publicScope(two, nowMs);
  const ana = { name: "Ana Ríos", email: "ana@ejemplo.example", phone: "+18095550123" };
  await bookAppointment(scope, wish(two, start, { client: ana, professionalId: a ?? "" }));
  const slip = { ...ana, email: "ana@ejemplo.exmaple", phone: "+18095550999" };
  const booked = await bookAppointment(
    scope,
    wish(two, start, { client: slip, professionalId: b ?? "" }),
  );
  const id = booked.ok ? booked.value.id : "";
  const input = { appointmentId: id, email: ana.email };
  expect(await correctBookedEmail(own(slip.email))(scope, input)).toMatchObject({ ok: true });
});

test("a mother's slip is mended for her child and for her, as both became clients by it", async () => {
  const form = bookByVisitorInput.parse({
    ...{ serviceId: at.serviceId, professionalId: at.professionalId, start },
    ...{ client: marta(wrong), forOther: "on", otherName: "Sofía Peña" },
  });
  const booked = await byVisitor<z.output<typeof bookByVisitorInput>, BookedAppointment>(
    bookAppointment,
  )(visitor, form);
  const id = booked.ok ? booked.value.id : "";
  expect(await correct(id, right)).toMatchObject({ ok: true });
  const all = [
    ["Ana Ríos", "ana@ejemplo.example"],
    ["Marta Peña", right],
    ["Sofía Peña", right],
  ];
  expect(await people()).toEqual(all);
  const ties = await readTenant(visitor, (tx) => tx.select().from(familyTie));
  expect(ties).toMatchObject([{ endedAt: null }]);
});

test("a booking's e-mail is corrected three times at most, and a visit goes as a whole", async () => {
  const { id } = await book();
  let email = wrong;
  for (const next of ["b@gmail.example", "c@gmail.example", "d@gmail.example"]) {
    expect(await correct(id, next, email)).toMatchObject({ ok: true });
    email = next;
  }
  expect(await correct(id, right, email)).toMatchObject({ code: "rate_limited" });
});

const own = (email: string) => (_id: string, current: string) => current === email;

function marta(email: string) {
  return { name: "Marta Peña", email, phone: "+18095550144" };
}

async function book(when = start, who: ReturnType<typeof stranger> = marta(wrong)) {
  const booked = await bookAppointment(visitor, wish(at, when, { client: who }));
  if (!booked.ok) throw new Error(booked.code);
  return { id: booked.value.id, clientId: booked.value.client.id };
}

function correct(appointmentId: string, email: string, bookedWith = wrong) {
  return correctBookedEmail(own(bookedWith))(visitor, { appointmentId, email });
}

function open(token: string) {
  return openInvitation(visitor, { token, userAgent: null });
}

async function tokenOf(clientId: string) {
  const [row] = await readTenant(visitor, (tx) =>
    tx.select({ id: invitation.id }).from(invitation).where(eq(invitation.clientId, clientId)),
  );
  return invitationToken(at.tenant.id, row?.id ?? randomUUID());
}

async function sentTo(id: string) {
  return (await owedRows(at, id))
    .filter(({ status }) => status === "sent")
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ payload }) => payload?.channel !== "push" && payload?.to);
}

async function people() {
  const rows = await readTenant(visitor, (tx) =>
    tx.select({ name: client.name, email: client.email }).from(client),
  );
  return rows.map(({ name, email }) => [name, email]).sort();
}

async function whose(id: string) {
  const [row] = await readTenant(visitor, (tx) =>
    tx.select({ of: appointment.clientId }).from(appointment).where(eq(appointment.id, id)),
  );
  return row?.of;
}

async function busyOf(id: string) {
  const rows = await readTenant(visitor, (tx) =>
    tx.select({ of: occupancy.clientId }).from(occupancy).where(eq(occupancy.appointmentId, id)),
  );
  return rows.flatMap(({ of }) => of ?? []);
}

function set(id: string, facts: Partial<typeof appointment.$inferInsert>) {
  return withTenant(visitor, (tx) =>
    tx.update(appointment).set(facts).where(eq(appointment.id, id)),
  );
}
