import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { ServiceUnavailableError } from "@/db/errors";
import * as schema from "@/db/schema";
import { withIdentity, withSystem, withTenant } from "@/db/scope";
import { fail, ok } from "@/lib/core/result";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { peerAddressHeader } from "@/lib/http/client-address";
import { clientCookieName } from "@/lib/invitations/client-cookie";
import { ensureInvitation } from "@/lib/invitations/ensure-invitation";
import { openInvitation } from "@/lib/invitations/open-invitation";
import { invitationToken } from "@/lib/invitations/token";
import {
  clientScope,
  createMember,
  createTenant,
  createUser,
  memberScope,
  publicScope,
  type TestTenant,
  type TestUser,
} from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { carrySession, openSession } from "@/tests/factories/sessions";
import { operatorAction, portalAction, publicAction, tenantAction, visitorAction } from "./actions";
import { endSession } from "./end-session";
import { sessionCookieName } from "./session-cookie";

const input = z.object({ name: z.string(), client: z.object({ email: z.email() }).optional() });
const verb = vi.fn(async (_scope: unknown, { name }: z.output<typeof input>) =>
  ok(`Hola, ${name}`),
);

const memberVerb = tenantAction("agenda:read", input, verb);
const ownerVerb = tenantAction("settings:edit", input, verb);
const publicVerb = publicAction(input, verb);
const portalVerb = portalAction(input, verb);
const operatorVerb = operatorAction(input, verb);

let ours: TestTenant;
let theirs: TestTenant;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([createTenant(), createTenant()]);
});

beforeEach(() => {
  verb.mockClear();
  beginRequest();
});

describe("whoever the gate is for gets through", () => {
  test("a member of the team", async () => {
    const member = await logIn(ours, "staff");
    expect(await call(memberVerb)).toEqual({ ok: true, value: "Hola, Ana" });
    const scope = verb.mock.calls[0]?.[0];
    expect(scope).toMatchObject({
      tenant: { id: ours.tenant.id },
      actor: { kind: "member", role: "staff", userId: member.userId },
    });
  });

  test("anybody, at a public gate", async () => {
    expect(await call(publicVerb)).toEqual({ ok: true, value: "Hola, Ana" });
    expect(verb.mock.calls[0]?.[0]).toMatchObject({ actor: { kind: "visitor" } });
  });

  test("a client with the cookie of their link", async () => {
    await openPortal(ours);
    expect(await call(portalVerb)).toEqual({ ok: true, value: "Hola, Ana" });
    expect(verb.mock.calls[0]?.[0]).toMatchObject({
      actor: { kind: "client", clientId: ours.clientId, name: "Ana Ríos" },
    });
  });

  test("an operator", async () => {
    await logInAs(await createUser({ isOperator: true }));
    expect(await operatorVerb(null, { name: "Ana" })).toEqual({ ok: true, value: "Hola, Ana" });
  });
});

