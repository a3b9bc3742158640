import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { client, clientAccount, clientSession, entryCode, notification } from "@/db/schema";
import { readTenant, withTenant } from "@/db/scope";
import { writeTie } from "@/lib/family/store";
import { clientCookieName, deviceCookieName } from "@/lib/invitations/client-cookie";
import { closeDevices } from "@/lib/invitations/close-devices";
import { readClientSession } from "@/lib/invitations/read-client-session";
import { loadAccess } from "@/lib/invitations/reads";
import { revokeInvitations } from "@/lib/invitations/revoke-invitations";
import { emailCode } from "@/lib/invitations/token";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { askForCode } from "./ask-for-code";
import { enterByCode } from "./enter-by-code";
import { enterByPassword } from "./enter-by-password";
import { loadOwnAccount } from "./reads";
import { removePassword } from "./remove-password";
import { sendCode } from "./send-code";
import { setPassword } from "./set-password";

const email = "ana@ejemplo.example";
const password = "mango y lluvia";
let ours: TestTenant;
let theirs: TestTenant;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([createTenant(), createTenant()]);
});
beforeEach(beginRequest);

test("a password opens the portal of its client, as a device like any other", async () => {
  await setPassword(clientScope(ours), { password });
  expect(await enterByPassword(publicScope(ours), { email, password })).toMatchObject({ ok: true });
  expect(await whoIsIn(ours)).toBe(ours.clientId);
  const { devices } = await loadAccess(clientScope(ours), ours.clientId);
  expect(devices.map(({ isThis }) => isThis)).toEqual([true]);
  const cookie = cookieNow();
  await closeDevices(clientScope(ours), { links: false });
  expect(await readClientSession(publicScope(ours), cookie)).toBeUndefined();
});

test("entering again in the same browser is the same device", async () => {
  const here = await createTenant();
  await setPassword(clientScope(here), { password });
  await enterByPassword(publicScope(here), { email, password });
  const former = cookieNow();
  await enterByPassword(publicScope(here), { email, password });
  expect(await sessionsOf(here)).toHaveLength(1);
  expect(await readClientSession(publicScope(here), former)).toBeUndefined();
  request.cookies.delete(deviceCookieName("portal", here.tenant));
  await enterByPassword(publicScope(here), { email, password });
  expect(await sessionsOf(here)).toHaveLength(2);
});

