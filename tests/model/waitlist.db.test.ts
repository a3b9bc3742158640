import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { acceptOffer } from "@/lib/waitlist/accept-offer";
import { declineOffer } from "@/lib/waitlist/decline-offer";
import { refillTenant } from "@/lib/waitlist/refill-tenant";
import { removeFromWaitlist } from "@/lib/waitlist/remove-from-waitlist";
import { stopOffer } from "@/lib/waitlist/stop-offer";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { systemScopeOf } from "@/tests/factories/scopes";
import { answererOf, makeDue, offersOf, runOut, waits } from "@/tests/factories/waitlist";
import { runsOf } from "@/tests/property-runs";

afterAll(closePool);

const date = "2026-03-03";
const hours = ["09:00", "09:30", "10:00", "10:30"];
const isoOf = (hour: string) => `${date}T${hour}:00-04:00`;

/** Two professionals of four half hours, all of them taken: whatever is free later was freed. */
type World = {
  readonly at: TestTenant;
  readonly desk: TenantScope;
  readonly entries: Entry[];
  readonly appointmentIds: string[];
  /** Offers that were seen made, in the order in which they were. */
  readonly seen: Set<string>;
};

type Entry = {
  readonly id: string;
  readonly level: number;
  readonly turn: number;
  readonly professionalId: string | null;
  readonly from: string;
};

type Step = { readonly what: (typeof steps)[number]; readonly which: number; readonly how: number };

const steps = [
  "wait",
  "cancel",
  "cancel",
  "refill",
  "refill",
  "accept",
  "accept",
  "decline",
  "silence",
  "stop",
  "leave",
  "visitor",
  "remove",
] as const;

const answers: ReadonlySet<string> = new Set(["accept", "decline", "leave", "silence", "stop"]);

const history = fc.array(
  fc.record({ what: fc.constantFrom(...steps), which: fc.nat(7), how: fc.nat(5) }),
  { minLength: 6, maxLength: 14, size: "max" },
);

/**
 * In every history somebody takes an offer, twice at once, and somebody lets one run out just when something else is
 * freed: the round that ends the one may be another than the one that offers the other.
 */
const always = (["cancel", "accept", "cancel", "silence", "cancel", "refill"] as const).map(
  (what, which): Step => ({ what, which, how: 0 }),
);

test("nobody is offered twice at once, skipped, or booked by an offer that ended; no freed time is forgotten", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (given) => {
      const world = await newWorld();
      for (const step of [...always, ...given]) {
        await take(world, step);
        await expectSound(world);
      }
      await untilQuiet(world);
      await expectNothingForgotten(world);
    }),
    { numRuns: runsOf(3, { share: 0.01 }), endOnFailure: true },
  );
}, 120_000);

async function newWorld(): Promise<World> {
  const at = await createTenant({
    tenant: { waitlistRefills: true },
    professionals: 2,
    hours: { startMinute: 540, endMinute: 660 },
  });
  const desk = memberScope(at, "staff");
  const all = at.professionalIds.flatMap((professionalId) =>
    hours.map((hour) => booked(desk, wish(at, isoOf(hour), { professionalId }))),
  );
  const appointmentIds = (await Promise.all(all)).map(({ id }) => id);
  const world = { at, desk, entries: [], appointmentIds, seen: new Set<string>() };
  for (const which of [0, 1, 2]) await take(world, { what: "wait", which, how: 0 });
  return world;
}

async function take(world: World, { what, which, how }: Step): Promise<void> {
  const { at, desk, entries } = world;
  const offer = answers.has(what) ? await toAnswer(world, which) : undefined;
  switch (what) {
    case "wait": {
      const professionalId = how % 3 === 0 ? null : (at.professionalIds[how % 2] ?? null);
      const [from, level] = [how < 3 ? "09:00" : "10:00", which % 3 === 0 ? 1 : 0];
      // Some wait for more than one thing.
      const name = `Persona ${which % 4}`;
      const asked = { professionalId: professionalId ?? "any", start: from, to: date };
      const id = await waits(at, name, asked);
      await inTenant(world, sql`UPDATE waitlist_entry SET level = ${level} WHERE id = ${id}`);
      entries.push({ id, level, turn: entries.length, professionalId, from });
      return;
    }
    case "cancel": {
      const appointmentId = world.appointmentIds[which] ?? "";
      await cancelAppointment(desk, { appointmentId, reason: "No puede" });
      return;
    }
    case "refill":
      return refill(world);
    case "accept": {
      if (!offer) return;
      const two = [1, 2].map(() => acceptOffer(answererOf(at, offer), { offerId: offer.id }));
      const [first, second] = await Promise.all(two);
      expect(second).toEqual(first);
      return;
    }
    case "decline":
    case "leave":
      if (!offer) return;
      await declineOffer(answererOf(at, offer), { offerId: offer.id, leaves: what === "leave" });
      return;
    case "silence":
      if (!offer) return;
      await runOut(at, offer);
      expect(await acceptOffer(answererOf(at, offer), { offerId: offer.id })).toMatchObject({
        code: "offer_expired",
      });
      return;
    case "stop":
      if (offer) await stopOffer(desk, { offerId: offer.id });
      return;
    case "visitor": {
      const professionalId = at.professionalIds[how % 2] ?? "";
      const start = isoOf(hours[which % hours.length] ?? "");
      // While freed times are being offered: one of the two gets it.
      await Promise.all([
        bookAppointment(publicScope(at), wish(at, start, { professionalId })),
        refill(world),
      ]);
      return;
    }
    case "remove":
      await removeFromWaitlist(desk, { entryId: entries[which % entries.length]?.id ?? "" });
      return;
  }
}