describe("nobody else does", () => {
  test.each([
    ["missing", undefined],
    ["opaque", "null"],
    ["foreign", "https://evil.example"],
  ])("a request with a %s origin, at any gate", async (_kind, origin) => {
    await logIn(ours, "owner");
    await openPortal(ours);
    if (origin) request.headers.set("origin", origin);
    else request.headers.delete("origin");
    const anyone = visitorAction(input, verb);
    const answers = [
      ...(await Promise.all([memberVerb, publicVerb, portalVerb].map((gate) => call(gate)))),
      ...(await Promise.all([operatorVerb, anyone].map((gate) => gate(null, { name: "Ana" })))),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, code: "missing_origin" });
    expect(verb).not.toHaveBeenCalled();
  });

  test("somebody who is not logged in", async () => {
    expect(await call(memberVerb)).toEqual({ ok: false, code: "unauthenticated" });
    expect(await call(portalVerb)).toEqual({ ok: false, code: "unauthenticated" });
    expect(await operatorVerb(null, {})).toEqual({ ok: false, code: "unauthenticated" });
  });

  test("a login that ended, on its very next request", async () => {
    const { sessionId } = await logIn(ours, "owner");
    await endSession(sessionId);
    expect(await call(memberVerb)).toEqual({ ok: false, code: "unauthenticated" });
  });

  test("a login that expired", async () => {
    const { sessionId } = await logIn(ours, "owner");
    await changeSession(sessionId, { expiresAt: new Date("2020-01-01T00:00:00Z") });
    expect(await call(memberVerb)).toEqual({ ok: false, code: "unauthenticated" });
  });

  test("a disabled account, on its very next request", async () => {
    const { userId } = await logIn(ours, "owner");
    const disabledAt = new Date("2026-01-01T00:00:00Z");
    await withIdentity((tx) =>
      tx.update(schema.userAccount).set({ disabledAt }).where(eq(schema.userAccount.id, userId)),
    );
    expect(await call(memberVerb)).toEqual({ ok: false, code: "unauthenticated" });
  });

  test("a member whose seat was taken away, on their very next request", async () => {
    const { membershipId } = await logIn(ours, "owner");
    const disabledAt = new Date("2026-01-01T00:00:00Z");
    await withTenant(memberScope(ours), (tx) =>
      tx
        .update(schema.membership)
        .set({ disabledAt })
        .where(eq(schema.membership.id, membershipId)),
    );
    expect(await call(memberVerb)).toEqual({ ok: false, code: "not_found" });
  });

  test("a member of another tenant, who learns no more than at an address where there is none", async () => {
    await logIn(theirs, "owner");
    const foreign = await call(memberVerb, ours.tenant.slug);
    expect(foreign).toEqual({ ok: false, code: "not_found" });
    expect(await call(memberVerb, "no-such-tenant")).toEqual(foreign);
  });

  test("a cookie that was tampered with or sealed by somebody else", async () => {
    const { sessionId } = await logIn(ours, "owner");
    const sealed = request.cookies.get(sessionCookieName()) ?? "";
    request.cookies.set(sessionCookieName(), `${sealed.slice(0, -4)}AAAA`);
    expect(await call(memberVerb)).toEqual({ ok: false, code: "unauthenticated" });
    await carrySession(sessionId, "another secret of at least 32 characters");
    expect(await call(memberVerb)).toEqual({ ok: false, code: "unauthenticated" });
    await carrySession("' OR 1=1 --");
    expect(await call(memberVerb)).toEqual({ ok: false, code: "unauthenticated" });
  });

  test("a role without the permission", async () => {
    await logIn(ours, "staff");
    expect(await call(ownerVerb)).toEqual({ ok: false, code: "forbidden" });
  });

  test("a client of another tenant, or one who left", async () => {
    const { cookie } = await openPortal(theirs);
    request.cookies.set(clientCookieName, cookie);
    expect(await call(portalVerb, ours.tenant.slug)).toEqual({
      ok: false,
      code: "unauthenticated",
    });
  });

  test("a member at the operators' gate, where there is nothing", async () => {
    await logIn(ours, "owner");
    expect(await operatorVerb(null, { name: "Ana" })).toEqual({ ok: false, code: "not_found" });
  });

  test("anybody at an address that is none", async () => {
    await logIn(ours, "owner");
    for (const slug of [
      "",
      "../x",
      "a\u0000b",
      "Ñ",
      7,
      null,
      { toString: () => ours.tenant.slug },
    ]) {
      const address = slug as string;
      expect(await call(publicVerb, address)).toEqual({ ok: false, code: "not_found" });
      expect(await call(memberVerb, address)).toEqual({ ok: false, code: "not_found" });
    }
  });
});

describe("a suspended tenant", () => {
  test("is closed at every gate, without telling why", async () => {
    const at = await createTenant();
    await logIn(at, "owner");
    await openPortal(at);
    await withSystem((tx) =>
      tx
        .update(schema.tenant)
        .set({ status: "suspended", suspendedReason: "Falta de pago" })
        .where(eq(schema.tenant.id, at.tenant.id)),
    );
    for (const gate of [memberVerb, publicVerb, portalVerb]) {
      expect(await call(gate, at.tenant.slug)).toEqual({ ok: false, code: "tenant_suspended" });
    }
  });

  test("tells a stranger nothing", async () => {
    const at = await createTenant({ tenant: { status: "suspended" } });
    await logIn(ours, "owner");
    expect(await call(memberVerb, at.tenant.slug)).toEqual({ ok: false, code: "not_found" });
  });
});

describe("a practice that is not published yet", () => {
  test("takes nothing from visitors, while its team works and who was invited uses their portal", async () => {
    const at = await createTenant({ tenant: { published: false } });
    const refused = { ok: false, code: "not_published" };
    expect(await call(publicVerb, at.tenant.slug)).toEqual(refused);
    await openPortal(at);
    const enterPortal = publicAction(input, verb, { isEarly: true });
    for (const gate of [enterPortal, portalVerb]) {
      expect((await call(gate, at.tenant.slug)).ok).toBe(true);
    }
    await logIn(at, "owner");
    expect((await call(memberVerb, at.tenant.slug)).ok).toBe(true);
    expect(await call(publicVerb, at.tenant.slug)).toEqual(refused);
  });
});

