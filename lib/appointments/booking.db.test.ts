import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { client, notification, professional, service } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { booked, stranger, wish } from "@/tests/booking/wishes";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { bookAppointment } from "./book-appointment";
import { changeStatus } from "./change-status";
import { loadAppointment, loadClientAppointments } from "./reads";

// It is Monday 2 March 2026, 08:00 in Santo Domingo; the practice opens from 09:00 to 18:00.
let at: TestTenant;
let elsewhere: TestTenant;
let visitor: TenantScope;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 3 });
  elsewhere = await createTenant();
  visitor = publicScope(at);
  desk = memberScope(at, "staff");
});
afterAll(closePool);

describe("a visitor", () => {
  test("books a free time; history, e-mail and code are there", async () => {
    const value = await booked(visitor, wish(at, "2026-03-03T10:00:00-04:00"));
    expect(value).toMatchObject({
      status: "confirmed",
      version: 1,
      start: "2026-03-03T10:00:00-04:00",
      end: "2026-03-03T10:30:00-04:00",
      service: { id: at.serviceId, name: "Consulta" },
      professional: { id: at.professionalId, name: "Profesional 1" },
    });
    expect(value.code).toMatch(/^[A-Z3-9]{6}$/);
    const detail = await loadAppointment(desk, value.id);
    expect(detail?.history.map((each) => [each.kind, each.actorKind, each.toStart])).toEqual([
      ["booked", "visitor", "2026-03-03T10:00:00-04:00"],
    ]);
    const owed = await withTenant(desk, (tx) =>
      tx.select().from(notification).where(eq(notification.appointmentId, value.id)),
    );
    expect(owed.map(({ kind }) => kind)).toContain("booked");
  });

  test("may write the practice's wall clock instead of an offset", async () => {
    const value = await booked(visitor, wish(at, "2026-03-03T11:00"));
    expect(value.start).toBe("2026-03-03T11:00:00-04:00");
  });

  test.each([
    ["2026-03-02T07:30", "in_the_past"],
    ["2026-03-02T08:30", "too_soon"],
    ["2026-05-02T10:00", "beyond_horizon"],
    ["2026-03-08T10:00", "outside_hours"],
    ["2026-03-03T17:45", "outside_hours"],
    ["2026-03-03T15:10", "off_grid"],
    ["2026-02-31T10:00", "invalid_time"],
    ["2026-03-03T25:00", "invalid_time"],
    ["mañana a las diez", "invalid_time"],
  ])("asking for %s is told %s and nothing is written", async (start, code) => {
    const person = stranger();
    expect(await bookAppointment(visitor, wish(at, start, { client: person }))).toMatchObject({
      ok: false,
      code,
    });
    expect(await clientsCalled(person.name)).toHaveLength(0);
  });

  test("is told the same about a foreign id and one that does not exist", async () => {
    const start = "2026-03-04T09:00";
    const asked = [
      { serviceId: elsewhere.serviceId },
      { serviceId: randomUUID() },
      { professionalId: elsewhere.professionalId },
      { professionalId: randomUUID() },
    ];
    for (const given of asked) {
      expect(await bookAppointment(visitor, wish(at, start, given))).toEqual({
        ok: false,
        code: "not_found",
      });
    }
  });

  test("cannot name somebody of the list, leave working hours, or give no telephone of any country", async () => {
    const start = "2026-03-04T09:00";
    const byId = wish(at, start, { clientId: at.clientId, client: undefined });
    expect(await bookAppointment(visitor, byId)).toMatchObject({ code: "not_found" });
    const late = wish(at, "2026-03-04T20:00", { outsideHours: true });
    expect(await bookAppointment(visitor, late)).toMatchObject({ code: "outside_hours" });
    const badPhone = wish(at, start, { client: { ...stranger(), phone: "12345678" } });
    expect(await bookAppointment(visitor, badPhone)).toMatchObject({ code: "invalid_phone" });
  });

  test("who finds a time taken is offered three free starts nearby, the same professional first", async () => {
    await booked(visitor, wish(at, "2026-03-05T10:00"));
    const outcome = await bookAppointment(visitor, wish(at, "2026-03-05T10:00"));
    expect(outcome).toEqual({
      ok: false,
      code: "slot_taken",
      detail: {
        alternatives: ["09:00", "09:30", "10:30"].map((time) => ({
          start: `2026-03-05T${time}:00-04:00`,
          end: expect.any(String),
          professionalId: at.professionalId,
          siteId: null,
        })),
      },
    });
  });

  test("who clicks twice, or comes back and sends the same form again, has booked once", async () => {
    const form = wish(at, "2026-03-05T14:00", { formId: randomUUID() });
    const [first, second] = await Promise.all([
      bookAppointment(visitor, form),
      bookAppointment(visitor, form),
    ]);
    expect(first.ok && second.ok && first.value.id).toBe(second.ok && second.value.id);
    expect(await bookAppointment(visitor, form)).toEqual(first);
    const changed = { ...form, start: "2026-03-05T15:00" };
    const another = await booked(visitor, changed);
    expect(another.id).not.toBe(first.ok && first.value.id);
  });

  test("with anybody gets whoever is freest that day", async () => {
    const day = "2026-03-06";
    const any = { professionalId: "any" };
    const first = await booked(visitor, wish(at, `${day}T09:00`, any));
    const second = await booked(visitor, wish(at, `${day}T09:00`, any));
    const third = await booked(visitor, wish(at, `${day}T10:00`, any));
    expect(new Set([first, second, third].map((each) => each.professional.id)).size).toBe(3);
  });
});

