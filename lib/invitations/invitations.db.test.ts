import { beforeAll, expect, test } from "vitest";
import * as schema from "@/db/schema";
import { readTenant, withTenant } from "@/db/scope";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { createInvitation } from "./create-invitation";
import { ensureInvitation } from "./ensure-invitation";
import { openInvitation } from "./open-invitation";
import { readClientSession } from "./read-client-session";
import { revokeInvitations } from "./revoke-invitations";
import { invitationToken, tenantOfToken } from "./token";

const dayMs = 24 * 60 * 60 * 1000;
let ours: TestTenant;
let theirs: TestTenant;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([createTenant(), createTenant()]);
});

test("a link opens a session of its client", async () => {
  const { token, appointmentId } = await invite(ours);
  const opened = await open(ours, token);
  expect(opened).toMatchObject({ ok: true, value: { appointmentId } });
  const client = opened.ok && (await readClientSession(publicScope(ours), opened.value.cookie));
  expect(client).toEqual({ clientId: ours.clientId, name: "Ana Ríos", family: [] });
});

test("a token names its tenant and gives away nothing else", async () => {
  const { token } = await invite(ours);
  expect(token).toMatch(/^[\w-]{64}$/);
  expect(tenantOfToken(token)).toBe(ours.tenant.id);
  expect(tenantOfToken(token.slice(1))).toBeUndefined();
  expect(tenantOfToken("x'; DROP TABLE client; --")).toBeUndefined();
});

test("mistyped, foreign, expired and revoked links fail alike", async () => {
  const { token } = await invite(ours);
  const mistyped = token.slice(0, -2) + (token.endsWith("AA") ? "BB" : "AA");
  const foreign = await open(theirs, token);
  const expired = await open(ours, token, testNowMs + 181 * dayMs);
  const unknown = await open(ours, mistyped);
  await revokeInvitations(memberScope(ours), { clientId: ours.clientId });
  const revoked = await open(ours, token);
  for (const answer of [foreign, expired, unknown, revoked]) {
    expect(answer).toEqual({ ok: false, code: "link_invalid" });
  }
});

test("revoking ends the sessions that the links opened", async () => {
  const { token } = await invite(ours);
  const opened = await open(ours, token);
  await revokeInvitations(memberScope(ours), { clientId: ours.clientId });
  expect(opened.ok && (await readClientSession(publicScope(ours), opened.value.cookie))).toBe(
    undefined,
  );
});

test("another tenant cannot revoke our links", async () => {
  const { token } = await invite(ours);
  const answer = await revokeInvitations(memberScope(theirs), { clientId: ours.clientId });
  expect(answer).toEqual({ ok: true, value: { revoked: 0 } });
  expect((await open(ours, token)).ok).toBe(true);
});

test("a session is good in its own tenant only, until its link expires", async () => {
  const { token } = await invite(ours);
  const opened = await open(ours, token);
  const cookie = opened.ok ? opened.value.cookie : "";
  const later = publicScope(ours, testNowMs + 181 * dayMs);
  expect(await readClientSession(publicScope(theirs), cookie)).toBeUndefined();
  expect(await readClientSession(later, cookie)).toBeUndefined();
});

test("a link is not itself a session", async () => {
  const { token } = await invite(ours);
  expect(await readClientSession(publicScope(ours), token)).toBeUndefined();
});

test("a link opened fifty times keeps its twenty newest sessions, the last one among them", async () => {
  const { token, invitationId } = await invite(ours);
  let last = "";
  for (let time = 0; time < 50; time += 1) {
    const opened = await open(ours, token);
    last = opened.ok ? opened.value.cookie : "";
  }
  const rows = await readTenant(publicScope(ours), (tx) => tx.select().from(schema.clientSession));
  expect(rows.filter((row) => row.invitationId === invitationId)).toHaveLength(20);
  expect(await readClientSession(publicScope(ours), last)).toBeDefined();
});

test("several links of a client opened in one browser are one device, known by its newest cookie", async () => {
  const here = await createTenant();
  const [first, second] = [await invite(here), await invite(here, testNowMs + 2 * dayMs)];
  const opened = await open(here, first.token);
  const device = opened.ok ? opened.value.device : "";
  const cookie = opened.ok ? opened.value.cookie : "";
  const again = await open(here, second.token, testNowMs, device);
  expect(again).toMatchObject({ ok: true, value: { device } });
  expect(
    again.ok && (await readClientSession(publicScope(here), again.value.cookie)),
  ).toBeDefined();
  expect(await readClientSession(publicScope(here), cookie)).toBeUndefined();
  expect(await sessionsOf(here)).toHaveLength(1);
  await open(here, second.token, testNowMs, "x".repeat(43));
  await open(here, second.token, testNowMs, "' OR 1=1 --");
  expect(await sessionsOf(here)).toHaveLength(3);
});

test("a browser's mark opens nothing, and brings back no session that was ended", async () => {
  const here = await createTenant();
  const { token } = await invite(here);
  const opened = await open(here, token);
  const device = opened.ok ? opened.value.device : "";
  expect(await readClientSession(publicScope(here), device)).toBeUndefined();
  await revokeInvitations(memberScope(here), { clientId: here.clientId });
  expect(await open(here, token, testNowMs, device)).toMatchObject({ code: "link_invalid" });
  const fresh = await invite(here);
  await open(here, fresh.token, testNowMs, device);
  const rows = await sessionsOf(here);
  expect(rows.map(({ endedAt }) => endedAt !== null).sort()).toEqual([false, true]);
});

test("an appointment has one link, renewed when it would end before the appointment", async () => {
  const { appointmentId } = await invite(ours);
  const again = await createInvitation(memberScope(ours), { appointmentId });
  const third = await createInvitation(memberScope(ours), { appointmentId });
  expect(again).toEqual(third);

  const far = await invite(ours, testNowMs + 400 * dayMs);
  const opened = await open(ours, far.token, testNowMs + 401 * dayMs);
  expect(opened.ok).toBe(true);
});

test("a link cannot be made for another tenant's appointment", async () => {
  const { appointmentId } = await invite(ours);
  const answer = await createInvitation(memberScope(theirs), { appointmentId });
  expect(answer).toEqual({ ok: false, code: "not_found" });
});

function open(at: TestTenant, token: string, nowMs = testNowMs, device?: string) {
  return openInvitation(publicScope(at, nowMs), { token, device, userAgent: "Mozilla/5.0" });
}

function sessionsOf(at: TestTenant) {
  return readTenant(publicScope(at), (tx) => tx.select().from(schema.clientSession));
}

async function invite(at: TestTenant, startsAtMs = testNowMs + dayMs) {
  const scope = clientScope(at);
  const tenantId = at.tenant.id;
  return withTenant(scope, async (tx) => {
    const [row] = await tx
      .insert(schema.appointment)
      .values({
        ...{ tenantId, code: crypto.randomUUID(), clientId: at.clientId, serviceId: at.serviceId },
        ...{ professionalId: at.professionalId, status: "confirmed", source: "public" },
        ...{ startsAt: new Date(startsAtMs), endsAt: new Date(startsAtMs + 1_800_000) },
        currency: "DOP",
      })
      .returning({ id: schema.appointment.id });
    const appointmentId = row?.id ?? "";
    const invitationId = await ensureInvitation(tx, scope, {
      clientId: at.clientId,
      appointmentId,
    });
    return { appointmentId, invitationId, token: invitationToken(tenantId, invitationId) };
  });
}