describe("what a form gets back", () => {
  test("wrong fields by their paths, and all that was typed but passwords", async () => {
    const form = new FormData();
    form.set("client.email", "ana@");
    form.set("name", "  ");
    form.set("password", "secreta");
    expect(await publicVerb(ours.tenant.slug, null, form)).toEqual({
      ...{ ok: false, code: "invalid_input" },
      fields: { name: "required", "client.email": "invalid_email" },
      values: { "client.email": "ana@", name: "  " },
    });
    expect(verb).not.toHaveBeenCalled();
  });

  test("what was typed, even when its login is over", async () => {
    const form = new FormData();
    form.set("name", "Ana");
    expect(await memberVerb(ours.tenant.slug, null, form)).toEqual({
      ...{ ok: false, code: "unauthenticated" },
      values: { name: "Ana" },
    });
  });

  test("a refusal of the verb with its data", async () => {
    const refusing = publicAction(input, async () => fail("slot_taken", { alternatives: [1, 2] }));
    expect(await call(refusing)).toEqual({
      ...{ ok: false, code: "slot_taken" },
      detail: { alternatives: [1, 2] },
    });
  });

  test("a reference instead of a bug's text", async () => {
    request.headers.set("x-request-id", "request-1");
    const broken = publicAction(input, async () => {
      throw new Error("column secret does not exist");
    });
    expect(await call(broken)).toEqual({
      ...{ ok: false, code: "unexpected" },
      detail: { reference: "request-1" },
    });
  });

  test("service_unavailable while the database is away", async () => {
    const broken = publicAction(input, async () => {
      throw new ServiceUnavailableError();
    });
    expect(await call(broken)).toEqual({ ok: false, code: "service_unavailable" });
  });
});

test("what comes after a success runs after a success only, and may redirect", async () => {
  const { redirect } = await import("next/navigation");
  const after = vi.fn(() => redirect("/done"));
  const moving = publicAction(input, verb, { after });
  await expect(call(moving)).rejects.toMatchObject({ message: "NEXT_REDIRECT" });
  const refusing = publicAction(input, async () => fail("slot_taken"), { after });
  await call(refusing);
  expect(after).toHaveBeenCalledOnce();
});

test("one address may send thirty public forms in ten minutes, and mistakes do not count", async () => {
  request.headers.set(peerAddressHeader, "203.0.113.77");
  for (let time = 0; time < 5; time += 1) await publicVerb(ours.tenant.slug, null, {});
  const answers = [];
  for (let time = 0; time < 31; time += 1) answers.push(await call(publicVerb));
  const refused = answers.filter((answer) => !answer.ok);
  // Two windows may share the thirty-one when the clock turns meanwhile.
  expect(refused.length).toBeLessThanOrEqual(1);
  for (const answer of refused) {
    expect(answer).toMatchObject({ code: "rate_limited" });
  }
  request.headers.set(peerAddressHeader, "203.0.113.78");
  expect((await call(publicVerb)).ok).toBe(true);
});

type AnyGate = (slug: string, previous: null, given: unknown) => Promise<unknown>;

function call<G extends AnyGate>(gate: G, slug = ours.tenant.slug): ReturnType<G> {
  return gate(slug, null, { name: "Ana" }) as ReturnType<G>;
}

async function logIn(at: TestTenant, role: MemberRole) {
  const member = await createMember(at, role);
  return { ...member, sessionId: await logInAs(member) };
}

async function logInAs(user: TestUser): Promise<string> {
  const sessionId = await openSession(user);
  await carrySession(sessionId);
  return sessionId;
}

function changeSession(sessionId: string, to: Partial<typeof schema.session.$inferInsert>) {
  return withIdentity((tx) =>
    tx.update(schema.session).set(to).where(eq(schema.session.id, sessionId)),
  );
}

/** Opens a fresh link of the tenant's client, long-lived enough for the system's clock. */
async function openPortal(at: TestTenant): Promise<{ cookie: string }> {
  const nowMs = Date.UTC(2100, 0, 1);
  const scope = clientScope(at, nowMs);
  const tenantId = at.tenant.id;
  const invitationId = await withTenant(scope, async (tx) => {
    const [row] = await tx
      .insert(schema.appointment)
      .values({
        ...{ tenantId, code: crypto.randomUUID(), clientId: at.clientId, serviceId: at.serviceId },
        ...{ professionalId: at.professionalId, status: "confirmed", source: "public" },
        ...{ startsAt: new Date(nowMs), endsAt: new Date(nowMs + 1_800_000), currency: "DOP" },
      })
      .returning({ id: schema.appointment.id });
    return ensureInvitation(tx, scope, { clientId: at.clientId, appointmentId: row?.id ?? "" });
  });
  const token = invitationToken(tenantId, invitationId);
  const opened = await openInvitation(publicScope(at, nowMs), { token, userAgent: null });
  if (!opened.ok) throw new Error(opened.code);
  request.cookies.set(clientCookieName, opened.value.cookie);
  return opened.value;
}