describe("a practice that wants bookings accepted", () => {
  test("has its visitors' bookings pending and its own confirmed; a pending one blocks its time", async () => {
    const careful = await createTenant({ tenant: { requiresAcceptance: true } });
    const asked = await booked(publicScope(careful), wish(careful, "2026-03-03T10:00"));
    expect(asked.status).toBe("pending");
    const again = await bookAppointment(publicScope(careful), wish(careful, "2026-03-03T10:00"));
    expect(again).toMatchObject({ code: "slot_taken" });
    const own = await booked(memberScope(careful), wish(careful, "2026-03-03T11:00"));
    expect(own.status).toBe("confirmed");
  });
});

describe("the team", () => {
  test("books off the grid and within the notice, outside of hours only when it says so", async () => {
    expect((await booked(desk, wish(at, "2026-03-03T12:10"))).start).toContain("12:10");
    await booked(desk, wish(at, "2026-03-02T09:00"));
    const evening = wish(at, "2026-03-03T19:00");
    expect(await bookAppointment(desk, evening)).toMatchObject({ code: "outside_hours" });
    await booked(desk, { ...evening, outsideHours: true });
  });

  test("notes who was seen earlier the same day, when it says so; their visit goes on from there", async () => {
    const earlier = wish(at, "2026-03-02T07:00");
    expect(await bookAppointment(desk, earlier)).toMatchObject({ code: "in_the_past" });
    const { id } = await booked(desk, { ...earlier, outsideHours: true });
    for (const step of ["arrive", "complete"] as const) {
      expect((await changeStatus(desk, { appointmentId: id, step })).ok).toBe(true);
    }
    const yesterday = wish(at, "2026-03-01T23:30", { outsideHours: true });
    expect(await bookAppointment(desk, yesterday)).toMatchObject({ code: "in_the_past" });
  });

  test("is offered free times where it asked outside of hours", async () => {
    const evening = await bookAppointment(desk, wish(at, "2026-03-03T19:00"));
    expect(evening).toMatchObject({
      code: "outside_hours",
      detail: { alternatives: { length: 3 } },
    });
    const visitors = await bookAppointment(visitor, wish(at, "2026-03-03T19:00"));
    expect(visitors).toEqual({ ok: false, code: "outside_hours" });
  });

  test("books for somebody of the list, not for another tenant's client", async () => {
    const forAna = wish(at, "2026-03-09T09:00", { clientId: at.clientId, client: undefined });
    expect((await booked(desk, forAna)).client).toMatchObject({
      id: at.clientId,
      name: "Ana Ríos",
    });
    const foreign = wish(at, "2026-03-09T10:00", { clientId: elsewhere.clientId });
    expect(await bookAppointment(desk, foreign)).toMatchObject({ code: "client_gone" });
  });

  test("is told that a client of the list is no longer there, whoever else's they may be", async () => {
    for (const clientId of [randomUUID(), elsewhere.clientId]) {
      const input = wish(at, "2026-03-20T09:00", { clientId, client: undefined });
      expect(await bookAppointment(desk, input)).toMatchObject({ code: "client_gone" });
    }
  });

  test("a professional without desk duties books into their own agenda only", async () => {
    const [own, other] = at.professionalIds;
    const doctor = memberScope(at, "professional", { professionalId: own ?? null });
    const mine = wish(at, "2026-03-09T11:00", { professionalId: own ?? "" });
    expect((await bookAppointment(doctor, mine)).ok).toBe(true);
    const theirs = { ...mine, professionalId: other ?? "" };
    expect(await bookAppointment(doctor, theirs)).toMatchObject({ code: "not_found" });
  });

  test("neither books a service that is not offered nor with somebody who does not give it", async () => {
    const place = await createTenant();
    const idle = randomUUID();
    await withTenant(memberScope(place), async (tx) => {
      await tx
        .insert(professional)
        .values({ tenantId: place.tenant.id, id: idle, name: "Sin Servicios" });
    });
    const scope = memberScope(place);
    const withIdle = wish(place, "2026-03-03T10:00", { professionalId: idle });
    expect(await bookAppointment(scope, withIdle)).toMatchObject({
      code: "professional_unavailable",
    });
    await withTenant(scope, (tx) =>
      tx.update(service).set({ active: false }).where(eq(service.tenantId, place.tenant.id)),
    );
    const asked = wish(place, "2026-03-03T10:00");
    expect(await bookAppointment(scope, asked)).toMatchObject({ code: "service_inactive" });
  });
});

