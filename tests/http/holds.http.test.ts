import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/core/time/civil";
import { localDateOf } from "@/lib/core/time/zone";
import { type StartedApp, startApp } from "../setup/start-app";

type Time = { serviceId: string; professionalId: string; start: string };

let app: StartedApp;
/** The first free time of each day, so that tests do not meet. */
let times: Time[];

beforeAll(async () => {
  app = await startApp({ env: { TRUSTED_PROXIES: "1" } });
  const { data } = await (await call("services")).json();
  const [{ id: serviceId }] = data;
  const today = localDateOf(Date.now() / 60_000, "America/Santiago");
  const days = `from=${addDays(today, 2)}&to=${addDays(today, 20)}`;
  const query = `service=${serviceId}&professional=any&${days}`;
  const { slots } = await (await call(`availability?${query}`)).json();
  const byDay = new Map<string, Time>();
  for (const { start, professionalId } of [...slots].reverse()) {
    byDay.set(start.slice(0, 10), { serviceId, professionalId, start });
  }
  times = [...byDay.values()];
});
afterAll(() => app?.stop());

test("a time is kept, told again with the same expiry, refused to others, freed, gone on with and booked", async () => {
  const time = times[0];
  const answer = await hold({ ...time });
  expect(answer.status).toBe(201);
  const held = await answer.json();
  expect(held).toMatchObject({ ...time, siteId: null });
  expect(held.secondsLeft).toBeGreaterThan(290);
  expect(held.secondsLeft).toBeLessThanOrEqual(300);
  const again = await (await hold({ ...time, holdId: held.id })).json();
  expect(again).toMatchObject({ id: held.id, expiresAt: held.expiresAt });

  for (const refused of [await hold({ ...time }), await book({ ...time })]) {
    expect(refused.status).toBe(409);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    const problem = await refused.json();
    expect(problem).toMatchObject({ code: "slot_taken" });
    expect(problem.alternatives).toHaveLength(3);
  }

  expect((await call(`holds/${held.id}`, { method: "DELETE" })).status).toBe(204);
  const back = await (await hold({ ...time, holdId: held.id })).json();
  expect(back.expiresAt).toBe(held.expiresAt);
  expect((await book({ ...time, holdId: back.id })).status).toBe(201);
});

test("a visit is kept whole, refused to others part by part, and booked with its hold", async () => {
  const { serviceId = "", start = "" } = times[9] ?? {};
  const date = start.slice(0, 10);
  const query = `service=${serviceId}&also=${serviceId}.any&from=${date}&to=${date}`;
  const [slot] = (await (await call(`availability?${query}`)).json()).slots;
  expect(slot.parts).toHaveLength(2);
  const part = { serviceId, professionalId: "any" };
  const visit = { parts: [part, part], start: slot.start };
  const answer = await hold(visit);
  expect(answer.status).toBe(201);
  const held = await answer.json();
  expect(held).toMatchObject({ start: slot.start, end: slot.end, serviceId });
  expect(held.secondsLeft).toBeGreaterThan(290);
  expect(held.parts.map((each: Time) => each.start)).toEqual(
    slot.parts.map((each: Time) => each.start),
  );
  for (const { professionalId, start: at } of held.parts) {
    const refused = await book({ serviceId, professionalId, start: at });
    expect([refused.status, (await refused.json()).code]).toEqual([409, "slot_taken"]);
  }
  const booked = await book({ ...visit, holdId: held.id }, "visits");
  expect(booked.status).toBe(201);
  expect((await booked.json()).appointmentIds).toHaveLength(2);
  const five = await hold({ parts: Array(5).fill(part), start: slot.start });
  expect(five.status).toBe(422);
  expect((await five.json()).errors).toMatchObject([{ path: "parts", code: "too_many" }]);
  expect((await call(`availability?${query}&only=starts`)).status).toBe(422);
});

test("one key keeps a time once, also ten times at once", async () => {
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => hold({ ...times[1] }, { key })),
  );
  const ids = await Promise.all(answers.map(async (each) => (await each.json()).id));
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toEqual(expect.any(String));
});

test("an address that keeps five times keeps no sixth, others do", async () => {
  const address = someAddress();
  for (const time of times.slice(2, 7)) {
    expect((await hold({ ...time }, { address })).status).toBe(201);
  }
  const refused = await hold({ ...times[7] }, { address });
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ code: "too_many_holds" });
  expect((await hold({ ...times[7] })).status).toBe(201);
});

test("what cannot be kept or freed is a problem", async () => {
  const time = times[8];
  expect((await hold({ ...time }, { key: null })).status).toBe(400);
  expect((await hold({ ...time, start: "mañana" })).status).toBe(422);
  expect((await hold({ ...time, serviceId: randomUUID() })).status).toBe(404);
  for (const id of [randomUUID(), "nada"]) {
    expect((await call(`holds/${id}`, { method: "DELETE" })).status).toBe(404);
  }
  const wrong = await call("holds");
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
  const preflight = await call(`holds/${randomUUID()}`, { method: "OPTIONS" });
  expect(preflight.headers.get("access-control-allow-methods")).toContain("DELETE");
});

type Given = { key?: string | null; address?: string };

function hold(body: object, { key = randomUUID(), address }: Given = {}): Promise<Response> {
  return post("holds", body, { key, ...(address ? { address } : {}) });
}

function book(body: object, path = "appointments"): Promise<Response> {
  const id = randomUUID();
  const client = { name: `Persona ${id}`, email: `${id}@ejemplo.example`, phone: "+56221234567" };
  return post(path, { ...body, client }, { key: randomUUID() });
}

function post(path: string, body: object, { key, address = someAddress() }: Given) {
  return call(path, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-Forwarded-For": address,
      ...(key ? { "Idempotency-Key": key } : {}),
    },
    body: JSON.stringify(body),
  });
}

function call(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${app.url}/api/v1/barberia-norte/${path}`, init);
}

function someAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}
