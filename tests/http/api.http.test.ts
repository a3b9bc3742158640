import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type LocalDate } from "@/lib/core/time/civil";
import { localDateOf } from "@/lib/core/time/zone";
import { type StartedApp, startApp } from "../setup/start-app";

type Slot = { start: string; end: string; professionalId: string };
type Problem = { status: number; code: string; detail: string; errors?: { path: string }[] };

const tenant = "barberia-norte";
let app: StartedApp;
let serviceId: string;
let free: Slot[];

beforeAll(async () => {
  app = await startApp();
  const services = await (await get(`${tenant}/services`)).json();
  serviceId = services.data[0].id;
  free = await slotsOf(serviceId);
});
afterAll(() => app?.stop());

test("of 200 callers who want one slot at once exactly one gets 201, and the others 409 with what is free", async () => {
  const wanted = slot(0);
  const answers = await Promise.all(Array.from({ length: 200 }, () => book(wanted)));
  const count = (status: number) => answers.filter((each) => each.status === status).length;
  expect([count(201), count(409)]).toEqual([1, 199]);
  const refused = answers.find(({ status }) => status === 409);
  const problem = await refused?.json();
  expect(refused?.headers.get("content-type")).toBe("application/problem+json");
  expect(problem).toMatchObject({ code: "slot_taken", status: 409 });
  expect(problem.alternatives).toHaveLength(3);
  const [alternative] = problem.alternatives as Slot[];
  expect((await book(alternative as Slot)).status).toBe(201);
});

test("one key books once, also forty times at once; with another body it is refused", async () => {
  const key = randomUUID();
  const client = person();
  const wanted = slot(1);
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => book(wanted, { client, key, professionalId: "any" })),
  );
  const bodies = new Set(await Promise.all(answers.map((each) => each.text())));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(bodies.size).toBe(1);
  const other = await book(wanted, { client: person(), key, professionalId: "any" });
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({ code: "idempotency_key_reused" });
});

test("a refusal is an answer too: its key gives it again, although the time is free by then", async () => {
  const key = randomUUID();
  const wanted = slot(2);
  const first = await book(wanted);
  expect(first.status).toBe(201);
  const client = person();
  const refused = await (await book(wanted, { key, client })).json();
  await admin(
    (sql) => sql`
      UPDATE occupancy SET active = false WHERE starts_at <= ${wanted.start} AND ends_at > ${wanted.start}`,
  );
  expect(await (await book(wanted, { key, client })).json()).toEqual(refused);
  expect((await book(wanted)).status).toBe(201);
});

test("slots come sorted, each once, in the tenant's own offset", () => {
  const order = free.map(({ start }) => Date.parse(start));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(free.map((each) => `${each.start} ${each.professionalId}`)).size).toBe(
    free.length,
  );
  for (const { start } of free) expect(start).toMatch(/T\d\d:\d\d:00-0[34]:00$/);
});

test("what cannot be done is said with its status, its code and its field, in the caller's language", async () => {
  const wanted = slot(3);
  const asked: [Parameters<typeof book>[1], number, string, string?][] = [
    [{ start: "2020-01-06T10:00:00-03:00" }, 422, "in_the_past", "start"],
    [{ start: "2020-01-32T10:00:00-03:00" }, 422, "invalid_time", "start"],
    [{ start: "mañana" }, 422, "invalid_input", "start"],
    [{ start: wanted.start.replace(":00-", ":30-") }, 422, "invalid_time", "start"],
    [{ client: { ...person(), email: "sin-arroba" } }, 422, "invalid_input", "client.email"],
    [{ client: { ...person(), phone: "123456789" } }, 422, "invalid_input", "client.phone"],
    [{ client: { ...person(), name: "\0malo" } }, 422, "invalid_input", "client.name"],
    [{ serviceId: randomUUID() }, 404, "not_found"],
    [{ professionalId: randomUUID() }, 404, "not_found"],
    [{ professionalId: "../../x" }, 404, "not_found"],
    [{ key: null }, 400, "idempotency_key_missing"],
    [{ key: "con espacio" }, 400, "idempotency_key_invalid"],
    [{ type: "text/plain" }, 415, "unsupported_media_type"],
    [{ raw: "{" }, 400, "malformed_json"],
    [{ raw: JSON.stringify({ reason: "x".repeat(17_000) }) }, 413, "body_too_large"],
    [{ raw: "null" }, 422, "invalid_input", ""],
  ];
  for (const [given, status, code, path] of asked) {
    const answer = await book(wanted, given);
    const problem = (await answer.json()) as Problem;
    expect([given, answer.status, problem.code]).toEqual([given, status, code]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    if (path !== undefined) expect(problem.errors?.map((each) => each.path)).toContain(path);
  }
  const spanish = (await (await get("nadie/services")).json()) as Problem;
  const english = await get("nadie/services", { "Accept-Language": "en-US,en" });
  expect(english.headers.get("content-language")).toBe("en");
  expect(((await english.json()) as Problem).detail).not.toBe(spanish.detail);
});

test("a foreign id, one that does not exist and one that is none answer alike", async () => {
  const elsewhere = await (await get("sonrisa-dental/services")).json();
  const today = localDateOf(Date.now() / 60_000, "America/Santiago");
  const ids = [elsewhere.data[0].id, randomUUID(), "nada"];
  const answers = await Promise.all(
    ids.map((id) => get(`${tenant}/availability?service=${id}&from=${today}&to=${today}`)),
  );
  const texts = await Promise.all(answers.map((each) => each.text()));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(texts).size).toBe(1);
});