/** One of the offers that are open, after a round where there is none. */
async function toAnswer(world: World, which: number) {
  const open = async () => (await offersOf(world.at)).filter(({ status }) => status === "offered");
  if ((await open()).length === 0) await refill(world);
  const some = await open();
  return some[which % Math.max(1, some.length)];
}

/** Three processes at once; then every offer that they made went to whoever was next. */
async function refill(world: World): Promise<void> {
  const before = await offersOf(world.at);
  const busy = new Set(before.filter(({ status }) => status === "offered").map((o) => o.clientId));
  await Promise.all([1, 2, 3].map(() => refillTenant(systemScopeOf(world.at))));
  await refillTenant(systemScopeOf(world.at));
  const after = await offersOf(world.at);
  const ended = after.filter(
    ({ status, id }) => status !== "offered" && before.some((o) => o.id === id),
  );
  for (const { clientId } of ended) busy.delete(clientId);
  for (const made of after.filter(({ id }) => !world.seen.has(id))) {
    world.seen.add(made.id);
    const earlier = after.filter((o) => o.createdAt <= made.createdAt && o.id !== made.id);
    const own = world.entries.find(({ id }) => id === made.entryId);
    const passed = await rivals(world, made.professionalId, made.startsAt);
    for (const rival of passed) {
      const wasAsked = earlier.some(
        (o) =>
          o.entryId === rival.id &&
          (o.freedTimeId === made.freedTimeId || o.startsAt.getTime() === made.startsAt.getTime()),
      );
      const isElsewhere =
        (await isBusy(world, rival.clientId, made.startsAt)) ||
        busy.has(rival.clientId) ||
        earlier.some(
          (o) => o.clientId === rival.clientId && world.seen.has(o.id) && o.status === "offered",
        );
      if (wasAsked || isElsewhere || rival.id === own?.id) continue;
      expect(comesBefore(rival, own as Entry), `${rival.turn} before ${own?.turn}`).toBe(false);
    }
  }
}

type Rival = Entry & { readonly clientId: string; readonly since: Date };

/** Who waits now and would take that time. */
async function rivals(world: World, professionalId: string, startsAt: Date): Promise<Rival[]> {
  const rows = await inTenant<{ id: string; client_id: string; created_at: string }>(
    world,
    sql`SELECT id, client_id, created_at FROM waitlist_entry WHERE tenant_id = ${world.at.tenant.id} AND status = 'waiting'`,
  );
  return world.entries.flatMap((entry) => {
    const row = rows.find(({ id }) => id === entry.id);
    const isLater = startsAt.getTime() >= Date.parse(isoOf(entry.from));
    const isWith = entry.professionalId === null || entry.professionalId === professionalId;
    return row && isLater && isWith
      ? [{ ...entry, clientId: row.client_id, since: new Date(row.created_at) }]
      : [];
  });
}

function comesBefore(a: Entry, b: Entry): boolean {
  return a.level !== b.level ? a.level > b.level : a.turn < b.turn;
}

