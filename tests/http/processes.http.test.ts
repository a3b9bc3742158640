import { randomInt, randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/core/time/civil";
import { localDateOf } from "@/lib/core/time/zone";
import { applicationEnvironment } from "@/scripts/lib/application-environment";
import { anyFreePort } from "@/scripts/lib/free-port";
import { type Served, serveBuild } from "@/scripts/lib/serve";
import {
  canonicalJson,
  type FakeInngest,
  inngestSignature,
  runBody,
  startFakeInngest,
} from "../setup/fake-inngest";
import { type StartedApp, startApp } from "../setup/start-app";

type Time = { serviceId: string; professionalId: string; start: string };

const signingKey = `signkey-test-${"0123456789abcdef".repeat(4)}`;

let app: StartedApp;
let other: Served;
let inngest: FakeInngest;
let times: Time[];

beforeAll(async () => {
  app = await startApp();
  inngest = await startFakeInngest();
  const port = await anyFreePort();
  const { appUrl, secrets } = app.database;
  const same = applicationEnvironment({ port, appUrl, secrets });
  const keys = { INNGEST_EVENT_KEY: "event-key", INNGEST_SIGNING_KEY: signingKey };
  const driven = { ...same, ...keys, INNGEST_BASE_URL: inngest.url };
  other = await serveBuild(driven, app.logFile.replace(".log", "-other.log"));
  const { data } = await (await fetch(api(app.url, "services"))).json();
  const today = localDateOf(Date.now() / 60_000, "America/Santiago");
  const days = `from=${addDays(today, 2)}&to=${addDays(today, 20)}`;
  const query = `service=${data[0].id}&professional=any&${days}`;
  const { slots } = await (await fetch(api(app.url, `availability?${query}`))).json();
  times = slots.map((slot: Time) => ({ ...slot, serviceId: data[0].id }));
});
afterAll(async () => {
  await other?.stop();
  await app?.stop();
  await inngest?.close();
});

test("what one process books or keeps, another behind the same port offers no more, at once", async () => {
  const [first, last] = [times[0], times.at(-1)] as [Time, Time];
  expect(await offers(other.url, first)).toBe(true);
  const booked = await post(app.url, "appointments", {
    ...{ ...first, client: somebody() },
  });
  expect(booked.status).toBe(201);
  expect(await offers(other.url, first)).toBe(false);

  expect(await offers(app.url, last)).toBe(true);
  const held = await post(other.url, "holds", { ...last });
  expect(held.status).toBe(201);
  expect(await offers(app.url, last)).toBe(false);
  const { id } = await held.json();
  await fetch(api(app.url, `holds/${id}`), { method: "DELETE" });
  expect(await offers(other.url, last)).toBe(true);
});

test("a time that a browser keeps is offered to that browser alone, whatever others were shown before", async () => {
  const time = times.at(-2) as Time;
  const held = await post(app.url, "holds", { ...time });
  const own = { cookie: `citaria-hold=${(await held.json()).id}` };
  for (const { url } of [app, other, app, other]) {
    expect(await offers(url, time)).toBe(false);
    expect(await offers(url, time, own)).toBe(true);
  }
});

test("each process shows a page as it is now, to each in their language, and of its own answer's nonce", async () => {
  const names = ["Corte de prueba", "Corte de otra prueba"];
  for (const name of names) {
    await rename(name);
    for (const { url } of [app, other, app, other]) expect(await pageOf(url)).toContain(name);
  }
  const [first, again, english] = await Promise.all([
    fetch(`${app.url}/barberia-norte`),
    fetch(`${app.url}/barberia-norte`),
    fetch(`${app.url}/barberia-norte`, { headers: { "Accept-Language": "en" } }),
  ]);
  expect(await english?.text()).toContain('<html lang="en"');
  const nonces = await Promise.all([first, again].map(onlyNonceOf));
  expect(new Set(nonces).size).toBe(2);
});

test("a browser that has the page of now is told so, and keeps the policy that came with it", async () => {
  const asked = async () => {
    const etag = (await fetch(`${app.url}/barberia-norte`)).headers.get("etag") ?? "";
    const again = await fetch(`${app.url}/barberia-norte`, { headers: { "If-None-Match": etag } });
    return [again.status, await again.text(), again.headers.get("content-security-policy")];
  };
  // Where a minute ends between the two, it is drawn anew, and may be put together in another order.
  await expect.poll(asked).toEqual([304, "", null]);
});

test("who is known by a cookie gets no page from memory, and leaves none there", async () => {
  const known = { cookie: "citaria-client=somebody" };
  const answer = await fetch(`${app.url}/barberia-norte`, { headers: known });
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(answer.headers.get("etag")).toBeNull();
});

test("a server with Inngest's keys registers its functions and runs them, over signed requests only", async () => {
  const endpoint = `${other.url}/api/inngest`;
  const asks = { url: `http://localhost:${new URL(other.url).port}/api/inngest` };
  expect((await call("PUT", endpoint, asks, null)).status).toBe(401);
  expect(inngest.registrations).toEqual([]);
  expect((await call("PUT", endpoint, asks)).status).toBe(200);
  const [registration] = inngest.registrations;
  expect(registration?.body.url).toBe(asks.url);
  expect(registration?.body.functions.map(({ id }) => id)).toContain("citaria-morning-digest");

  const run = `${endpoint}?fnId=citaria-drain-on-schedule&stepId=step`;
  const event = { name: "inngest/scheduled.timer", data: { cron: "* * * * *" } };
  const body = runBody(event);
  expect((await call("POST", run, body, null)).status).toBe(401);
  const wrongKey = inngestSignature(body, `signkey-test-${"ff".repeat(32)}`, Date.now());
  expect((await call("POST", run, body, wrongKey)).status).toBe(401);
  const answer = await call("POST", run, body);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ dead: 0 });
  expect((await call("POST", `${app.url}/api/inngest`, body)).status).toBe(404);
});