test.each([
  ["from=2026-11-23", "to"],
  ["from=2026-11-31&to=2026-12-01", "from"],
  ["from=2026-11-23&to=2026-11-22", "to"],
  ["from=2026-11-01&to=2027-01-02", "to"],
])("a range of days that is none (%s) is refused with its parameter", async (range, path) => {
  const answer = await get(`${tenant}/availability?service=${serviceId}&${range}`);
  expect(answer.status).toBe(422);
  expect(((await answer.json()) as Problem).errors?.map((each) => each.path)).toContain(path);
});

test("the starts alone are the same times without with whom", async () => {
  const today = localDateOf(Date.now() / 60_000, "America/Santiago");
  const query = `service=${serviceId}&from=${today}&to=${addDays(today, 7)}`;
  const all = await (await get(`${tenant}/availability?${query}`)).json();
  const starts = await (await get(`${tenant}/availability?${query}&only=starts`)).json();
  const times = all.slots.map((each: Slot) => each.start);
  expect(Object.values(starts.days).flat()).toEqual([...new Set(times)]);
  expect(starts.timeZone).toBe(all.timeZone);
});

test("the first free time is the first that availability offers, and wishes narrow it", async () => {
  const first = await (await get(`${tenant}/first-free?service=${serviceId}`)).json();
  const day = first.slot.start.slice(0, 10);
  const { slots } = await (
    await get(`${tenant}/availability?service=${serviceId}&from=${day}&to=${day}`)
  ).json();
  expect(first.slot.start).toBe(slots[0].start);
  expect(first.professional).toMatchObject({ id: first.slot.professionalId });
  const late = await get(`${tenant}/first-free?service=${serviceId}&weekdays=1,3&after=16:00`);
  const { slot: wished } = await late.json();
  expect([1, 3]).toContain(new Date(wished.start.slice(0, 10)).getUTCDay());
  expect(wished.start.slice(11, 16) >= "16:00").toBe(true);
});

test.each([
  ["weekdays=0,8", "weekdays"],
  ["after=25:00", "after"],
  ["after=18:00&before=09:00", "before"],
  ["from=2026-02-31", "from"],
])("a wish that makes no sense (%s) is refused with its parameter", async (wish, path) => {
  const answer = await get(`${tenant}/first-free?service=${serviceId}&${wish}`);
  expect(answer.status).toBe(422);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(((await answer.json()) as Problem).errors?.map((each) => each.path)).toContain(path);
});

test("hours kept for a level are offered and booked by whom it holds for, and others are told for whom and until when", async () => {
  const [kept] = await admin(
    (sql) => sql`
      WITH here AS (SELECT id FROM tenant WHERE slug = ${tenant}),
      hours AS (
        INSERT INTO reserved_hours (tenant_id, level, weekday, start_minute, end_minute, release_minutes)
        SELECT id, 9, weekday, 0, 1440, 60 FROM here, generate_series(1, 7) weekday
      ),
      named AS (INSERT INTO priority_level (tenant_id, level, name) SELECT id, 9, 'Urgentes' FROM here)
      INSERT INTO priority_rule (tenant_id, level, kind, name, by_client)
      SELECT id, 9, 'declared', 'Caso urgente', true FROM here RETURNING id`,
  );
  const declarable = (await (await get(`${tenant}/priorities`)).json()).data;
  expect(declarable).toContainEqual({ id: kept?.id, name: "Caso urgente" });
  const wanted = slot(5);
  const day = wanted.start.slice(0, 10);
  const onThatDay = async (more: string) => {
    const query = `service=${serviceId}&from=${day}&to=${day}${more}`;
    return (await (await get(`${tenant}/availability?${query}`)).json()).slots as Slot[];
  };
  expect(await onThatDay("")).toEqual([]);
  expect(await onThatDay(`&priority=${kept?.id}`)).toContainEqual(
    expect.objectContaining({ start: wanted.start }),
  );
  const refused = await (await book(wanted)).json();
  expect(refused).toMatchObject({ status: 422, code: "reserved_for_priority" });
  expect(refused.reservedFor.level).toBe("Urgentes");
  // Weekly windows of a whole day begin at midnight, and open an hour before.
  expect(Date.parse(refused.reservedFor.until)).toBeLessThan(Date.parse(wanted.start));
  expect((await book(wanted, { declared: [kept?.id] })).status).toBe(201);
  await admin((sql) => sql`DELETE FROM reserved_hours WHERE level = 9`);
});

