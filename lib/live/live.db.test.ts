import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { changesSince } from "@/db/lookups";
import * as schema from "@/db/schema";
import { type Tx, withIdentity, withSystem, withTenant } from "@/db/scope";
import type { LiveRoom } from "@/lib/core/live/rooms";
import { createMember, createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { openSession } from "@/tests/factories/sessions";
import { answerLive } from "./answer-live";
import { isCrowded, subscribe, type Told } from "./hub";
import { seatLasts } from "./seat-lasts";

const admin = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 2 });
const within = { timeout: 5_000, interval: 20 };

let ours: TestTenant;
let theirs: TestTenant;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([createTenant(), createTenant()]);
});

afterAll(() => admin.end());

test("whoever follows a room hears of its changes, and never of another tenant's", async () => {
  const heard = await follow(ours, ["clients"]);
  const foreign = await follow(theirs, ["clients"]);
  await rename(ours);
  await vi.waitFor(() => expect(heard).toHaveLength(1), within);
  await rename(theirs);
  await vi.waitFor(() => expect(foreign).toHaveLength(1), within);
  expect(heard).toHaveLength(1);
});

test("and of no other room", async () => {
  const heard = await follow(ours, ["hours", "agenda"]);
  await rename(ours);
  await withTenant(memberScope(ours), (tx) => tx.delete(schema.weeklyHours));
  await vi.waitFor(() => expect(heard.map(({ rooms }) => rooms)).toEqual([["hours"]]), within);
});

test("a transaction tells each room once, and what is taken back tells nothing", async () => {
  const before = (await changesSince(null, ours.tenant.id)).moment;
  const taken = withTenant(memberScope(ours), async (tx) => {
    await renameIn(tx, ours);
    throw new Error("taken back");
  });
  await expect(taken).rejects.toThrow("taken back");
  expect((await changesSince(before, ours.tenant.id)).changes).toEqual([]);

  const rows = await toldRows(ours, async (tx) => {
    for (let n = 0; n < 5; n += 1) await renameIn(tx, ours);
    // A part that is taken back takes back only what it told itself.
    const part = tx.transaction(async (inner) => {
      await inner.delete(schema.weeklyHours);
      throw new Error("taken back");
    });
    await part.catch(() => {});
    await tx.update(schema.service).set({ name: "Otra" });
  });
  expect(rows.map(({ room }) => room).sort()).toEqual(["catalogue", "clients"]);
});

test("a transaction that began early and ends late is told when it ends", async () => {
  const heard = await follow(ours, ["clients", "catalogue"]);
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let began = () => {};
  const slow = withTenant(memberScope(ours), async (tx) => {
    await renameIn(tx, ours);
    began();
    await held;
  });
  await new Promise<void>((resolve) => {
    began = resolve;
  });
  const before = (await changesSince(null, ours.tenant.id)).moment;
  await withTenant(memberScope(ours), (tx) => tx.update(schema.service).set({ name: "Tercera" }));
  await vi.waitFor(() => expect(heard.map(({ rooms }) => rooms)).toEqual([["catalogue"]]), within);
  finish();
  await slow;
  await vi.waitFor(() => expect(heard.at(-1)?.rooms).toEqual(["clients"]), within);
  const { changes } = await changesSince(before, ours.tenant.id);
  expect(changes.map(({ room }) => room).sort()).toEqual(["catalogue", "clients"]);
});

test("what is changed while the connection is lost is told when it is back", async () => {
  const heard = await follow(ours, ["clients"]);
  await admin`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'citaria live' AND datname = current_database()`;
  await rename(ours);
  await vi.waitFor(() => expect(heard).not.toEqual([]), within);
  const before = heard.length;
  await rename(ours);
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(before), within);
});

