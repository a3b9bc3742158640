import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { appointment, client, emailChange, notification } from "@/db/schema";
import { readTenant, type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { portalFunctions, whatIsOn } from "@/lib/core/portal/functions";
import { writeTie } from "@/lib/family/store";
import { newInvitation } from "@/lib/invitations/new-invitation";
import { openInvitation } from "@/lib/invitations/open-invitation";
import { readClientSession } from "@/lib/invitations/read-client-session";
import { emailCode, invitationToken } from "@/lib/invitations/token";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { changeEmail } from "./change-email";
import { confirmEmail } from "./confirm-email";
import { dropEmail } from "./drop-email";
import { loadAhead, loadHistory, loadProfile } from "./reads";
import { saveProfile } from "./save-profile";
import { whileOn } from "./while-on";

const hourMs = 3_600_000;
let at: TestTenant;

beforeAll(async () => {
  at = await createTenant();
});

test("what is over stands in the history, the latest first and paged; what is ahead does not", async () => {
  const here = await createTenant();
  for (let day = 1; day <= 23; day += 1) await add(here, -24 * day, "completed");
  await add(here, -1.25, "confirmed");
  await add(here, 48, "cancelled");
  const next = await add(here, 24, "pending");
  const going = await add(here, -0.25, "in_progress");
  const scope = clientScope(here);
  const ahead = await loadAhead(scope, [here.clientId]);
  expect(ahead.map(({ id }) => id)).toEqual([going, next]);
  const [first, second, third] = await Promise.all(
    [1, 2, 3].map((page) => loadHistory(scope, [here.clientId], page)),
  );
  expect([first, second, third].map((page) => [page?.appointments.length, page?.hasMore])).toEqual([
    [20, true],
    [5, false],
    [0, false],
  ]);
  const starts = [...(first?.appointments ?? []), ...(second?.appointments ?? [])].map((each) =>
    Date.parse(each.start),
  );
  expect(starts).toEqual(starts.toSorted((a, b) => b - a));
  expect(first?.appointments[0]?.status).toBe("cancelled");
});

test("a client corrects their own name and telephone, and nobody else's", async () => {
  const here = await createTenant();
  const other = await addClient(here, "Otra Persona");
  const saved = await saveProfile(clientScope(here), {
    name: "Ana  Ríos Peña",
    phone: "809 555 0177",
  });
  expect(saved).toEqual({ ok: true, value: null });
  const profile = await loadProfile(clientScope(here), here.clientId);
  expect(profile).toMatchObject({ name: "Ana Ríos Peña", phone: "+18095550177", newEmail: null });
  expect(await loadProfile(clientScope(here), other)).toMatchObject({ name: "Otra Persona" });
  const wrong = await saveProfile(clientScope(here), { name: "Ana", phone: "12345678" });
  expect(wrong).toEqual({ ok: false, code: "invalid_phone" });
  expect(await saveProfile(publicScope(here), { name: "Nadie" })).toMatchObject({
    code: "not_found",
  });
});

test("whoever has no e-mail keeps a telephone", async () => {
  const here = await createTenant();
  const id = await addClient(here, "Sin Correo", "+18095550199");
  const scope = clientScope({ ...here, clientId: id });
  expect(await saveProfile(scope, { name: "Sin Correo" })).toEqual({
    ...{ ok: false, code: "reach_missing" },
  });
  expect(await saveProfile(clientScope(here), { name: "Ana Ríos" })).toMatchObject({ ok: true });
});

test("a new e-mail counts once its code is written, which goes there and nowhere else", async () => {
  const here = await createTenant();
  const scope = soon(clientScope(here));
  await changeEmail(scope, { email: "nueva@ejemplo.example" });
  expect(await loadProfile(scope, here.clientId)).toMatchObject({
    ...{ email: "ana@ejemplo.example", newEmail: "nueva@ejemplo.example" },
  });
  expect(await owedKinds(here)).toEqual(["confirm_email"]);
  const code = await codeOf(here);
  const wrong = code === "000000" ? "000001" : "000000";
  expect(await confirmEmail(scope, { code: wrong })).toMatchObject({ code: "wrong_code" });
  expect(await confirmEmail(scope, { code })).toEqual({ ok: true, value: null });
  const after = await loadProfile(scope, here.clientId);
  expect(after).toMatchObject({ email: "nueva@ejemplo.example", newEmail: null });
  expect(await confirmEmail(scope, { code })).toMatchObject({ code: "code_expired" });
});

test("links of mails to the former e-mail open nothing afterwards; who is in stays in", async () => {
  const here = await createTenant();
  const child = await addClient(here, "Tomás Ríos");
  const scope = soon(clientScope(here));
  const { nowMs } = scope;
  await withTenant(scope, async (tx) => {
    await tx.update(client).set({ email: "ana@ejemplo.example" }).where(eq(client.id, child));
    await writeTie(tx, scope, { carerId: here.clientId, personId: child, relation: "child" });
  });
  const [own, childs, another] = [
    await linkOf(here, here.clientId, nowMs),
    await linkOf(here, child, nowMs),
    await linkOf(here, await addClient(here, "Otra Persona", "+18095550199"), nowMs),
  ];
  const open = (token: string) =>
    openInvitation(publicScope(here, nowMs), { token, userAgent: null });
  const [phone, tablet] = [await open(own), await open(own)];
  await changeEmail(scope, { email: "nueva@ejemplo.example" });
  expect((await open(own)).ok).toBe(true);
  await confirmEmail(scope, { code: await codeOf(here) });
  for (const token of [own, childs]) {
    expect(await open(token)).toEqual({ ok: false, code: "link_invalid" });
  }
  expect((await open(another)).ok).toBe(true);
  for (const device of [phone, tablet]) {
    const cookie = device.ok ? device.value.cookie : "";
    expect(await readClientSession(publicScope(here, nowMs), cookie)).toMatchObject({
      clientId: here.clientId,
    });
  }
});

test("a code is worth nothing to another client, after another request, or after five guesses", async () => {
  const here = await createTenant();
  const scope = soon(clientScope(here));
  await changeEmail(scope, { email: "una@ejemplo.example" });
  const first = await codeOf(here);
  const other = await addClient(here, "Otra Persona", "+18095550199");
  const stranger = soon(clientScope({ ...here, clientId: other }));
  expect(await confirmEmail(stranger, { code: first })).toMatchObject({ code: "code_expired" });
  await changeEmail(scope, { email: "dos@ejemplo.example" });
  expect(await owedKinds(here)).toEqual(["confirm_email"]);
  const second = await codeOf(here);
  const wrong = ["000000", "000001", "000002"].find((code) => code !== first && code !== second);
  for (let guess = 0; guess < 5; guess += 1) {
    expect(await confirmEmail(scope, { code: wrong ?? "" })).toMatchObject({ code: "wrong_code" });
  }
  expect(await confirmEmail(scope, { code: second })).toMatchObject({ code: "code_expired" });
});

test("a change that is dropped leaves the e-mail as it was", async () => {
  const scope = soon(clientScope(at));
  await changeEmail(scope, { email: "nueva@ejemplo.example" });
  const code = await codeOf(at);
  await dropEmail(scope);
  expect(await confirmEmail(scope, { code })).toMatchObject({ code: "code_expired" });
  expect(await loadProfile(scope, at.clientId)).toMatchObject({ email: "ana@ejemplo.example" });
});

test("what the practice has switched off is refused by the verb itself, and not offered", async () => {
  const verb = whileOn("move", async () => ({ ok: true, value: "moved" }) as const);
  const off = await createTenant({ tenant: { portalOff: ["move"] } });
  expect(await verb(clientScope(at), {})).toEqual({ ok: true, value: "moved" });
  expect(await verb(clientScope(off), {})).toEqual({ ok: false, code: "portal_off" });
  const all = { accept: true, move: true, cancel: true };
  expect(whatIsOn(off.tenant, all)).toEqual({ ...all, move: false });
  const none = { portalOff: portalFunctions, requiresAcceptance: false };
  expect(whatIsOn(none, all)).toEqual({ accept: false, move: false, cancel: false });
  // What has to be accepted can be.
  expect(whatIsOn({ ...none, requiresAcceptance: true }, all).accept).toBe(true);
});

test("a client books again as themselves, and for nobody who is not theirs", async () => {
  const here = await createTenant();
  const other = await addClient(here, "Otra Persona", "+18095550199");
  const asked = {
    ...{ serviceId: here.serviceId, professionalId: here.professionalId },
    start: "2026-03-03T09:00-04:00",
  };
  const client = { name: "Otra Persona", phone: "+18095550199" };
  const booked = await bookAppointment(clientScope(here), { ...asked, client });
  expect(await bookAppointment(clientScope(here), { ...asked, clientId: other })).toEqual({
    ...{ ok: false, code: "not_found" },
  });
  expect(booked).toMatchObject({ ok: true, value: { client: { id: here.clientId } } });
  const [row] = await readTenant(publicScope(here), (tx) => tx.select().from(appointment));
  expect(row).toMatchObject({ clientId: here.clientId, source: "portal" });
});

/** Limits of days past are tidied away: these requests come later. */
function soon(scope: TenantScope): TenantScope {
  return { ...scope, nowMs: Date.UTC(2046, 0, 20) };
}

async function add(
  here: TestTenant,
  hours: number,
  status: "completed" | "confirmed" | "cancelled" | "pending" | "in_progress",
) {
  const id = randomUUID();
  const startsAt = new Date(testNowMs + hours * hourMs);
  await withTenant(memberScope(here), (tx) =>
    tx.insert(appointment).values({
      ...{ tenantId: here.tenant.id, id, code: id, clientId: here.clientId, status, startsAt },
      ...{ professionalId: here.professionalId, serviceId: here.serviceId, source: "public" },
      ...{ endsAt: new Date(startsAt.getTime() + hourMs / 2), currency: "DOP" },
    }),
  );
  return id;
}

async function addClient(here: TestTenant, name: string, phone: string | null = null) {
  const id = randomUUID();
  await withTenant(memberScope(here), (tx) =>
    tx.insert(client).values({ tenantId: here.tenant.id, id, name, phone }),
  );
  return id;
}

async function linkOf(here: TestTenant, clientId: string, nowMs: number): Promise<string> {
  const scope = publicScope(here, nowMs);
  const expiresAt = new Date(nowMs + 24 * hourMs);
  const id = await withTenant(scope, (tx) => newInvitation(tx, scope, { clientId, expiresAt }));
  return invitationToken(here.tenant.id, id);
}

async function codeOf(here: TestTenant): Promise<string> {
  const [row] = await readTenant(publicScope(here), (tx) =>
    tx.select().from(emailChange).where(eq(emailChange.clientId, here.clientId)),
  );
  return emailCode(here.tenant.id, row?.id ?? "");
}

async function owedKinds(here: TestTenant): Promise<string[]> {
  const rows = await readTenant(publicScope(here), (tx) =>
    tx
      .select()
      .from(notification)
      .where(and(eq(notification.tenantId, here.tenant.id), eq(notification.status, "pending"))),
  );
  return rows.map(({ kind }) => kind);
}
