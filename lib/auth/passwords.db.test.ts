import { randomUUID } from "node:crypto";
import { desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { liveSession } from "@/db/lookups";
import * as schema from "@/db/schema";
import { withIdentity, withSystem } from "@/db/scope";
import { sendLetters } from "@/lib/letters/send-letters";
import { letterCode, letterToken } from "@/lib/letters/token";
import { createUser, type TestUser } from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { askPassword } from "./ask-password";
import { changePassword } from "./change-password";
import { openSession } from "./open-session";
import { askPasswordInput, setPasswordInput } from "./schema";
import { setPassword } from "./set-password";
import { startSession } from "./start-session";
import type { VisitorScope } from "./visitor";

afterAll(closePool);
beforeEach(beginRequest);

const nowMs = Date.UTC(2096, 4, 7, 15);
const visitor = (): VisitorScope => ({ nowMs, address: randomUUID(), userAgent: null });
const another = "otra frase corta";

const ask = (email: string) =>
  askPassword(visitor(), askPasswordInput.parse({ email, locale: "es" }));
const set = (token: string) =>
  setPassword(visitor(), setPasswordInput.parse({ token, password: another }));
const logsIn = async ({ email }: TestUser, password: string) =>
  (await startSession(visitor(), { email, password })).ok;

async function letterTo(email: string): Promise<string> {
  const [row] = await withIdentity((tx) =>
    tx
      .select({ id: schema.accountLetter.id })
      .from(schema.accountLetter)
      .where(eq(schema.accountLetter.email, email))
      .orderBy(desc(schema.accountLetter.createdAt))
      .limit(1),
  );
  return row?.id ?? "";
}

async function asked(user: TestUser): Promise<string> {
  expect(await ask(user.email)).toEqual({ ok: true, value: null });
  return letterToken(await letterTo(user.email));
}

describe("a forgotten password", () => {
  test("is replaced by the link that was mailed, once; every login before ends", async () => {
    const user = await createUser();
    const before = await startSession(visitor(), user);
    const token = await asked(user);
    expect(await set(token)).toEqual({ ok: true, value: { to: "/dashboard" } });
    expect([await logsIn(user, user.password), await logsIn(user, another)]).toEqual([false, true]);
    expect(before.ok && (await liveSession(before.value.sessionId))).toBeUndefined();
    expect(request.cookies.size).toBe(1);
    expect(await set(token)).toEqual({ ok: false, code: "link_expired" });
  });

  test("answers the same for an e-mail that nobody has, which gets no mail", async () => {
    const [user, nobody] = [await createUser(), `${randomUUID()}@ejemplo.example`];
    expect(await ask(nobody)).toEqual(await ask(user.email));
    const isDone = async (email: string) => {
      const rows = await withIdentity((tx) =>
        tx.select().from(schema.accountLetter).where(eq(schema.accountLetter.email, email)),
      );
      return rows.every(({ doneAt }) => doneAt !== null);
    };
    await sendLetters();
    await expect.poll(async () => (await isDone(nobody)) && isDone(user.email)).toBe(true);
    const mailed = await withSystem((tx) =>
      tx
        .select({ to: schema.inboxMessage.recipient })
        .from(schema.inboxMessage)
        .where(sql`recipient IN (${nobody}, ${user.email})`),
    );
    expect(mailed).toEqual([{ to: user.email }]);
    expect(await set(letterToken(await letterTo(nobody)))).toMatchObject({ code: "link_expired" });
  });

  test("is not replaced by a link that expired, was changed or is another letter's", async () => {
    const user = await createUser();
    const token = await asked(user);
    const id = await letterTo(user.email);
    const forged = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
    for (const wrong of [forged, token.slice(0, 40), letterToken(randomUUID()), letterCode(id)]) {
      expect(await set(wrong)).toEqual({ ok: false, code: "link_expired" });
    }
    await withIdentity((tx) =>
      tx
        .update(schema.accountLetter)
        .set({ expiresAt: sql`now() - interval '1 second'` })
        .where(eq(schema.accountLetter.id, id)),
    );
    expect(await set(token)).toEqual({ ok: false, code: "link_expired" });
    expect(await logsIn(user, user.password)).toBe(true);
  });

  test("of several links, the first that is used leaves none of the others", async () => {
    const user = await createUser();
    const [first, second] = [await asked(user), await asked(user)];
    expect((await set(second)).ok).toBe(true);
    expect(await set(first)).toEqual({ ok: false, code: "link_expired" });
  });

  test("does not open an account that was disabled", async () => {
    const user = await createUser({ disabledAt: new Date(nowMs) });
    expect(await set(await asked(user))).toEqual({ ok: false, code: "link_expired" });
  });

  test("is asked for some times an hour and no more", async () => {
    const user = await createUser();
    const codes = [];
    for (let n = 0; n < 5; n += 1) codes.push((await ask(user.email)).ok);
    expect(codes).toEqual([true, true, true, true, false]);
  });
});

test("who is logged in changes their own password with the one they have; other logins end, this one stays", async () => {
  const user = await createUser();
  const elsewhere = await startSession(visitor(), user);
  const change = (currentPassword: string) =>
    changePassword(visitor(), { currentPassword, password: another });
  expect(await change(user.password)).toEqual({ ok: false, code: "unauthenticated" });
  await openSession(visitor(), user.userId);
  expect(await change("no es esta")).toEqual({ ok: false, code: "wrong_password" });
  expect(await change(user.password)).toEqual({ ok: true, value: null });
  expect(elsewhere.ok && (await liveSession(elsewhere.value.sessionId))).toBeUndefined();
  expect(await logsIn(user, another)).toBe(true);
});