test("who comes back hears whether there is news since; where that is forgotten, that there may be", async () => {
  const { moment } = await changesSince(null, ours.tenant.id);
  expect(await changesSince(moment, ours.tenant.id)).toMatchObject({ missed: false, changes: [] });
  await rename(theirs);
  expect(await changesSince(moment, ours.tenant.id)).toMatchObject({ missed: false, changes: [] });
  await rename(ours);
  const since = await changesSince(moment, ours.tenant.id);
  expect(since).toMatchObject({ missed: false, changes: [{ room: "clients" }] });
  expect(await changesSince("3:3:", ours.tenant.id)).toMatchObject({ missed: true });
  // Of a server that was restored from elsewhere.
  const future = "99999999999:99999999999:";
  expect(await changesSince(future, ours.tenant.id)).toMatchObject({ missed: true });
});

test("what is older than ten minutes is forgotten, but for the mark that tells so", async () => {
  const undone = new Error("Others follow the same database");
  let marks = 0;
  const aged = admin.begin(async (tx) => {
    await tx`UPDATE app.live_change SET told_at = now() - interval '11 minutes'`;
    await tx`SET LOCAL ROLE app_user`;
    await tx`SELECT app.forget_changes()`;
    await tx`RESET ROLE`;
    // Others may have told of something since.
    marks = (
      await tx`SELECT DISTINCT xact FROM app.live_change WHERE told_at < now() - interval '10 minutes'`
    ).length;
    throw undone;
  });
  await expect(aged).rejects.toBe(undone);
  expect(marks).toBe(1);
});

test("a stream greets, tells, goes on from where it was cut, and counts as one until it is left", async () => {
  const cut = new AbortController();
  const first = await listen(ours, { signal: cut.signal });
  expect(await first.next()).toMatchObject({ event: "hello" });
  await rename(ours);
  const told = await first.next();
  expect(told).toMatchObject({ event: "change", data: { transaction: expect.any(String) } });
  cut.abort();
  await rename(ours);
  const second = await listen(ours, { since: told.id });
  expect(await second.next()).toMatchObject({ event: "hello" });
  expect(await second.next()).toMatchObject({ event: "change" });
  await second.cancel();
  expect(isCrowded(ours.tenant.id, "Rosa")).toBe(false);
});

test("one person has twenty screens at most", async () => {
  const screens = Array.from({ length: 20 }, () => new AbortController());
  const leave = () => {
    for (const screen of screens) screen.abort();
  };
  onTestFinished(leave);
  await Promise.all(screens.map(({ signal }) => listen(ours, { signal })));
  expect(await answerLive(request({}), audience(ours))).toBeUndefined();
  leave();
  await (await listen(ours)).cancel();
});

test("whoever may not listen any more is told so, and nothing after it", async () => {
  let may = true;
  const stream = await listen(ours, { stillMay: async () => may });
  expect(await stream.next()).toMatchObject({ event: "hello" });
  expect(await stream.next()).toMatchObject({ event: "beat" });
  may = false;
  const rest = await stream.rest();
  expect(rest.at(-1)).toMatchObject({ event: "gone" });
});

test("who polls is told the same", async () => {
  const ask = async (since: string) =>
    (await answerLive(request({ since, accept: "application/json" }), audience(ours)))?.json();
  const { moment } = await changesSince(null, ours.tenant.id);
  expect(await ask(moment)).toMatchObject({ changed: false });
  await rename(ours);
  const answer = await ask(moment);
  expect(answer).toMatchObject({ changed: true, transaction: expect.any(String) });
  expect(await ask(answer.moment)).toMatchObject({ changed: false });
});

test("a seat lasts until it is taken away, the login ends, or the tenant is suspended", async () => {
  const at = await createTenant();
  const [one, other] = [await logIn(at), await logIn(at)];
  expect(await seatLasts(one.sessionId, at.tenant)).toBe(true);
  expect(await seatLasts(one.sessionId, ours.tenant)).toBe(false);
  await withTenant(memberScope(at), (tx) =>
    tx
      .update(schema.membership)
      .set({ disabledAt: new Date(0) })
      .where(eq(schema.membership.id, one.membershipId)),
  );
  expect(await seatLasts(one.sessionId, at.tenant)).toBe(false);
  expect(await seatLasts(other.sessionId, at.tenant)).toBe(true);
  const { id } = at.tenant;
  await withSystem((tx) =>
    tx.update(schema.tenant).set({ status: "suspended" }).where(eq(schema.tenant.id, id)),
  );
  expect(await seatLasts(other.sessionId, at.tenant)).toBe(false);
  await withIdentity((tx) =>
    tx
      .update(schema.session)
      .set({ endedAt: sql`now()` })
      .where(eq(schema.session.id, other.sessionId)),
  );
  expect(await seatLasts(other.sessionId, at.tenant)).toBe(false);
});

