import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { type OperatorScope, resolvePublicScope } from "@/lib/auth/scope";
import { loadBookingTimes } from "@/lib/availability/load-booking-times";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { toIso } from "@/lib/core/time/iso";
import { holdSlot } from "@/lib/holds/hold-slot";
import { suspendTenant } from "@/lib/operator/suspend-tenant";
import { booked, wish } from "@/tests/booking/wishes";
import {
  createTenant,
  createUser,
  memberScope,
  publicScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { plainOf } from "./gzip-pieces";
import { type KeptPages, keepPages } from "./keep-pages";
import type { PageRequest } from "./page-request";

// Two servers of one site, each with its own memory; their pages say what the database holds. It is Monday 2 March
// 2026 in Santo Domingo, and for the database whatever it is.
let at: TestTenant;
let visitor: TenantScope;
const servers: Server[] = [];
const fronts: KeptPages[] = [];
let drawings = 0;

beforeAll(async () => {
  for (const _ of [1, 2]) {
    const server = createServer(async (request, response) => {
      drawings += 1;
      const [, slug = "", step] = (request.url ?? "").split(/[/?]/);
      const nonce = randomBytes(16).toString("base64");
      response.setHeader("Content-Security-Policy", `script-src 'nonce-${nonce}'`);
      const shown = await (step ? startsOf(slug) : factsOf(slug));
      response.statusCode = shown ? 200 : 404;
      response.end(`${nonce}${shown}`);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    servers.push(server);
    fronts.push(keepPages(server, "secret", 1_000_000));
  }
});
beforeEach(async () => {
  at = await createTenant();
  visitor = publicScope(at);
});
afterAll(async () => {
  for (const server of servers) server.close();
  await closePool();
});

async function startsOf(slug: string): Promise<string | undefined> {
  const entry = await resolvePublicScope(slug);
  if (!entry.ok) return undefined;
  const wanted = { serviceId: at.serviceId, professionalId: "any", declared: [] };
  const times = await loadBookingTimes({ ...entry.value, nowMs: testNowMs }, wanted);
  return times?.slots.map(({ startMinute }) => toIso(startMinute, zone)).join(" ");
}

async function factsOf(slug: string): Promise<string | undefined> {
  const entry = await resolvePublicScope(slug);
  if (!entry.ok) return undefined;
  const { services } = await loadCatalogue(entry.value);
  const published = await withTenant(entry.value, (tx) => tx.select().from(schema.pageVersion));
  return [entry.value.tenant.tagline, ...services.map(({ name }) => name), published.length].join();
}

const zone = "America/Santo_Domingo";
const monday = "2026-03-02T10:00:00-04:00";

/** What each of the two shows. */
async function shown(kind: PageRequest["kind"], of = at): Promise<(string | undefined)[]> {
  const { slug } = of.tenant;
  const url = kind === "page" ? `/${slug}` : `/${slug}/book?service=${of.serviceId}`;
  const prints = await Promise.all(
    fronts.map((front) => front({ key: url, slug, kind, url, headers: {} })),
  );
  return prints.map((print) => print && plainOf(print.pieces, "").toString());
}

const offers = async (start: string) =>
  (await shown("times")).map((starts) => starts?.includes(start));

async function held(start: string): Promise<void> {
  const { serviceId, professionalId } = at;
  const outcome = await holdSlot(visitor, { serviceId, professionalId, start, declared: [] });
  expect(outcome).toMatchObject({ ok: true });
}

const inTenant = <T>(work: (tx: Tx) => Promise<T>) => withTenant(memberScope(at), work);

test("what is booked or held is offered by no server to whoever asks after the answer, however many ask meanwhile", async () => {
  let isOver = false;
  const crowd = Array.from({ length: 4 }, async () => {
    while (!isOver) await shown("times");
  });
  try {
    for (const n of [0, 1, 2, 3, 4, 5]) {
      const start = `2026-03-0${3 + (n % 3)}T1${n}:00:00-04:00`;
      expect(await offers(start)).toEqual([true, true]);
      await (n % 2 ? booked(visitor, wish(at, start)) : held(start));
      expect(await offers(start)).toEqual([false, false]);
    }
  } finally {
    isOver = true;
    await Promise.all(crowd);
  }
});

test("a hold that ends by itself frees its time with nothing written, when the database says so", async () => {
  await held(monday);
  await inTenant(async (tx) => {
    const end = { expiresAt: sql`now() + interval '400 milliseconds'` };
    await tx.update(schema.slotHold).set(end);
    await tx.update(schema.occupancy).set(end);
  });
  expect(await offers(monday)).toEqual([false, false]);
  await expect.poll(() => offers(monday), { timeout: 5_000 }).toEqual([true, true]);
});

test("an opening, other hours, another name, another look and a published page are shown by the next answer", async () => {
  const sunday = "2026-03-08T10:00:00-04:00";
  expect(await offers(sunday)).toEqual([false, false]);
  const tenantId = at.tenant.id;
  await inTenant((tx) => tx.update(schema.professional).set({ availabilityMode: "both" }));
  await inTenant((tx) =>
    tx.insert(schema.opening).values({
      ...{ tenantId, professionalId: at.professionalId, batchId: randomUUID() },
      startsAt: new Date(sunday),
      endsAt: new Date("2026-03-08T12:00:00-04:00"),
    }),
  );
  expect(await offers(sunday)).toEqual([true, true]);
  await inTenant((tx) => tx.delete(schema.weeklyHours));
  expect(await offers(monday)).toEqual([false, false]);

  expect(await shown("page")).toEqual([",Consulta,0", ",Consulta,0"]);
  await inTenant((tx) => tx.update(schema.service).set({ name: "Limpieza" }));
  expect(await shown("page")).toEqual([",Limpieza,0", ",Limpieza,0"]);
  await inTenant((tx) =>
    tx.update(schema.tenant).set({ tagline: "Hola" }).where(eq(schema.tenant.id, tenantId)),
  );
  expect(await shown("page")).toEqual(["Hola,Limpieza,0", "Hola,Limpieza,0"]);
  const version = {
    ...{ tenantId, number: 1, publishedAt: new Date() },
    content: { sections: [] },
  };
  await inTenant((tx) => tx.insert(schema.pageVersion).values(version));
  expect(await shown("page")).toEqual(["Hola,Limpieza,1", "Hola,Limpieza,1"]);
});

test("a tenant that an operator suspends is shown no more by the next answer", async () => {
  expect(await shown("page")).toEqual([",Consulta,0", ",Consulta,0"]);
  const { userId } = await createUser({ isOperator: true });
  const operator = { operator: { userId, name: "Olga" }, nowMs: testNowMs } as OperatorScope;
  await suspendTenant(operator, { tenantId: at.tenant.id, reason: "Falta de pago" });
  expect(await shown("page")).toEqual([undefined, undefined]);
});

test("what is not changed is drawn once by each server, for all who ask; another tenant's bookings change nothing", async () => {
  const other = at;
  at = await createTenant();
  await shown("page");
  const before = drawings;
  await Promise.all(Array.from({ length: 30 }, () => shown("times")));
  await booked(publicScope(other), wish(other, monday));
  await Promise.all(Array.from({ length: 30 }, () => shown("times")));
  // A booking is not on the tenant's own page.
  await booked(publicScope(at), wish(at, monday));
  await Promise.all(Array.from({ length: 30 }, () => shown("page")));
  // Twice where a minute ends meanwhile: free times are those of a minute.
  expect(drawings - before).toBeLessThanOrEqual(2 * 3);
});
