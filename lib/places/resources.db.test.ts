import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { appointment, occupancy, service } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { createTenant, memberScope, type TestTenant, testNowMs } from "@/tests/factories";
import { addResources } from "./add-resources";
import { emptyResource } from "./empty-resource";
import { moveResource } from "./move-resource";
import { loadRooms } from "./reads";
import { removeKind } from "./remove-kind";
import { removeResource } from "./remove-resource";
import { renameResource } from "./rename-resource";
import { saveKind } from "./save-kind";
import { saveSite } from "./save-site";
import { switchResource } from "./switch-resource";

let at: TestTenant;
let owner: TenantScope;

beforeAll(async () => {
  at = await createTenant();
  owner = memberScope(at, "owner");
});
afterAll(closePool);

async function kind(name: string, scope = owner): Promise<string> {
  const outcome = await saveKind(scope, { name });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
}

async function rooms(kindId: string, name: string, count: number, scope = owner) {
  const outcome = await addResources(scope, { kindId, siteId: null, name, count });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.ids;
}

const namesOf = async (kindId: string, scope = owner) =>
  (await loadRooms(scope)).rooms.filter((room) => room.kindId === kindId).map(({ name }) => name);

describe("rooms and chairs", () => {
  test("come several at once, numbered on from those that are there", async () => {
    const kindId = await kind("Sillón");
    await rooms(kindId, "Sillón", 3);
    await rooms(kindId, "sillón", 2);
    expect(await namesOf(kindId)).toEqual([
      "Sillón 1",
      "Sillón 2",
      "Sillón 3",
      "sillón 4",
      "sillón 5",
    ]);
  });

  test("of one name stand at two sites, but not twice at one", async () => {
    const kindId = await kind("Consultorio");
    const site = await saveSite(owner, {
      ...{ name: "Sede Sur", timeZone: "America/Santo_Domingo", active: true },
    });
    const siteId = site.ok ? site.value.id : "";
    const one = { kindId, siteId: null, name: "Consultorio A", count: 1 };
    expect((await addResources(owner, one)).ok).toBe(true);
    expect(await addResources(owner, one)).toEqual({ ok: false, code: "name_taken" });
    const [there = ""] = ((await addResources(owner, { ...one, siteId })) as OkIds).value.ids;
    expect((await renameResource(owner, { resourceId: there, name: "Rayos X" })).ok).toBe(true);
    const [second = ""] = await rooms(kindId, "Consultorio B", 1);
    const taken = await renameResource(owner, { resourceId: second, name: "consultorio a" });
    expect(taken).toEqual({ ok: false, code: "name_taken" });
  });

  test("change places with the one before, and the first stays first", async () => {
    const kindId = await kind("Cabina");
    const [first = "", second = ""] = await rooms(kindId, "Cabina", 3);
    await moveResource(owner, { resourceId: second, direction: "up" });
    expect(await namesOf(kindId)).toEqual(["Cabina 2", "Cabina 1", "Cabina 3"]);
    await moveResource(owner, { resourceId: second, direction: "up" });
    await moveResource(owner, { resourceId: first, direction: "down" });
    expect(await namesOf(kindId)).toEqual(["Cabina 2", "Cabina 3", "Cabina 1"]);
  });

  test("that nobody ever booked are deleted, their kind after them", async () => {
    const kindId = await kind("Camilla");
    const [only = ""] = await rooms(kindId, "Camilla", 1);
    expect(await removeKind(owner, { kindId })).toEqual({ ok: false, code: "kind_in_use" });
    expect((await removeResource(owner, { resourceId: only })).ok).toBe(true);
    expect((await removeKind(owner, { kindId })).ok).toBe(true);
    expect((await loadRooms(owner)).kinds.map(({ id }) => id)).not.toContain(kindId);
  });

  test("of a kind that a service needs keep their kind; no two kinds are called the same", async () => {
    const kindId = await kind("Sala");
    await withTenant(owner, (tx) =>
      tx
        .update(service)
        .set({ resourceKindId: kindId })
        .where(and(eq(service.tenantId, at.tenant.id), eq(service.id, at.serviceId))),
    );
    expect(await removeKind(owner, { kindId })).toEqual({ ok: false, code: "kind_in_use" });
    const { kinds } = await loadRooms(owner);
    expect(kinds.find(({ id }) => id === kindId)?.services).toEqual(["Consulta"]);
    expect(await saveKind(owner, { name: "SALA" })).toEqual({ ok: false, code: "name_taken" });
    expect((await saveKind(owner, { kindId, name: "Sala grande" })).ok).toBe(true);
  });
});