async function follow({ tenant }: TestTenant, rooms: readonly LiveRoom[]): Promise<Told[]> {
  const heard: Told[] = [];
  const { ready, leave } = subscribe({
    ...{ tenantId: tenant.id, who: "Rosa", rooms },
    hear: (told) => heard.push(told),
    end: () => {},
  });
  onTestFinished(leave);
  await ready;
  return heard;
}

function rename(at: TestTenant): Promise<void> {
  return withTenant(memberScope(at), (tx) => renameIn(tx, at));
}

async function renameIn(tx: Tx, { clientId }: TestTenant): Promise<void> {
  await tx
    .update(schema.client)
    .set({ name: crypto.randomUUID() })
    .where(eq(schema.client.id, clientId));
}

/** What one transaction tells, row by row. */
async function toldRows(at: TestTenant, work: (tx: Tx) => Promise<unknown>) {
  const [last] = await admin<{ xact: string }[]>`
    SELECT coalesce(max(xact::text::bigint), 0)::text AS xact FROM app.live_change WHERE tenant = ${at.tenant.id}`;
  await withTenant(memberScope(at), work);
  return admin<{ room: string }[]>`
    SELECT room FROM app.live_change WHERE tenant = ${at.tenant.id} AND xact::text::bigint > ${last?.xact ?? "0"}`;
}

async function logIn(at: TestTenant) {
  const member = await createMember(at);
  return { ...member, sessionId: await openSession(member) };
}

type Asked = {
  readonly since?: string | undefined;
  readonly accept?: string;
  readonly signal?: AbortSignal;
};

function request({ since = "", accept = "text/event-stream", signal }: Asked): Request {
  const address = `http://localhost/api/live/x?rooms=clients,secrets&since=${since}`;
  return new Request(address, { headers: { accept }, ...(signal ? { signal } : {}) });
}

function audience({ tenant }: TestTenant, stillMay = async () => true) {
  const rooms: readonly LiveRoom[] = ["clients", "agenda"];
  return { tenantId: tenant.id, who: "Rosa", rooms, stillMay, beatMs: 150 };
}

type Heard = { event: string; id?: string; data: Record<string, unknown> };

/** Reads a stream event by event; beats are left out where something else is waited for. */
async function listen(
  at: TestTenant,
  { stillMay, ...asked }: Asked & { readonly stillMay?: () => Promise<boolean> } = {},
) {
  const response = await answerLive(request(asked), audience(at, stillMay));
  if (!response?.body) throw new Error("There is no stream");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async (): Promise<Heard> => {
    for (;;) {
      const end = text.indexOf("\n\n");
      const block = text.slice(0, Math.max(end, 0));
      if (end >= 0) text = text.slice(end + 2);
      const lines = new Map(
        block.split("\n").map((line) => line.split(/: (.*)/, 2) as [string, string]),
      );
      const event = lines.get("event");
      if (event && (event !== "beat" || stillMay)) {
        const id = lines.get("id");
        return { event, ...(id ? { id } : {}), data: JSON.parse(lines.get("data") ?? "{}") };
      }
      if (end >= 0) continue;
      const { value, done } = await reader.read();
      if (done) throw new Error("The stream ended");
      text += value;
    }
  };
  const rest = async () => {
    const events: Heard[] = [];
    try {
      for (;;) events.push(await next());
    } catch {
      return events;
    }
  };
  return { next, rest, cancel: () => reader.cancel() };
}