describe("one person", () => {
  test("is found again by name and e-mail, however it is written", async () => {
    const email = `${randomUUID()}@ejemplo.example`;
    const first = await booked(
      visitor,
      wish(at, "2026-03-10T09:00", {
        client: { name: "José  Pérez", email, phone: "+18095550177" },
      }),
    );
    const second = await booked(
      visitor,
      wish(at, "2026-03-10T10:00", {
        client: { name: "jose perez", email, phone: "809-555-0178" },
      }),
    );
    expect(second.client).toEqual(first.client);
    const [row] = await clientsCalled("José Pérez");
    expect(row?.phone).toBe("+18095550177");
  });

  test("who shares a family's e-mail and telephone with another stays another", async () => {
    const shared = { email: `${randomUUID()}@ejemplo.example`, phone: "+18095550188" };
    const mother = await booked(
      visitor,
      wish(at, "2026-03-10T11:00", { client: { name: "Marta Cruz", ...shared } }),
    );
    const son = await booked(
      visitor,
      wish(at, "2026-03-10T12:00", { client: { name: "Leo Cruz", ...shared } }),
    );
    expect(son.client.id).not.toBe(mother.client.id);
    expect(await clientsCalled("Marta Cruz")).toHaveLength(1);
  });

  test("known by telephone alone is not handed to a stranger with another e-mail, but the team completes them", async () => {
    const phone = "+18095550166";
    const byPhone = await booked(
      desk,
      wish(at, "2026-03-10T14:00", { client: { name: "Eva Luna", phone } }),
    );
    const email = `${randomUUID()}@ejemplo.example`;
    const claimed = await booked(
      visitor,
      wish(at, "2026-03-10T15:00", { client: { name: "Eva Luna", email, phone } }),
    );
    expect(claimed.client.id).not.toBe(byPhone.client.id);
    const other = { name: "Iván Sosa", phone: "+18095550155" };
    const listed = await booked(desk, wish(at, "2026-03-10T16:00", { client: other }));
    const told = `${randomUUID()}@ejemplo.example`;
    const later = await booked(
      desk,
      wish(at, "2026-03-10T17:00", { client: { ...other, email: told } }),
    );
    expect(later.client.id).toBe(listed.client.id);
    expect((await clientsCalled("Iván Sosa"))[0]?.email).toBe(told);
  });

  test("cannot be in two places at once", async () => {
    const me = clientScope(at);
    await booked(me, wish(at, "2026-03-11T10:00", { client: undefined }));
    const [, other = ""] = at.professionalIds;
    const outcome = await bookAppointment(
      me,
      wish(at, "2026-03-11T10:00", { client: undefined, professionalId: other }),
    );
    expect(outcome).toMatchObject({ code: "client_busy", detail: { alternatives: { length: 3 } } });
  });

  test("books in the portal in their own name, whoever the form names", async () => {
    const mine = await booked(clientScope(at), wish(at, "2026-03-11T12:00"));
    expect(mine.client.id).toBe(at.clientId);
    const { upcoming } = await loadClientAppointments(clientScope(at), at.clientId);
    expect(upcoming.map(({ id }) => id)).toContain(mine.id);
  });
});

describe("where clocks change", () => {
  // Santiago jumps from 24:00 to 01:00 on Sunday 6 September 2026.
  const nowMs = Date.UTC(2026, 8, 1, 12);

  test("an hour that does not exist is refused as such, the hours around it are booked", async () => {
    const south = await createTenant({
      tenant: { timeZone: "America/Santiago", country: "CL", currency: "CLP" },
      hours: null,
    });
    const scope = memberScope(south, "owner", { nowMs });
    const openLate = (start: string) =>
      bookAppointment(scope, wish(south, start, { outsideHours: true }));
    for (const start of ["2026-09-06T00:30", "2026-09-06T00:30:00-04:00"]) {
      expect(await openLate(start)).toEqual({ ok: false, code: "time_skipped" });
    }
    expect(await openLate("2026-09-05T23:30")).toMatchObject({
      value: { start: "2026-09-05T23:30:00-04:00", end: "2026-09-06T01:00:00-03:00" },
    });
    expect(await openLate("2026-09-06T01:00")).toMatchObject({
      value: { start: "2026-09-06T01:00:00-03:00" },
    });
  });
});

async function clientsCalled(name: string) {
  return withTenant(desk, (tx) => tx.select().from(client).where(eq(client.name, name)));
}