test("wrong passwords, unknown e-mails and other practices answer alike", async () => {
  const [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
  await setPassword(clientScope(here), { password });
  const tries = {
    wrong: () => enterByPassword(publicScope(here), { email, password: "otra cosa" }),
    unknown: () => enterByPassword(publicScope(here), { email: "nadie@x.example", password }),
    elsewhere: () => enterByPassword(publicScope(elsewhere), { email, password }),
  };
  for (const attempt of Object.values(tries)) {
    expect(await attempt()).toEqual({ ok: false, code: "wrong_credentials" });
  }
  expect(cookieNow()).toBe("");
});

test("guessing a password ends after some tries, for whatever e-mail is typed", async () => {
  const here = await createTenant();
  const attempt = (typed: string) =>
    enterByPassword(publicScope(here, Date.UTC(2041, 0, 1)), { email: typed, password: "x" });
  for (const typed of [email, "nadie@x.example"]) {
    for (let time = 0; time < 5; time += 1) {
      expect(await attempt(typed)).toMatchObject({ code: "wrong_credentials" });
    }
    expect(await attempt(typed)).toMatchObject({ code: "rate_limited" });
  }
});

test("of a family with one e-mail each enters with their own password, and says who where it is the same", async () => {
  const here = await createTenant();
  const tomas = await addClient(here, "Tomás Ríos");
  await setPassword(clientScope(here), { password });
  await setPassword(clientScope({ ...here, clientId: tomas }), { password: "otra bien larga" });
  await enterByPassword(publicScope(here), { email, password: "otra bien larga" });
  expect(await whoIsIn(here)).toBe(tomas);

  await withTenant(clientScope(here), (tx) =>
    tx.delete(clientAccount).where(eq(clientAccount.clientId, tomas)),
  );
  await setPassword(clientScope({ ...here, clientId: tomas }), { password });
  const asked = await enterByPassword(publicScope(here), { email, password });
  const names = [{ name: "Ana Ríos" }, { name: "Tomás Ríos" }];
  expect(asked).toMatchObject({ code: "choose_person", detail: { people: names } });
  await enterByPassword(publicScope(here), { email, password, personId: tomas });
  expect(await whoIsIn(here)).toBe(tomas);
  const stranger = { email, password, personId: theirs.clientId };
  expect(await enterByPassword(publicScope(here), stranger)).toMatchObject({
    code: "choose_person",
  });
});

test("where it is asked who somebody is, who looks after the others stands first", async () => {
  const here = await createTenant();
  const child = await addClient(here, "Abel Ríos");
  await setPassword(clientScope(here), { password });
  await setPassword(clientScope({ ...here, clientId: child }), { password });
  await withTenant(clientScope(here), (tx) =>
    writeTie(tx, clientScope(here), {
      ...{ carerId: here.clientId, personId: child, relation: "child" },
    }),
  );
  const detail = { people: [{ name: "Ana Ríos" }, { name: "Abel Ríos" }] };
  const byPassword = await enterByPassword(publicScope(here), { email, password });
  expect(byPassword).toMatchObject({ code: "choose_person", detail });
});

test("a code asks who it is only where more than one is looked after by nobody of them", async () => {
  const here = await createTenant();
  const child = await addClient(here, "Abel Ríos");
  const tie = (carerId: string, personId: string) =>
    withTenant(clientScope(here), (tx) =>
      writeTie(tx, clientScope(here), { carerId, personId, relation: "child" }),
    );
  await tie(here.clientId, child);
  const enter = async () => enterByCode(publicScope(here), { email, code: await codeOf(here) });
  expect(await enter()).toMatchObject({ ok: true });
  expect(await whoIsIn(here)).toBe(here.clientId);

  const other = await addClient(here, "Tomás Ríos");
  const two = { people: [{ name: "Ana Ríos" }, { name: "Tomás Ríos" }] };
  expect(await enter()).toMatchObject({ code: "choose_person", detail: two });

  await tie(other, here.clientId);
  await tie(here.clientId, other);
  const all = { people: [{ name: "Abel Ríos" }, { name: "Ana Ríos" }, { name: "Tomás Ríos" }] };
  expect(await enter()).toMatchObject({ code: "choose_person", detail: all });
});

test("changing a password needs the former one and closes the other devices", async () => {
  const here = await createTenant();
  await setPassword(clientScope(here), { password });
  await enterByPassword(publicScope(here), { email, password });
  const other = cookieNow();
  request.cookies.clear();
  await enterByPassword(publicScope(here), { email, password });
  const change = { password: "nueva y larga" };
  const asked = await setPassword(clientScope(here), { ...change, currentPassword: "no es" });
  expect(asked).toEqual({ ok: false, code: "wrong_password" });
  expect(await setPassword(clientScope(here), change)).toMatchObject({ code: "wrong_password" });
  await setPassword(clientScope(here), { ...change, currentPassword: password });
  expect(await readClientSession(publicScope(here), other)).toBeUndefined();
  expect(await whoIsIn(here)).toBe(here.clientId);
  expect(await enterByPassword(publicScope(here), { email, password })).toMatchObject({
    ok: false,
  });
  expect(await owed(here, "password_changed")).toHaveLength(1);
});

test("who forgot it enters with a code and sets another without the former one", async () => {
  const here = await createTenant();
  await setPassword(clientScope(here), { password });
  const code = await codeOf(here);
  expect(await enterByCode(publicScope(here), { email, code })).toMatchObject({ ok: true });
  const own = await loadOwnAccount(clientScope(here), here.clientId);
  expect(own).toEqual({ email, hasPassword: true, asksCurrent: false });
  expect(await setPassword(clientScope(here), { password: "nueva y larga" })).toMatchObject({
    ok: true,
  });
  await removePassword(clientScope(here));
  const gone = await enterByPassword(publicScope(here), { email, password: "nueva y larga" });
  expect(gone).toMatchObject({ ok: false });
  expect(await whoIsIn(here)).toBe(here.clientId);
});

test("a code opens once, and nowhere else", async () => {
  const code = await codeOf(ours);
  await sendCode(publicScope(theirs), email);
  const wrong = { ok: false, code: "wrong_entry_code" };
  expect(await enterByCode(publicScope(theirs), { email, code })).toEqual(wrong);
  expect(await enterByCode(publicScope(ours), { email: "nadie@x.example", code })).toEqual(wrong);
  expect(await enterByCode(publicScope(ours), { email, code })).toMatchObject({ ok: true });
  expect(await enterByCode(publicScope(ours), { email, code })).toEqual(wrong);
});

test("a code that is too old, replaced by another or tried too often opens nothing", async () => {
  const here = await createTenant();
  const enter = (code: string) => enterByCode(publicScope(here), { email, code });
  const former = await codeOf(here);
  const latest = await codeOf(here);
  if (former !== latest) expect((await enter(former)).ok).toBe(false);
  const wrong = latest === "000000" ? "000001" : "000000";
  for (let time = 0; time < 4; time += 1) await enter(wrong);
  expect((await enter(latest)).ok).toBe(false);

  const expired = await codeOf(here);
  await withTenant(clientScope(here), (tx) =>
    tx
      .update(entryCode)
      .set({ expiresAt: new Date(0) })
      .where(eq(entryCode.email, email)),
  );
  expect((await enter(expired)).ok).toBe(false);
});

test("guesses sent all at once count each", async () => {
  const here = await createTenant();
  const code = await codeOf(here);
  const wrong = code === "000000" ? "000001" : "000000";
  const guesses = Array.from({ length: 9 }, () =>
    enterByCode(publicScope(here), { email, code: wrong }),
  );
  await Promise.all(guesses);
  expect((await enterByCode(publicScope(here), { email, code })).ok).toBe(false);
});

test("with one code for a family, who enters is chosen before it is used up", async () => {
  const here = await createTenant();
  const tomas = await addClient(here, "Tomás Ríos");
  const code = await codeOf(here);
  expect(await owed(here, "entry_code")).toHaveLength(1);
  for (let time = 0; time < 6; time += 1) {
    const asked = await enterByCode(publicScope(here), { email, code });
    expect(asked).toMatchObject({ code: "choose_person" });
  }
  await enterByCode(publicScope(here), { email, code, personId: tomas });
  expect(await whoIsIn(here)).toBe(tomas);
});

test("asking for a code answers alike for somebody's e-mail and for nobody's, however often", async () => {
  const here = await createTenant();
  const ask = (typed: string) =>
    askForCode(publicScope(here, Date.UTC(2042, 0, 1)), { email: typed });
  for (let time = 0; time < 5; time += 1) {
    expect(await ask(email)).toEqual(await ask("nadie@x.example"));
  }
  expect(await ask(email)).toMatchObject({ code: "rate_limited" });
  await expect.poll(async () => (await owed(here, "entry_code")).length).toBe(1);
});

test("the desk's revoking takes the password too", async () => {
  const here = await createTenant();
  await setPassword(clientScope(here), { password });
  await enterByPassword(publicScope(here), { email, password });
  await revokeInvitations(memberScope(theirs), { clientId: here.clientId });
  expect(await whoIsIn(here)).toBe(here.clientId);
  await revokeInvitations(memberScope(here), { clientId: here.clientId });
  expect(await whoIsIn(here)).toBeUndefined();
  const again = await enterByPassword(publicScope(here), { email, password });
  expect(again).toEqual({ ok: false, code: "wrong_credentials" });
});

test("nobody sets a password that is guessed first, or without an e-mail to enter with", async () => {
  const here = await createTenant();
  const set = (typed: string) => setPassword(clientScope(here), { password: typed });
  expect(await set("anarios1990")).toMatchObject({ code: "password_guessable" });
  const nobody = await addClient(here, "Sin Correo", null);
  const scope = clientScope({ ...here, clientId: nobody });
  expect(await setPassword(scope, { password })).toMatchObject({ code: "email_first" });
  expect(await setPassword(publicScope(here), { password })).toMatchObject({ code: "not_found" });
});

function cookieNow(): string {
  return request.cookies.get(clientCookieName) ?? "";
}

async function whoIsIn(at: TestTenant) {
  return (await readClientSession(publicScope(at), cookieNow()))?.clientId;
}

function sessionsOf(at: TestTenant) {
  return readTenant(publicScope(at), (tx) => tx.select().from(clientSession));
}

async function owed(at: TestTenant, kind: "entry_code" | "password_changed") {
  const all = await readTenant(publicScope(at), (tx) => tx.select().from(notification));
  return all.filter((each) => each.kind === kind);
}

/** Asks for one and reads it as its mail says it. */
async function codeOf(at: TestTenant): Promise<string> {
  await sendCode(publicScope(at, testNowMs), email);
  const [row] = await readTenant(publicScope(at), (tx) => tx.select().from(entryCode));
  return emailCode(at.tenant.id, row?.id ?? "");
}

async function addClient(
  at: TestTenant,
  name: string,
  address: string | null = email,
): Promise<string> {
  const [row] = await withTenant(publicScope(at), (tx) =>
    tx
      .insert(client)
      .values({ tenantId: at.tenant.id, name, email: address, phone: "+18095550199" })
      .returning({ id: client.id }),
  );
  return row?.id ?? "";
}
