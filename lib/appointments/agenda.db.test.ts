import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { service } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { booked, stranger, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { cancelAppointment } from "./cancel-appointment";
import { findAppointments } from "./find-appointments";
import { loadAgenda } from "./load-agenda";

// It is Monday 2 March 2026, 08:00 in Santo Domingo.
let at: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 2 });
  desk = memberScope(at);
});
afterAll(closePool);

const march = { from: "2026-02-23", to: "2026-04-05" };

describe("the month", () => {
  test("gets the first appointments of each date and how many there are, cancelled ones left out", async () => {
    for (const time of ["09:00", "09:30", "10:00", "10:30"]) {
      await booked(desk, wish(at, `2026-03-03T${time}`));
    }
    const { id } = await booked(desk, wish(at, "2026-03-03T08:30", { outsideHours: true }));
    await cancelAppointment(desk, { appointmentId: id, reason: "No viene" });
    // In Santo Domingo it is still the 4th; in UTC it is the 5th already.
    await booked(desk, wish(at, "2026-03-04T21:00", { outsideHours: true }));
    const month = await loadAgenda(desk, { ...march, mostPerDate: 2, isOverview: true });
    expect(month.counts.toSorted((a, b) => (a.date < b.date ? -1 : 1))).toEqual([
      { date: "2026-03-03", count: 4 },
      { date: "2026-03-04", count: 1 },
    ]);
    expect(month.appointments.map(({ start }) => start.slice(0, 16))).toEqual([
      "2026-03-03T09:00",
      "2026-03-03T09:30",
      "2026-03-04T21:00",
    ]);
    const cancelled = await loadAgenda(desk, {
      ...{ ...march, mostPerDate: 2, isOverview: true },
      statuses: ["cancelled"],
    });
    expect(cancelled.counts).toEqual([{ date: "2026-03-03", count: 1 }]);
    expect(cancelled.appointments.map((each) => each.id)).toEqual([id]);
  });
});

test("a view that holds fewer than there are knows how many it leaves out, cancelled ones counted", async () => {
  const tuesday = { from: "2026-03-03", to: "2026-03-03" };
  for (const shortened of [{ most: 2 }, { mostPerDate: 2 }]) {
    const { appointments, counts, taken } = await loadAgenda(desk, { ...tuesday, ...shortened });
    expect(appointments.map(({ status }) => status)).toEqual(["cancelled", "confirmed"]);
    expect(counts).toEqual([{ date: "2026-03-03", count: 5 }]);
    expect(taken).toHaveLength(4);
  }
});

test("a filter by service leaves the others out, and their time stays taken", async () => {
  const other = randomUUID();
  await withTenant(desk, (tx) =>
    tx.insert(service).values({
      ...{
        tenantId: at.tenant.id,
        id: other,
        name: "Control",
        durationMinutes: 15,
        stepMinutes: 15,
      },
    }),
  );
  await booked(desk, wish(at, "2026-03-10T09:00"));
  const day = { from: "2026-03-10", to: "2026-03-10" };
  const shown = await loadAgenda(desk, { ...day, serviceId: other });
  expect(shown.appointments).toEqual([]);
  expect(shown.taken).toMatchObject([{ professionalId: at.professionalId }]);
  const usual = await loadAgenda(desk, { ...day, serviceId: at.serviceId, siteId: null });
  expect(usual.appointments).toHaveLength(1);
  const elsewhere = await loadAgenda(desk, { ...day, siteId: randomUUID() });
  expect(elsewhere.appointments).toEqual([]);
});

describe("the search", () => {
  test("finds by name, telephone and code: what is to come first, the next one before the others", async () => {
    const client = { ...stranger(), name: "Zoila Ñandú", phone: "+18095557777" };
    const at14 = await booked(desk, wish(at, "2026-03-12T14:00", { client }));
    const at10 = await booked(desk, wish(at, "2026-03-12T10:00", { client }));
    const past = await booked(desk, wish(at, "2026-03-11T10:00", { client }));
    const later = { ...desk, nowMs: Date.parse("2026-03-12T08:00:00-04:00") };
    const ids = async (text: string, scope = later) => {
      const found = await findAppointments(scope, { text });
      return found.ok ? found.value.map(({ id }) => id) : [];
    };
    expect(await ids("zoila nandu")).toEqual([at10.id, at14.id, past.id]);
    expect(await ids("5557777")).toEqual([at10.id, at14.id, past.id]);
    expect((await ids(past.code.toLowerCase()))[0]).toBe(past.id);
    expect(await ids("nobody of that name")).toEqual([]);
    expect(await ids("")).toEqual([]);
  });

  test("shows a professional only their own, and nobody another practice's", async () => {
    const client = { ...stranger(), name: "Fulgencio Raro" };
    await booked(desk, wish(at, "2026-03-13T10:00", { client }));
    const [, other = ""] = at.professionalIds;
    const text = "fulgencio";
    const colleague = memberScope(at, "professional", { professionalId: other });
    expect(await findAppointments(colleague, { text })).toEqual({ ok: true, value: [] });
    const own = memberScope(at, "professional", { professionalId: at.professionalId });
    expect(await findAppointments(own, { text })).toMatchObject({ value: [{ client: {} }] });
    const foreigner = memberScope(await createTenant());
    expect(await findAppointments(foreigner, { text })).toEqual({ ok: true, value: [] });
  });
});
