import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { type TenantScope, withTenant } from "@/db/scope";
import type { ClientScope } from "@/lib/auth/pages";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { systemScopeOf } from "@/tests/factories/scopes";
import { answererOf, freedTimesOf, offersOf, waits } from "@/tests/factories/waitlist";
import { acceptOffer } from "./accept-offer";
import { bookEntry } from "./book-entry";
import { declineOffer } from "./decline-offer";
import { loadFreeFor } from "./load-free-for";
import { loadOffer } from "./load-offer";
import { loadOpenCount } from "./load-open-count";
import { loadOwnOffers } from "./load-own-offers";
import { loadRefilling } from "./load-refilling";
import { loadWaitlist } from "./load-waitlist";
import { offerNow } from "./offer-now";
import { refillTenant } from "./refill-tenant";
import { resumeFreedTime } from "./resume-freed-time";
import { stopFreedTime } from "./stop-freed-time";
import { stopOffer } from "./stop-offer";

// It is Monday 2 March 2026, 08:00 in Santo Domingo.
const day = "2026-03-03";
const start = `${day}T10:00:00-04:00`;
let at: TestTenant;
let desk: TenantScope;

beforeEach(async () => {
  at = await createTenant();
  desk = memberScope(at, "staff");
});
afterAll(closePool);

const waitsThatMorning = (name: string, given: object = {}) =>
  waits(at, name, { from: day, to: day, start: "10:00", end: "11:00", ...given });

const choice = (entryId: string, given: object = {}) => ({
  ...{ entryId, freedTimeId: undefined, professionalId: at.professionalId, start },
  ...given,
});

async function refills() {
  await withTenant(desk, (tx) =>
    tx.execute(sql`UPDATE tenant SET waitlist_refills = true WHERE id = ${at.tenant.id}`),
  );
  at = { ...at, tenant: { ...at.tenant, waitlistRefills: true } };
  desk = memberScope(at, "staff");
}

const tenIsFreed = () =>
  withTenant(desk, (tx) =>
    tx.execute(sql`
      INSERT INTO freed_time (tenant_id, professional_id, starts_at, ends_at, due_at, run_at)
      VALUES (${at.tenant.id}, ${at.professionalId}, ${start}, ${`${day}T10:30:00-04:00`}, now(), now())`),
  );