test("professionals are found by specialty however it is written", async () => {
  const found = await (await get("clinica-la-vega/professionals?specialty=CARDIOLOGIA")).json();
  expect(found.data).toHaveLength(1);
  expect(found.data[0]).toMatchObject({ specialty: "Cardiología", id: expect.any(String) });
});

test("any site's page may call, nobody's cookie is read, and none is set", async () => {
  const preflight = await fetch(`${app.url}/api/v1/${tenant}/appointments`, { method: "OPTIONS" });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-headers")).toContain("Idempotency-Key");
  const answer = await get(`${tenant}/services`, {
    Cookie: "citaria-session=x",
    Origin: "https://x.example",
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("set-cookie")).toBeNull();
});

test("a suspended practice says so from the next request on", async () => {
  await admin((sql) => sql`UPDATE tenant SET status = 'suspended' WHERE slug = 'sonrisa-dental'`);
  const answer = await get("sonrisa-dental/services");
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: "tenant_suspended" });
});

test("addresses and methods that the API does not have are problems too", async () => {
  expect((await get(`${tenant}/nada`)).status).toBe(404);
  const put = await fetch(`${app.url}/api/v1/${tenant}/services`, { method: "PUT" });
  expect(put.status).toBe(405);
  expect(put.headers.get("allow")).toContain("GET");
});

test("health tells the database's state", async () => {
  const answer = await fetch(`${app.url}/api/health`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: "ok", database: "up" }]);
});

// Last: it uses up what this address may ask.
test("an address that books too often is told when to come back", async () => {
  let limited: Response | undefined;
  for (let n = 0; n < 320 && !limited; n += 1) {
    const answer = await book(slot(4), { raw: "{" });
    if (answer.status === 429) limited = answer;
  }
  expect(await limited?.json()).toMatchObject({ code: "rate_limited" });
  expect(Number(limited?.headers.get("retry-after"))).toBeGreaterThan(0);
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${app.url}/api/v1/${path}`, { headers });
}

async function slotsOf(service: string): Promise<Slot[]> {
  const today: LocalDate = localDateOf(Date.now() / 60_000, "America/Santiago");
  const query = `service=${service}&professional=any&from=${addDays(today, 2)}&to=${addDays(today, 20)}`;
  const { slots } = await (await get(`${tenant}/availability?${query}`)).json();
  return slots;
}

/** The nth of the free slots that lie a day apart, so that tests do not meet. */
function slot(n: number): Slot {
  const days = [...new Set(free.map(({ start }) => start.slice(0, 10)))];
  const found = free.find(({ start }) => start.startsWith(days[n] ?? ""));
  if (!found) throw new Error("The sample practice has too few free days");
  return found;
}

type Given = {
  start?: string;
  serviceId?: string;
  professionalId?: string;
  client?: object;
  key?: string | null;
  type?: string;
  raw?: string;
  declared?: string[];
};

function book(wanted: Slot, given: Given = {}): Promise<Response> {
  const { key = randomUUID(), type = "application/json", raw, ...changed } = given;
  const { start, professionalId } = wanted;
  return fetch(`${app.url}/api/v1/${tenant}/appointments`, {
    method: "POST",
    headers: { "Content-Type": type, ...(key === null ? {} : { "Idempotency-Key": key }) },
    body: raw ?? JSON.stringify({ serviceId, professionalId, start, client: person(), ...changed }),
  });
}

function person() {
  const id = randomUUID();
  return { name: `Persona ${id}`, email: `${id}@ejemplo.example`, phone: "+56221234567" };
}

async function admin<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(app.database.adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