/** What holds at every moment, said by the database. */
async function expectSound(world: World): Promise<void> {
  const ours = world.at.tenant.id;
  const broken = await inTenant(
    world,
    sql`
      SELECT 'one person, two offers' AS what FROM waitlist_offer
      WHERE tenant_id = ${ours} AND status = 'offered' GROUP BY client_id HAVING count(*) > 1
      UNION ALL
      SELECT 'one time, two offers' FROM waitlist_offer a JOIN waitlist_offer b ON b.tenant_id = ${ours}
        AND b.professional_id = a.professional_id AND b.id < a.id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at
      WHERE a.tenant_id = ${ours} AND a.status = 'offered' AND b.status = 'offered'
        AND a.expires_at > now() AND b.expires_at > now()
      UNION ALL
      SELECT 'offered without its time' FROM waitlist_offer o
      WHERE o.tenant_id = ${ours} AND o.status = 'offered' AND o.expires_at > now() AND NOT EXISTS (
        SELECT FROM occupancy b WHERE b.tenant_id = ${ours} AND b.hold_id = o.hold_id AND b.active)
      UNION ALL
      SELECT 'booked and still waiting' FROM waitlist_offer o JOIN waitlist_entry e ON e.tenant_id = ${ours}
        AND e.id = o.entry_id
      WHERE o.tenant_id = ${ours} AND o.status = 'accepted' AND e.status <> 'booked'
      UNION ALL
      SELECT 'not one appointment for each yes' WHERE
        (SELECT count(*) FROM appointment WHERE tenant_id = ${ours} AND source = 'waitlist')
        <> (SELECT count(DISTINCT appointment_id) FROM waitlist_offer WHERE tenant_id = ${ours} AND status = 'accepted')
      UNION ALL
      SELECT 'two at one time' FROM appointment a JOIN appointment b ON b.tenant_id = ${ours} AND b.id < a.id
        AND b.professional_id = a.professional_id AND b.starts_at = a.starts_at AND b.status <> 'cancelled'
      WHERE a.tenant_id = ${ours} AND a.status <> 'cancelled'`,
  );
  expect(broken).toEqual([]);
}

/** Whoever is asked from now on says nothing, until nobody is asked any more. */
async function untilQuiet(world: World): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    await makeDue(world.at);
    await refill(world);
    const open = (await offersOf(world.at)).filter(({ status }) => status === "offered");
    if (open.length === 0) return;
    for (const offer of open) await runOut(world.at, offer);
  }
  throw new Error("It never becomes quiet");
}

/**
 * Every time that is free in the end was offered in vain to everybody who would take it, and waited when it was freed:
 * who joins later may be offered it by the desk.
 */
async function expectNothingForgotten(world: World): Promise<void> {
  const { at } = world;
  const ours = at.tenant.id;
  expect(
    await inTenant(
      world,
      sql`SELECT id FROM freed_time WHERE tenant_id = ${ours} AND status = 'open'`,
    ),
  ).toEqual([]);
  type Free = { professional_id: string; starts_at: string; freed_id: string; freed_at: string };
  const free = await inTenant<Free>(
    world,
    sql`
      SELECT p.id AS professional_id, slot.starts_at, f.id AS freed_id, (
        SELECT max(e.created_at) FROM appointment_event e JOIN appointment a ON a.tenant_id = ${ours}
          AND a.id = e.appointment_id AND a.professional_id = p.id AND a.starts_at = slot.starts_at
        WHERE e.tenant_id = ${ours} AND e.kind = 'cancelled') AS freed_at
      FROM professional p
      CROSS JOIN unnest(${`{${hours.map(isoOf).join(",")}}`}::timestamptz[]) AS slot(starts_at)
      LEFT JOIN LATERAL (
        SELECT f.id, f.status FROM freed_time f
        WHERE f.tenant_id = ${ours} AND f.professional_id = p.id AND f.starts_at = slot.starts_at
        ORDER BY f.created_at DESC LIMIT 1
      ) f ON true
      WHERE p.tenant_id = ${ours} AND f.status IS DISTINCT FROM 'stopped' AND NOT EXISTS (
        SELECT FROM occupancy b WHERE b.tenant_id = ${ours} AND b.professional_id = p.id AND b.active
          AND b.starts_at = slot.starts_at AND b.hold_id IS NULL)`,
  );
  const offers = await offersOf(at);
  for (const { professional_id, starts_at, freed_id, freed_at } of free) {
    for (const rival of await rivals(world, professional_id, new Date(starts_at))) {
      if (rival.since > new Date(freed_at)) continue;
      const asked = offers.filter(
        (o) =>
          o.entryId === rival.id &&
          (o.freedTimeId === freed_id || o.startsAt.getTime() === new Date(starts_at).getTime()),
      );
      const isElsewhere = await isBusy(world, rival.clientId, new Date(starts_at));
      expect(
        asked.length > 0 || isElsewhere,
        `${rival.turn} was never asked about ${starts_at}`,
      ).toBe(true);
    }
  }
}

async function isBusy(world: World, clientId: string, startsAt: Date): Promise<boolean> {
  const rows = await inTenant(
    world,
    sql`SELECT 1 FROM occupancy WHERE tenant_id = ${world.at.tenant.id} AND client_id = ${clientId} AND active
      AND starts_at = ${startsAt.toISOString()}::timestamptz`,
  );
  return rows.length > 0;
}

async function inTenant<T extends Record<string, unknown>>(
  { desk }: World,
  statement: ReturnType<typeof sql>,
): Promise<T[]> {
  return withTenant(desk, async (tx) => [...(await tx.execute(statement))] as T[]);
}