describe("a room in which something is to happen", () => {
  test("stays in use until its appointments stand in free rooms of its kind", async () => {
    const here = await createTenant();
    const me = memberScope(here);
    const kindId = await kind("Sillón", me);
    const [one = "", two = ""] = await rooms(kindId, "Sillón", 2, me);
    const [ten, eleven] = [await booked(here, one, 1), await booked(here, one, 2)];
    const blocking = await booked(here, two, 2);

    const off = { resourceId: one, active: false };
    expect(await switchResource(me, off)).toEqual({
      ...{ ok: false, code: "room_has_future_appointments", detail: { count: 2 } },
    });
    expect(await removeResource(me, { resourceId: one })).toEqual({
      ...{ ok: false, code: "room_in_use" },
    });
    expect(await emptyResource(me, { resourceId: one })).toEqual({
      ...{ ok: true, value: { moved: 1, left: 1 } },
    });
    expect(await roomOf(here, ten)).toEqual({ appointment: two, taken: [two] });
    expect(await roomOf(here, eleven)).toEqual({ appointment: one, taken: [one] });
    expect((await loadRooms(me)).rooms.map(({ active }) => active)).toEqual([true, true]);

    const [three = ""] = await rooms(kindId, "Extra", 1, me);
    expect(await emptyResource(me, { resourceId: one })).toEqual({
      ...{ ok: true, value: { moved: 1, left: 0 } },
    });
    expect(await roomOf(here, eleven)).toEqual({ appointment: three, taken: [three] });
    expect(await roomOf(here, blocking)).toEqual({ appointment: two, taken: [two] });
    expect((await loadRooms(me)).rooms.map(({ active }) => active)).toEqual([false, true, true]);
    expect((await switchResource(me, { resourceId: one, active: true })).ok).toBe(true);
  });
});

describe("a second tenant", () => {
  test("cannot reach a room or a kind", async () => {
    const kindId = await kind("Ajena");
    const [resourceId = ""] = await rooms(kindId, "Ajena", 1);
    const stranger = memberScope(await createTenant(), "owner");
    const own = await kind("Propia", stranger);
    for (const outcome of [
      await saveKind(stranger, { kindId, name: "Mía" }),
      await removeKind(stranger, { kindId }),
      await addResources(stranger, { kindId, siteId: null, name: "Mía", count: 1 }),
      await addResources(stranger, { kindId: own, siteId: randomUUID(), name: "Mía", count: 1 }),
      await renameResource(stranger, { resourceId, name: "Mía" }),
      await switchResource(stranger, { resourceId, active: false }),
      await moveResource(stranger, { resourceId, direction: "up" }),
      await removeResource(stranger, { resourceId }),
      await emptyResource(stranger, { resourceId }),
    ]) {
      expect(outcome).toEqual({ ok: false, code: "not_found" });
    }
    expect(await namesOf(kindId)).toEqual(["Ajena"]);
  });
});

type OkIds = { readonly value: { readonly ids: readonly string[] } };

/** An appointment of half an hour in the room, so many hours after the test's now. */
async function booked(here: TestTenant, resourceId: string, hours: number): Promise<string> {
  const id = randomUUID();
  const startsAt = new Date(testNowMs + hours * 3_600_000);
  const endsAt = new Date(startsAt.getTime() + 1_800_000);
  const { tenant, clientId, professionalId, serviceId } = here;
  await withTenant(memberScope(here), async (tx) => {
    await tx.insert(appointment).values({
      ...{ tenantId: tenant.id, id, code: id.slice(0, 8), status: "confirmed", source: "staff" },
      ...{ clientId, professionalId, serviceId, resourceId, startsAt, endsAt, currency: "DOP" },
    });
    await tx
      .insert(occupancy)
      .values({ tenantId: tenant.id, appointmentId: id, resourceId, startsAt, endsAt });
  });
  return id;
}

async function roomOf(here: TestTenant, id: string) {
  const tenantId = here.tenant.id;
  return withTenant(memberScope(here), async (tx) => {
    const [row] = await tx
      .select({ resourceId: appointment.resourceId })
      .from(appointment)
      .where(and(eq(appointment.tenantId, tenantId), eq(appointment.id, id)));
    const taken = await tx
      .select({ resourceId: occupancy.resourceId })
      .from(occupancy)
      .where(and(eq(occupancy.tenantId, tenantId), eq(occupancy.appointmentId, id)));
    return { appointment: row?.resourceId, taken: taken.map(({ resourceId }) => resourceId) };
  });
}
