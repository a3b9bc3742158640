import { beforeAll, beforeEach, expect, test } from "vitest";
import { withTenant } from "@/db/scope";
import { nowMs as realNowMs } from "@/lib/clock";
import { copySecretCookie } from "@/lib/core/offline/kept-here";
import { copyExpiresAtMs } from "@/lib/core/offline/portal-copy";
import { clientCookieName } from "@/lib/invitations/client-cookie";
import { inviteClient } from "@/lib/invitations/invite-client";
import { openInvitation } from "@/lib/invitations/open-invitation";
import { revokeInvitations } from "@/lib/invitations/revoke-invitations";
import { invitationToken } from "@/lib/invitations/token";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { GET as getClosed } from "../closed/route";
import { GET as getCopy } from "./route";

let ours: TestTenant;
let theirs: TestTenant;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([createTenant(), createTenant()]);
});
beforeEach(beginRequest);

test("a device is given its client's portal and what opens it, another session another secret", async () => {
  await openHere(ours);
  const answer = await copyOf(ours);
  expect(await answer.json()).toMatchObject({ name: "Ana Ríos", ahead: [], past: [] });
  const secret = request.cookies.get(copySecretCookie);
  expect(secret).toMatch(/^[\w-]{43}$/);
  await openHere(ours);
  await copyOf(ours);
  expect(request.cookies.get(copySecretCookie)).not.toBe(secret);
});

test("once it was closed elsewhere, the next answer takes away what opens it", async () => {
  await openHere(ours);
  await copyOf(ours);
  await revokeInvitations(memberScope(ours), { clientId: ours.clientId });
  const secret = request.cookies.get(copySecretCookie) ?? "";
  expect((await copyOf(ours)).status).toBe(204);
  expect(request.cookies.has(copySecretCookie)).toBe(false);
  request.cookies.set(copySecretCookie, secret);
  await expect(getClosed(anyRequest, paramsOf(ours))).rejects.toThrow("NEXT_REDIRECT");
  expect(request.cookies.has(copySecretCookie)).toBe(false);
});

test("a session of one practice gets nothing of another", async () => {
  await openHere(ours);
  expect((await copyOf(theirs)).status).toBe(204);
});

test("a copy ends with its session, and thirty days after it was read at the latest", () => {
  const day = 86_400_000;
  expect(copyExpiresAtMs(0, 10 * day)).toBe(10 * day);
  expect(copyExpiresAtMs(0, 180 * day)).toBe(30 * day);
});

const anyRequest = new Request("http://localhost:3000/");

function paramsOf({ tenant }: TestTenant) {
  return { params: Promise.resolve({ tenant: tenant.slug }) };
}

function copyOf(at: TestTenant): Promise<Response> {
  return getCopy(anyRequest, paramsOf(at));
}

/** By a new link, on a browser that nobody has seen. */
async function openHere(at: TestTenant): Promise<void> {
  const nowMs = realNowMs();
  const invitationId = await withTenant(clientScope(at, nowMs), (tx) =>
    inviteClient(tx, clientScope(at, nowMs), at.clientId),
  );
  const token = invitationToken(at.tenant.id, invitationId);
  const opened = await openInvitation(publicScope(at, nowMs), { token, userAgent: null });
  request.cookies.set(clientCookieName, opened.ok ? opened.value.cookie : "");
}
