import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { liveSession } from "@/db/lookups";
import * as schema from "@/db/schema";
import { withIdentity } from "@/db/scope";
import { createUser, type TestUser } from "@/tests/factories";
import { endSession } from "./end-session";
import { startSession } from "./start-session";

const quarterHourMs = 15 * 60 * 1000;
// A whole number of windows, so that a test stays inside of one.
const startMs = 2_000_000 * quarterHourMs;
const wrong = "not the password";

let user: TestUser;
let lastAddress = 0;

beforeAll(async () => {
  user = await createUser();
});

describe("a login", () => {
  test("opens a session with the right password, however the e-mail is capitalised", async () => {
    const started = await tryLogin(user.email.toUpperCase(), user.password);
    const login = started.ok ? await liveSession(started.value.sessionId) : undefined;
    expect(login).toMatchObject({ userId: user.userId, email: user.email });
  });

  test("is over from the next look on when it is ended", async () => {
    const started = await tryLogin(user.email, user.password);
    if (!started.ok) throw new Error(started.code);
    await endSession(started.value.sessionId);
    expect(await liveSession(started.value.sessionId)).toBeUndefined();
  });

  test("is over from the next look on when the account is disabled", async () => {
    const other = await createUser();
    const started = await tryLogin(other.email, other.password);
    if (!started.ok) throw new Error(started.code);
    await disable(other);
    expect(await liveSession(started.value.sessionId)).toBeUndefined();
  });

  test("forgets sessions that ended long ago", async () => {
    const other = await createUser();
    const first = await tryLogin(other.email, other.password);
    if (!first.ok) throw new Error(first.code);
    await withIdentity((tx) =>
      tx
        .update(schema.session)
        .set({ endedAt: new Date("2020-01-01T00:00:00Z") })
        .where(eq(schema.session.id, first.value.sessionId)),
    );
    await tryLogin(other.email, other.password);
    const rows = await withIdentity((tx) =>
      tx.select().from(schema.session).where(eq(schema.session.userId, other.userId)),
    );
    expect(rows).toHaveLength(1);
  });
});

describe("nothing tells whether an account exists", () => {
  test("a wrong password, an unknown e-mail and a disabled account answer alike", async () => {
    const disabled = await createUser();
    await disable(disabled);
    const answers = [
      await tryLogin(user.email, wrong),
      await tryLogin("nobody@ejemplo.example", wrong),
      await tryLogin(disabled.email, disabled.password),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, code: "wrong_credentials" });
  });

  test("an unknown e-mail is as much work as a wrong password", async () => {
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      known.push(await workOf(() => tryLogin(user.email, wrong)));
      unknown.push(await workOf(() => tryLogin(`nobody-${round}@ejemplo.example`, wrong)));
    }
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.5);
    expect(median(unknown)).toBeLessThan(median(known) * 2);
  });

  test("the limit is the same for an e-mail without an account", async () => {
    const address = newAddress();
    const answers = await failures(6, "nobody@ejemplo.example", address);
    expect(answers.map((answer) => answer.ok || answer.code)).toEqual([
      ...Array(5).fill("wrong_credentials"),
      "rate_limited",
    ]);
  });
});

describe("guessing is bounded", () => {
  test("after five failures even the right password waits, and is told how long", async () => {
    const address = newAddress();
    await failures(5, user.email, address);
    const atMs = startMs + 60_000;
    const refused = await tryLogin(user.email, user.password, address, atMs);
    expect(refused).toEqual({
      ...{ ok: false, code: "rate_limited" },
      detail: { retryAfterSeconds: 14 * 60 },
    });
    const later = await tryLogin(user.email, user.password, address, startMs + quarterHourMs);
    expect(later.ok).toBe(true);
  });

  test("somebody else's failures do not keep the owner out", async () => {
    const other = await createUser();
    await failures(6, other.email, newAddress());
    expect((await tryLogin(other.email, other.password)).ok).toBe(true);
  });

  test("many guesses at the same moment do not all pass", async () => {
    const address = newAddress();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => tryLogin("race@ejemplo.example", wrong, address)),
    );
    const checked = answers.filter((answer) => !answer.ok && answer.code === "wrong_credentials");
    expect(checked).toHaveLength(5);
  });

  test("one address may fail twenty times, whatever e-mails it tries", async () => {
    const address = newAddress();
    const answers = [];
    for (let at = 0; at < 21; at += 1) {
      answers.push(await tryLogin(`guess-${at}@ejemplo.example`, wrong, address));
    }
    expect(answers.filter((answer) => !answer.ok && answer.code === "rate_limited")).toHaveLength(
      1,
    );
  });

  test("one e-mail may fail fifty times, from however many addresses", async () => {
    const answers = await Promise.all(
      Array.from({ length: 55 }, () => tryLogin("target@ejemplo.example", wrong)),
    );
    expect(answers.filter((answer) => !answer.ok && answer.code === "rate_limited")).toHaveLength(
      5,
    );
  });

  test("logging in properly is never limited", async () => {
    const address = newAddress();
    for (let time = 0; time < 8; time += 1) {
      expect((await tryLogin(user.email, user.password, address)).ok).toBe(true);
    }
  });

  test("what is counted holds no e-mail and no address", async () => {
    const address = newAddress();
    await tryLogin(user.email, wrong, address);
    const rows = await withIdentity((tx) => tx.select().from(schema.rateLimit));
    const text = JSON.stringify(rows);
    expect(text).not.toContain(user.email);
    expect(text).not.toContain(address);
  });
});

function tryLogin(email: string, password: string, address = newAddress(), nowMs = startMs) {
  return startSession({ nowMs, address, userAgent: null }, { email, password });
}

async function failures(count: number, email: string, address: string) {
  const answers = [];
  for (let time = 0; time < count; time += 1) answers.push(await tryLogin(email, wrong, address));
  return answers;
}

function newAddress(): string {
  lastAddress += 1;
  return `198.51.${lastAddress >> 8}.${lastAddress & 255}`;
}

function disable({ userId }: TestUser) {
  return withIdentity((tx) =>
    tx
      .update(schema.userAccount)
      .set({ disabledAt: new Date("2026-01-01T00:00:00Z") })
      .where(eq(schema.userAccount.id, userId)),
  );
}

/** Microseconds of the processor: a busy machine makes nothing more work. */
async function workOf(run: () => Promise<unknown>): Promise<number> {
  const from = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(from);
  return user + system;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
