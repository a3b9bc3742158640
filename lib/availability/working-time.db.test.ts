import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { type Tx, withTenant } from "@/db/scope";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";

// 2 March 2026 is a Monday; the practice opens from 09:00 to 18:00.
afterAll(closePool);

const write = (of: TestTenant, work: (tx: Tx, tenantId: string) => Promise<unknown>) =>
  withTenant(memberScope(of), (tx) => work(tx, of.tenant.id));

async function agendaOf(of: TestTenant, from: string, to = from) {
  const agenda = await loadAgenda(memberScope(of), { from, to });
  return {
    ...agenda,
    open: agenda.open.map(({ start, end }) => [hour(start), hour(end)].join("-")),
  };
}

const hour = (iso: string) => iso.slice(5, 16).replace("T", " ");

test("a holiday has no weekly hours, and is named in both languages", async () => {
  const place = await createTenant({ tenant: { observesHolidays: true } });
  const agenda = await agendaOf(place, "2026-02-26", "2026-02-28");
  expect(agenda.open).toEqual(["02-26 09:00-02-26 18:00", "02-28 09:00-02-28 18:00"]);
  expect(agenda.holidays).toMatchObject([
    { date: "2026-02-27", name: { es: "Día de la Independencia", en: "Independence Day" } },
  ]);
});

test("a special day stands in for the week's hours, and is told with its note", async () => {
  const place = await createTenant();
  const { professionalId } = place;
  await write(place, (tx, tenantId) =>
    tx.insert(schema.specialHours).values({
      ...{ tenantId, professionalId, onDate: "2026-03-02", note: "Congreso" },
      ...{ startMinute: 960, endMinute: 1200 },
    }),
  );
  const agenda = await agendaOf(place, "2026-03-02");
  expect(agenda.open).toEqual(["03-02 16:00-03-02 20:00"]);
  expect(agenda.specialDays).toMatchObject([{ date: "2026-03-02", note: "Congreso" }]);
});

test("time off that comes back is seen at each of its times, and nobody attends in it", async () => {
  const place = await createTenant();
  await write(place, (tx, tenantId) =>
    tx.insert(schema.timeOff).values({
      ...{ tenantId, professionalId: place.professionalId, recurEvery: 2, recurUnit: "day" },
      startsAt: new Date("2026-01-01T12:00:00-04:00"),
      endsAt: new Date("2026-01-01T18:00:00-04:00"),
    }),
  );
  const agenda = await agendaOf(place, "2026-03-02", "2026-03-04");
  expect(agenda.timeOff.map(({ start }) => hour(start))).toEqual(["03-02 12:00", "03-04 12:00"]);
  expect(agenda.open).toEqual([
    "03-02 09:00-03-02 12:00",
    "03-03 09:00-03-03 18:00",
    "03-04 09:00-03-04 12:00",
  ]);
});

test("a room's time off closes nobody's hours", async () => {
  const place = await createTenant();
  await write(place, async (tx, tenantId) => {
    const [kind] = await tx
      .insert(schema.resourceKind)
      .values({ tenantId, name: "Sillón" })
      .returning();
    const [room] = await tx
      .insert(schema.resource)
      .values({ tenantId, kindId: kind?.id ?? "", name: "1" })
      .returning();
    await tx.insert(schema.timeOff).values({
      ...{ tenantId, resourceId: room?.id ?? "" },
      startsAt: new Date("2026-03-02T12:00:00-04:00"),
      endsAt: new Date("2026-03-02T18:00:00-04:00"),
    });
  });
  const agenda = await agendaOf(place, "2026-03-02");
  expect(agenda.timeOff).toEqual([]);
  expect(agenda.open).toEqual(["03-02 09:00-03-02 18:00"]);
});

test("hours at a second place count in its own zone, beside those of the first", async () => {
  const place = await createTenant();
  await write(place, async (tx, tenantId) => {
    const [site] = await tx
      .insert(schema.site)
      .values({ tenantId, name: "Santiago de Chile", timeZone: "America/Santiago" })
      .returning();
    await tx.insert(schema.weeklyHours).values({
      ...{ tenantId, professionalId: place.professionalId, siteId: site?.id ?? "" },
      ...{ weekday: 1, startMinute: 1260, endMinute: 1320 },
    });
  });
  // Chile is an hour ahead of Santo Domingo in March.
  expect((await agendaOf(place, "2026-03-02")).open).toEqual([
    "03-02 09:00-03-02 18:00",
    "03-02 20:00-03-02 21:00",
  ]);
});

test("hours of every other week and of a season are open in those alone", async () => {
  const place = await createTenant({ hours: null });
  await write(place, (tx, tenantId) =>
    tx.insert(schema.weeklyHours).values({
      ...{ tenantId, professionalId: place.professionalId, weekday: 1 },
      ...{ startMinute: 540, endMinute: 600, everyWeeks: 2, weekAnchor: "2026-03-02" },
      validTo: "2026-03-16",
    }),
  );
  expect((await agendaOf(place, "2026-03-01", "2026-04-05")).open).toEqual([
    "03-02 09:00-03-02 10:00",
    "03-16 09:00-03-16 10:00",
  ]);
});