describe("the desk", () => {
  test("sees what is free for somebody, and offers one of it out of turn, at any hour", async () => {
    await waitsThatMorning("Primera");
    const second = await waitsThatMorning("Segunda");
    const free = await loadFreeFor(desk, second);
    expect(free).toMatchObject({ clientName: "Segunda", isReachable: true });
    expect(free?.slots.map((slot) => slot.start)).toEqual([start, `${day}T10:30:00-04:00`]);

    const midnight = memberScope(at, "staff", { nowMs: desk.nowMs - 8 * 3_600_000 });
    expect(await offerNow(midnight, choice(second))).toMatchObject({ ok: true });
    expect(await offerNow(desk, choice(second))).toMatchObject({ code: "offer_pending" });
    const { offers } = await loadRefilling(desk);
    expect(offers).toMatchObject([{ clientName: "Segunda", start, isChosen: true }]);
    expect(await loadOpenCount(desk)).toBe(1);
    expect(await loadOpenCount(memberScope(at, "professional"))).toBe(0);
    expect((await loadWaitlist(desk)).map(({ offeredUntil }) => offeredUntil !== null)).toEqual([
      false,
      true,
    ]);
    const [offer] = await offersOf(at);
    expect(await acceptOffer(desk, { offerId: offer?.id ?? "" })).toMatchObject({ ok: true });
    expect((await loadWaitlist(desk)).map(({ clientName }) => clientName)).toEqual(["Primera"]);
  });

  test("books for whoever said yes on the telephone, once", async () => {
    const entryId = await waitsThatMorning("Sin Correo", {
      client: { name: "Sin Correo", phone: "809 555 0177" },
    });
    expect(await offerNow(desk, choice(entryId))).toMatchObject({ code: "no_email" });
    const outcomes = await Promise.all([1, 2].map(() => bookEntry(desk, choice(entryId))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await loadWaitlist(desk)).toEqual([]);
    expect(await freedTimesOf(at)).toEqual([]);
  });

  test("chooses nothing that is not free, not wished, or another practice's", async () => {
    const entryId = await waitsThatMorning("Primera");
    const later = choice(entryId, { start: `${day}T15:00:00-04:00` });
    expect(await offerNow(desk, later)).toMatchObject({ code: "no_match" });
    await booked(desk, wish(at, start));
    expect(await offerNow(desk, choice(entryId))).toMatchObject({ code: "no_match" });
    expect(await bookEntry(desk, choice(entryId))).toMatchObject({ code: "no_match" });
    const stranger = memberScope(await createTenant());
    expect(await offerNow(stranger, choice(entryId))).toMatchObject({ ok: false });
    expect(await loadFreeFor(stranger, entryId)).toBeUndefined();
    expect(await loadFreeFor(desk, "no")).toBeUndefined();
    expect(await offersOf(at)).toEqual([]);
    expect(await freedTimesOf(at)).toEqual([]);
  });

  test("sees who answered what and who comes next, and keeps a time for itself", async () => {
    await refills();
    await waitsThatMorning("Primera");
    await waitsThatMorning("Segunda");
    await tenIsFreed();
    expect(await refillTenant(systemScopeOf(at))).toBe(1);
    const [offer] = await offersOf(at);
    await declineOffer(desk, { offerId: offer?.id ?? "", leaves: false });
    expect((await loadRefilling(desk)).freed[0]?.next).toMatchObject([{ clientName: "Segunda" }]);
    expect(await refillTenant(systemScopeOf(at))).toBe(1);
    const { offers, freed } = await loadRefilling(desk);
    expect(offers).toMatchObject([{ clientName: "Segunda" }]);
    const said = { clientName: "Primera", status: "declined" };
    expect(freed).toMatchObject([{ answers: [said], next: [] }]);
    const freedTimeId = freed[0]?.id ?? "";
    expect(await stopFreedTime(desk, { freedTimeId })).toMatchObject({ ok: true });
    expect(await stopFreedTime(desk, { freedTimeId })).toMatchObject({ code: "not_found" });
    expect((await loadRefilling(desk)).freed).toEqual([]);
  });
});

test("the desk is told to call who came before and has no e-mail, and who is asked after", async () => {
  await refills();
  const client = { name: "Sin Correo", phone: "809 555 0177" };
  const called = await waitsThatMorning("Sin Correo", { client });
  await waitsThatMorning("Primera");
  await waitsThatMorning("Segunda");
  await tenIsFreed();
  expect(await refillTenant(systemScopeOf(at))).toBe(1);
  const { offers, freed } = await loadRefilling(desk);
  const phone = { e164: "+18095550177", text: "(809) 555-0177" };
  expect(offers).toMatchObject([
    { clientName: "Primera", nextName: "Segunda", ahead: [{ clientName: "Sin Correo", phone }] },
  ]);
  expect(freed).toEqual([]);

  await stopOffer(desk, { offerId: offers[0]?.id ?? "" });
  const kept = (await loadRefilling(desk)).freed;
  expect(kept).toMatchObject([{ status: "stopped", start }]);
  const next = kept[0]?.next.map(({ clientName, isReachable }) => [clientName, isReachable]);
  expect(next).toEqual([
    ["Sin Correo", false],
    ["Segunda", true],
  ]);
  const freedTimeId = kept[0]?.id ?? "";
  expect(await refillTenant(systemScopeOf(at))).toBe(0);
  expect(await resumeFreedTime(desk, { freedTimeId })).toMatchObject({ ok: true });
  expect(await resumeFreedTime(desk, { freedTimeId })).toMatchObject({ code: "not_found" });
  expect(await refillTenant(systemScopeOf(at))).toBe(1);
  const [again] = (await loadRefilling(desk)).offers;
  expect(again).toMatchObject({ clientName: "Segunda", nextName: null });
  await stopOffer(desk, { offerId: again?.id ?? "" });
  expect(await bookEntry(desk, { ...choice(called), freedTimeId })).toMatchObject({ ok: true });
});

test("a client sees their own offer as it stands, and nobody else's", async () => {
  const entryId = await waitsThatMorning("Primera");
  await offerNow(desk, choice(entryId));
  const [offer] = await offersOf(at);
  if (!offer) throw new Error("No offer");
  const own = answererOf(at, offer) as ClientScope;
  expect(await loadOffer(own, offer.id)).toMatchObject({ state: "open", isWaiting: true });
  expect(await loadOffer(answererOf(at, at) as ClientScope, offer.id)).toBeUndefined();
  expect(await loadOffer(own, "no")).toBeUndefined();
  expect(await loadOwnOffers(own)).toMatchObject([{ id: offer.id }]);
  expect(await loadOwnOffers(answererOf(at, at) as ClientScope)).toEqual([]);
  await acceptOffer(own, { offerId: offer.id });
  expect(await loadOwnOffers(own)).toEqual([]);
  expect(await loadOffer(own, offer.id)).toMatchObject({ state: "accepted", isWaiting: false });
});
