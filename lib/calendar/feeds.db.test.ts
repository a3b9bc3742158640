import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { appointment, calendarFeed, client, membership, professional } from "@/db/schema";
import { readTenant, type TenantScope, withTenant } from "@/db/scope";
import { closeDevices } from "@/lib/invitations/close-devices";
import { revokeInvitations } from "@/lib/invitations/revoke-invitations";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { createMember } from "@/tests/factories/accounts";
import { beginRequest } from "@/tests/factories/request";
import { closeFeed } from "./close-feed";
import { loadFeedUrl } from "./load-feed";
import { openFeed } from "./open-feed";
import { readFeed } from "./read-feed";

beforeEach(beginRequest);

const hourMs = 3_600_000;
const nothing = { ok: false, code: "not_found" };

test("a client's calendar brings their own appointments that stand, and no other's", async () => {
  const here = await createTenant();
  const own = await add(here, 24);
  const cancelled = await add(here, 48, { status: "cancelled" });
  const others = await add(here, 72, { clientId: await addClient(here) });
  const token = await open(clientScope(here));
  const file = await calendar(here, token);
  expect(file).toContain(`UID:${own}@citaria`);
  expect(file).toContain("SUMMARY:Consulta en Clínica de Prueba");
  for (const id of [cancelled, others]) expect(file).not.toContain(id);
});

test("a professional's calendar says who comes and nothing else of them, or their initials alone", async () => {
  for (const [feedInitials, who] of [
    [false, "Ana Ríos · Consulta"],
    [true, "AR · Consulta"],
  ] as const) {
    const here = await createTenant({ tenant: { feedInitials }, professionals: 2 });
    await add(here, 24, { reason: "Dolor de muelas", notes: "Alergia" });
    const colleagues = await add(here, 26, { professionalId: here.professionalIds[1] ?? "" });
    const file = await calendar(here, await open(await doctor(here)));
    expect(file).toContain(`SUMMARY:${who}`);
    expect(file).not.toContain(colleagues);
    for (const secret of ["ana@", "555", "Dolor", "Alergia"]) expect(file).not.toContain(secret);
    expect(file.includes("Ríos")).toBe(!feedInitials);
  }
});

test("an address opens until it is taken back; the next one is another", async () => {
  const here = await createTenant();
  const scope = clientScope(here);
  const first = await open(scope);
  expect(await open(scope)).toBe(first);
  await closeFeed(scope);
  expect(await loadFeedUrl(scope)).toBeNull();
  expect(await readFeed(publicScope(here), first)).toEqual(nothing);
  const second = await open(scope);
  expect(second).not.toBe(first);
  expect((await readFeed(publicScope(here), second)).ok).toBe(true);
});

test("guessed, truncated, revoked, another practice's and another kind's secrets answer alike", async () => {
  const [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
  const token = await open(clientScope(here));
  const guesses = [token.slice(0, -2) + (token.endsWith("AA") ? "BB" : "AA"), token.slice(1), ""];
  for (const guess of guesses) expect(await readFeed(publicScope(here), guess)).toEqual(nothing);
  expect(await readFeed(publicScope(elsewhere), token)).toEqual(nothing);
});

test("a client's calendar ends with their access, and where the practice switches calendars off", async () => {
  const here = await createTenant();
  const scope = clientScope(here);
  for (const end of [
    () => revokeInvitations(memberScope(here), { clientId: here.clientId }),
    () => closeDevices(scope, { links: true }),
  ]) {
    const token = await open(scope);
    await end();
    expect(await readFeed(publicScope(here), token)).toEqual(nothing);
  }
  const token = await open(scope);
  await closeDevices(scope, { links: false });
  expect((await readFeed(publicScope(here), token)).ok).toBe(true);
  const off = { ...here, tenant: { ...here.tenant, portalOff: ["calendar" as const] } };
  expect(await readFeed(publicScope(off), token)).toEqual(nothing);
});

test("whoever left the team, or attends no more, has no calendar any more", async () => {
  const here = await createTenant();
  const token = await open(await doctor(here));
  const read = () => readFeed(publicScope(here), token);
  expect((await read()).ok).toBe(true);
  const tenantId = here.tenant.id;
  await withTenant(memberScope(here), (tx) =>
    tx.update(professional).set({ active: false }).where(eq(professional.tenantId, tenantId)),
  );
  expect(await read()).toEqual(nothing);
  await withTenant(memberScope(here), (tx) =>
    Promise.all([
      tx.update(professional).set({ active: true }).where(eq(professional.tenantId, tenantId)),
      tx
        .update(membership)
        .set({ disabledAt: new Date(testNowMs) })
        .where(eq(membership.tenantId, tenantId)),
    ]),
  );
  expect(await read()).toEqual(nothing);
});

test("who attends nobody has none, and reading writes nothing", async () => {
  const here = await createTenant();
  for (const scope of [memberScope(here, "staff"), publicScope(here)]) {
    expect(await openFeed(scope)).toEqual(nothing);
    expect(await loadFeedUrl(scope)).toBeNull();
  }
  const token = await open(clientScope(here));
  const rows = () =>
    readTenant(publicScope(here), (tx) => tx.select().from(calendarFeed).orderBy(calendarFeed.id));
  const before = await rows();
  for (let time = 0; time < 3; time += 1) await calendar(here, token);
  expect(await rows()).toEqual(before);
  expect(JSON.stringify(before)).not.toContain(token);
});

test("the same appointments are the same file, so that it need not be sent again", async () => {
  const here = await createTenant();
  await add(here, 24);
  const token = await open(clientScope(here));
  const later = await readFeed(publicScope(here, testNowMs + hourMs), token);
  expect(later).toEqual({ ok: true, value: await calendar(here, token) });
});

/** The secret of the address that somebody's calendar has from now on. */
async function open(scope: TenantScope): Promise<string> {
  await openFeed(scope);
  const url = await loadFeedUrl(scope);
  return /\/api\/calendar\/([\w-]{64})\.ics$/.exec(url ?? "")?.[1] ?? "";
}

/** As calendars read it: long lines folded back. */
async function calendar(here: TestTenant, token: string): Promise<string> {
  const read = await readFeed(publicScope(here), token);
  return read.ok ? read.value.replace(/\r\n[ \t]/g, "") : "";
}

type Given = Partial<typeof appointment.$inferInsert>;

async function add(here: TestTenant, hours: number, given: Given = {}): Promise<string> {
  const id = randomUUID();
  const startsAt = new Date(testNowMs + hours * hourMs);
  await withTenant(memberScope(here), (tx) =>
    tx.insert(appointment).values({
      ...{ tenantId: here.tenant.id, id, code: id.slice(0, 6), status: "confirmed", startsAt },
      ...{ clientId: here.clientId, professionalId: here.professionalId, source: "public" },
      ...{ serviceId: here.serviceId, endsAt: new Date(startsAt.getTime() + hourMs / 2) },
      ...{ currency: "DOP", ...given },
    }),
  );
  return id;
}

async function addClient(here: TestTenant): Promise<string> {
  const id = randomUUID();
  await withTenant(memberScope(here), (tx) =>
    tx.insert(client).values({ tenantId: here.tenant.id, id, name: "Otra Persona" }),
  );
  return id;
}

/** Somebody of the team who attends as the first professional. */
async function doctor(here: TestTenant): Promise<TenantScope> {
  const { professionalId } = here;
  const { userId, membershipId } = await createMember(here, "professional", { professionalId });
  return memberScope(here, "professional", { userId, membershipId, professionalId });
}