test("a booking kicks Inngest with ids and nothing of its client", async () => {
  const client = somebody();
  const time = times.at(-3) as Time;
  const booked = await post(other.url, "appointments", { ...time, client });
  expect(booked.status).toBe(201);
  const { id } = await booked.json();
  const kicked = () => inngest.events.find((event) => JSON.stringify(event).includes(id));
  await expect.poll(kicked).toMatchObject({ name: "citaria/messages.owed" });
  expect(kicked()?.data).toEqual({ tenantId: expect.any(String), appointmentId: id });
  expect(JSON.stringify(inngest.events)).not.toContain("@");
});

function call(
  method: "PUT" | "POST",
  url: string,
  body: unknown,
  signature: string | null = inngestSignature(body, signingKey, Date.now()),
): Promise<Response> {
  const headers = new Headers({ "Content-Type": "application/json" });
  if (signature) headers.set("X-Inngest-Signature", signature);
  return fetch(url, { method, headers, body: canonicalJson(body) });
}

/** The nonce that stands in the answer's policy and on every script of its page. */
async function onlyNonceOf(answer: Response): Promise<string> {
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
  const tags = (await answer.text()).match(/<(script|style)\b[^>]*>/g) ?? [];
  expect(tags.length).toBeGreaterThan(0);
  expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  return nonce ?? "";
}

async function pageOf(url: string): Promise<string> {
  return (await fetch(`${url}/barberia-norte`)).text();
}

/** As the owner's form writes it. */
async function rename(name: string): Promise<void> {
  const sql = postgres(app.database.appUrl, { max: 1 });
  await sql.begin(async (tx) => {
    await tx`SELECT set_config('app.tenant_id', (SELECT id::text FROM app.tenant_by_slug('barberia-norte')), true)`;
    await tx`UPDATE service SET name = ${name} WHERE id = ${times[0]?.serviceId ?? ""}`;
  });
  await sql.end();
}

/** Whether a visitor's page of that day leads to the time. */
async function offers(
  url: string,
  { serviceId, professionalId, start }: Time,
  headers = {},
): Promise<boolean> {
  const query = new URLSearchParams({ service: serviceId, professional: professionalId });
  query.set("date", start.slice(0, 10));
  const page = await fetch(`${url}/barberia-norte/book?${query}`, { headers });
  return (await page.text()).includes(`start=${encodeURIComponent(start)}"`);
}

function post(url: string, path: string, body: object): Promise<Response> {
  return fetch(api(url, path), {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID() },
    body: JSON.stringify(body),
  });
}

function api(url: string, path: string): string {
  return `${url}/api/v1/barberia-norte/${path}`;
}

function somebody() {
  const mark = randomUUID();
  return {
    ...{ name: `Persona ${mark}`, email: `${mark}@ejemplo.example` },
    phone: `+569${randomInt(10_000_000, 99_999_999)}`,
  };
}
