import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/core/time/civil";
import { localDateOf } from "@/lib/core/time/zone";
import { applicationEnvironment } from "@/scripts/lib/application-environment";
import { anyFreePort } from "@/scripts/lib/free-port";
import { type Served, serveBuild } from "@/scripts/lib/serve";
import { type StartedApp, startApp } from "../setup/start-app";

type Time = { serviceId: string; professionalId: string; start: string };

let app: StartedApp;
let other: Served;
let times: Time[];

beforeAll(async () => {
  app = await startApp();
  const port = await anyFreePort();
  const { appUrl, secrets } = app.database;
  const same = applicationEnvironment({ port, appUrl, secrets });
  other = await serveBuild({ ...same }, app.logFile.replace(".log", "-other.log"));
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

/** Whether a visitor's page of that day leads to the time. */
async function offers(url: string, { serviceId, professionalId, start }: Time): Promise<boolean> {
  const query = new URLSearchParams({ service: serviceId, professional: professionalId });
  query.set("date", start.slice(0, 10));
  const html = await (await fetch(`${url}/barberia-norte/book?${query}`)).text();
  return html.includes(`start=${encodeURIComponent(start)}"`);
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
