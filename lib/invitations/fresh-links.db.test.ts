import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { client, clientSession, invitation, notification } from "@/db/schema";
import { readTenant, withTenant } from "@/db/scope";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { askForLink } from "./ask-for-link";
import { clientCookieName } from "./client-cookie";
import { closeDevices } from "./close-devices";
import { inviteClient } from "./invite-client";
import { openInvitation } from "./open-invitation";
import { readClientSession } from "./read-client-session";
import { loadAccess } from "./reads";
import { revokeInvitations } from "./revoke-invitations";
import { sendFreshLinks } from "./send-fresh-links";
import { sendLink } from "./send-link";
import { invitationToken, tenantNamedIn } from "./token";

let ours: TestTenant;
let theirs: TestTenant;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([createTenant(), createTenant()]);
});
beforeEach(beginRequest);

test("asking answers alike for somebody's e-mail and for nobody's, however often", async () => {
  const here = await createTenant();
  const ask = (email: string) => askForLink(publicScope(here, Date.UTC(2046, 0, 20)), { email });
  for (let time = 0; time < 6; time += 1) {
    expect(await ask("ana@ejemplo.example")).toEqual(await ask("nadie@ejemplo.example"));
  }
  expect(await ask("ana@ejemplo.example")).toMatchObject({ ok: false, code: "rate_limited" });
  await expect.poll(() => owedTo(here, here.clientId)).toEqual(["fresh_link"]);
});

test("each of a family who share the e-mail gets a link, and nobody of another practice", async () => {
  const tomas = await addClient(ours, "Tomás Ríos", "ana@ejemplo.example");
  await addClient(ours, "Otra Persona", "otra@ejemplo.example");
  await sendFreshLinks(publicScope(ours), "ana@ejemplo.example");
  await sendFreshLinks(publicScope(ours), "ana@ejemplo.example");
  expect(await owedTo(ours, ours.clientId)).toEqual(["fresh_link"]);
  expect(await owedTo(ours, tomas)).toEqual(["fresh_link"]);
  expect(await owedTo(theirs, theirs.clientId)).toEqual([]);
  const all = await readTenant(publicScope(ours), (tx) => tx.select().from(notification));
  expect(all.filter(({ kind }) => kind === "fresh_link")).toHaveLength(2);
});

test("the desk invites somebody of its own who has an e-mail", async () => {
  const here = await createTenant();
  const unreachable = await addClient(here, "Sin Correo", null);
  const desk = memberScope(here, "staff");
  expect(await sendLink(desk, { clientId: here.clientId })).toEqual({ ok: true, value: null });
  expect(await owedTo(here, here.clientId)).toEqual(["invited"]);
  expect(await sendLink(desk, { clientId: unreachable })).toMatchObject({ code: "no_email" });
  const foreign = await sendLink(desk, { clientId: theirs.clientId });
  expect(foreign).toEqual(await sendLink(desk, { clientId: randomUUID() }));
});

test("a link lives as many days as the practice says", async () => {
  const here = await createTenant({ tenant: { linkDays: 7 } });
  const dayMs = 86_400_000;
  const token = await linkOf(here);
  const open = (days: number) =>
    openInvitation(publicScope(here, testNowMs + days * dayMs), { token, userAgent: null });
  expect((await open(6.9)).ok).toBe(true);
  expect(await open(7)).toEqual({ ok: false, code: "link_invalid" });
});

test("what is left of a broken link still names its practice, and nothing else", async () => {
  const token = await linkOf(ours);
  for (const left of [token.slice(0, 40), `${token}%20.`, `${token.slice(0, -2)}AA`]) {
    expect(tenantNamedIn(left)).toBe(ours.tenant.id);
  }
  expect(tenantNamedIn(token.slice(0, 21))).toBeUndefined();
  expect(tenantNamedIn("' OR 1=1 -- ' OR 1=1 -- ")).toBeUndefined();
});

test("a client sees where their appointments are open, and which of the devices this is", async () => {
  const here = await createTenant();
  const [phone, other] = [await openOn(here, "iPhone Safari"), await openOn(here, "Windows Edg/9")];
  request.cookies.set(clientCookieName, phone);
  const { devices, links, linksUntil } = await loadAccess(clientScope(here), here.clientId);
  expect(devices.map(({ system, isThis }) => [system, isThis])).toEqual([
    ["Windows", false],
    ["iPhone", true],
  ]);
  expect([links, linksUntil?.getTime()]).toEqual([2, testNowMs + 180 * 86_400_000]);
  expect(await readClientSession(publicScope(here), other)).toBeDefined();
});

test("closing everywhere ends every device, and its links only where they are to end too", async () => {
  const here = await createTenant();
  const cookies = [await openOn(here, "iPhone"), await openOn(here, "Windows")];
  const someone = await addClient(here, "Otra Persona", null);
  const spared = await openOn(here, "Android", someone);
  const token = await linkOf(here);
  await closeDevices(clientScope(here), { links: false });
  for (const cookie of cookies) {
    expect(await readClientSession(publicScope(here), cookie)).toBeUndefined();
  }
  const reopened = await openInvitation(publicScope(here), { token, userAgent: null });
  expect(reopened.ok).toBe(true);
  await closeDevices(clientScope(here), { links: true });
  const closed = await openInvitation(publicScope(here), { token, userAgent: null });
  expect(closed).toEqual({ ok: false, code: "link_invalid" });
  expect(await readClientSession(publicScope(here), spared)).toBeDefined();
});

test("once the desk has revoked them, no link and no device is left", async () => {
  const here = await createTenant();
  await openOn(here, "iPhone");
  await revokeInvitations(memberScope(here), { clientId: here.clientId });
  const access = await loadAccess(memberScope(here), here.clientId);
  expect(access).toEqual({ devices: [], links: 0, linksUntil: null });
  const rows = await readTenant(publicScope(here), (tx) =>
    Promise.all([tx.select().from(invitation), tx.select().from(clientSession)]),
  );
  expect(rows.map((each) => each.length)).toEqual([1, 1]);
});

async function addClient(at: TestTenant, name: string, email: string | null): Promise<string> {
  const id = randomUUID();
  await withTenant(memberScope(at), (tx) =>
    tx.insert(client).values({ tenantId: at.tenant.id, id, name, email }),
  );
  return id;
}

async function linkOf(at: TestTenant, clientId = at.clientId): Promise<string> {
  const scope = memberScope(at);
  const id = await withTenant(scope, (tx) => inviteClient(tx, scope, clientId));
  return invitationToken(at.tenant.id, id);
}

/** The cookie of a device on which a new link was opened. */
async function openOn(at: TestTenant, userAgent: string, clientId = at.clientId): Promise<string> {
  const token = await linkOf(at, clientId);
  const opened = await openInvitation(publicScope(at), { token, userAgent });
  return opened.ok ? opened.value.cookie : "";
}

async function owedTo(at: TestTenant, clientId: string): Promise<string[]> {
  const rows = await readTenant(publicScope(at), (tx) =>
    tx.select().from(notification).where(eq(notification.clientId, clientId)),
  );
  return rows.map(({ kind }) => kind);
}
