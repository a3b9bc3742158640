import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { booked, stranger, wish } from "@/tests/booking/wishes";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { loadClient, loadClients, searchClients } from "./reads";
import { saveClient } from "./save-client";
import { contactInput, saveClientInput } from "./schema";
import { aboutVisitor } from "./visitor-schema";

let at: TestTenant;
let elsewhere: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant();
  elsewhere = await createTenant();
  desk = memberScope(at, "staff");
  await add({ name: "José Ángel Núñez", phone: "809 555 7788", document: "001-1234567-8" });
  await add({ name: "María 100% Pérez", email: "mp_1@ejemplo.example" });
});
afterAll(closePool);

const add = (given: Record<string, string>, scope = desk) =>
  saveClient(scope, saveClientInput.parse(given));

async function namesLike(text: string, scope = desk): Promise<readonly string[]> {
  const found = await searchClients(scope, { text });
  return found.ok ? found.value.map(({ name }) => name) : [];
}

describe("searching clients", () => {
  test.each([
    ["jose nunez", "a name without its accents"],
    ["NÚÑEZ josé", "its words in another order and case"],
    ["5557788", "the middle of a telephone"],
    ["(809) 555-7788", "a telephone as it is written"],
    ["001-1234567-8", "a document"],
    ["00112345678", "a document without its signs"],
    ["jose nunes", "a name as it sounds"],
    ["Josse Nuñez", "a name with a slip of the finger"],
    ["nunez jsoe", "letters that changed places"],
  ])("finds by %s: %s", async (text) => {
    expect(await namesLike(text)).toEqual(["José Ángel Núñez"]);
  });

  test("takes what was typed for text, not for a pattern", async () => {
    expect(await namesLike("100%")).toEqual(["María 100% Pérez"]);
    expect(await namesLike("mp_1@")).toEqual(["María 100% Pérez"]);
    expect(await namesLike("%")).toEqual([]);
    expect(await namesLike("a_n p%z")).toEqual([]);
  });

  test("names those of that name before those whose e-mail holds it, and says which is which", async () => {
    await add({ name: "Alba Santos", email: "de-zoila@ejemplo.example" });
    await add({ name: "Zoila Marte", phone: "809 555 4411" });
    expect(await searchClients(desk, { text: "zoila" })).toMatchObject({
      value: [
        { name: "Zoila Marte", matchesName: true },
        { name: "Alba Santos", matchesName: false },
      ],
    });
    expect((await loadClients(desk, { text: "zoila", page: 1 })).clients).toMatchObject([
      { name: "Zoila Marte" },
      { name: "Alba Santos" },
    ]);
  });

  test("finds whose appointment has a code, in the practice's own appointments alone", async () => {
    const { code, client } = await booked(desk, wish(at, "2026-03-03T09:00"));
    for (const typed of [code, ` ${code.toLowerCase()} `]) {
      expect(await namesLike(typed)).toEqual([client.name]);
      const listed = await loadClients(desk, { text: typed, page: 1 });
      expect(listed.clients.map(({ id }) => id)).toEqual([client.id]);
    }
    expect(await namesLike(code, memberScope(elsewhere, "staff"))).toEqual([]);
    expect(await namesLike(code.slice(0, 5))).toEqual([]);
  });

  test("finds nobody of another practice", async () => {
    expect(await namesLike("nuñez", memberScope(elsewhere, "staff"))).toEqual([]);
  });
});

describe("the list of clients", () => {
  test("is sorted by name as people say it, accents aside, in pages", async () => {
    const many = await createTenant();
    const scope = memberScope(many, "staff");
    const names = Array.from({ length: 50 }, (_, n) => `Cliente ${String(n).padStart(2, "0")}`);
    for (const name of [...names, "Álvaro Último"]) await add({ name }, scope);
    const first = await loadClients(scope, { text: "", page: 1 });
    expect(first.hasMore).toBe(true);
    expect(first.clients.slice(0, 3).map(({ name }) => name)).toEqual([
      "Álvaro Último",
      "Ana Ríos",
      "Cliente 00",
    ]);
    const second = await loadClients(scope, { text: "", page: 2 });
    expect(second.clients.map(({ name }) => name)).toEqual(["Cliente 48", "Cliente 49"]);
    expect(second.hasMore).toBe(false);
  });
});

test("the list says when each client comes next, of what stands and is still ahead", async () => {
  const place = await createTenant();
  const listed = async (nowMs?: number) => {
    const scope = memberScope(place, "staff", nowMs === undefined ? {} : { nowMs });
    const { clients } = await loadClients(scope, { text: "Rosa", page: 1 });
    return clients.map(({ next }) => next);
  };
  const rosa = { name: "Rosa Gil", email: "rosa@ejemplo.example", phone: "+18095550142" };
  for (const time of ["2026-03-05T10:00", "2026-03-04T11:00"]) {
    await booked(publicScope(place), wish(place, time, { client: rosa }));
  }
  expect(await listed()).toEqual(["2026-03-04T11:00:00-04:00"]);
  expect(await listed(Date.UTC(2026, 2, 6))).toEqual([null]);
});

test("a client of another practice, and an id that is none, are not found", async () => {
  expect(await loadClient(desk, at.clientId)).toMatchObject({ name: "Ana Ríos" });
  expect(await loadClient(desk, elsewhere.clientId)).toBeUndefined();
  expect(await loadClient(desk, "not-an-id")).toBeUndefined();
});

test("what priority asks for is kept with the client, and nobody is born tomorrow", async () => {
  const born = {
    name: "Elena Mora",
    birthDate: "1950-02-28",
    traits: "Embarazo, diabetes,embarazo,",
  };
  const saved = await add(born);
  if (!saved.ok) throw new Error(saved.code);
  expect(await loadClient(desk, saved.value.id)).toMatchObject({
    ...{ birthDate: "1950-02-28", traits: ["Embarazo", "diabetes", "embarazo"] },
  });
  expect(await add({ ...born, birthDate: "2999-01-01" })).toMatchObject({ code: "born_in_future" });
  for (const birthDate of ["1990-02-31", "31/12/1990", "1700-01-01"]) {
    expect(saveClientInput.safeParse({ ...born, birthDate }).success).toBe(false);
  }
});

test("a new client is written to in the language in which they booked, and by the clock of their browser", async () => {
  const place = await createTenant();
  const english = { ...publicScope(place), actor: { kind: "visitor", locale: "en" } as const };
  const given = { ...stranger(), timeZone: "europe/madrid" };
  const client = contactInput.parse(given);
  expect(aboutVisitor.client.parse(given)).toEqual(client);
  expect(contactInput.parse({ ...given, timeZone: "Mars/Olympus" }).timeZone).toBeUndefined();
  await booked(english, wish(place, "2026-03-03T09:00", { client }));
  const newest = () =>
    withTenant(memberScope(place), (tx) =>
      tx.select().from(schema.client).where(eq(schema.client.email, given.email)),
    );
  const [row] = await newest();
  expect(row).toMatchObject({ locale: "en", timeZone: "Europe/Madrid" });
  // Whoever types somebody's e-mail does not move them; who books from their own portal does.
  const moved = { ...client, timeZone: "Asia/Tokyo" };
  await booked(english, wish(place, "2026-03-03T10:00", { client: moved }));
  expect(await newest()).toMatchObject([{ timeZone: "Europe/Madrid" }]);
  const own = clientScope({ ...place, clientId: row?.id ?? "" });
  await booked(own, wish(place, "2026-03-03T11:00", { client: moved }));
  expect(await newest()).toMatchObject([{ timeZone: "Asia/Tokyo" }]);
});
