import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { readTenant, type Tx, withTenant } from "@/db/scope";
import { dayOf } from "@/lib/core/time/civil";
import { daysInterval } from "@/lib/core/time/zone";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { type DayContextQuery, readDayContexts } from "./reads";

// It is Monday 2 March 2026, 08:00 in Santo Domingo, which is UTC-4 all year.
const zone = "America/Santo_Domingo";
const monday = daysInterval("2026-03-02", "2026-03-02", zone);
const at = (clock: string, date = "2026-03-02") => new Date(`${date}T${clock}:00-04:00`);
const minute = (clock: string, date?: string) => at(clock, date).getTime() / 60_000;

afterAll(closePool);

async function read(of: TestTenant, query: Partial<DayContextQuery> = {}) {
  const found = await readTenant(publicScope(of), (tx) =>
    readDayContexts(tx, publicScope(of), {
      ...{ serviceId: of.serviceId, professionalId: of.professionalId, range: monday },
      ...query,
    }),
  );
  if (!found) throw new Error("No such service");
  return found;
}

const scheduleOf = async (of: TestTenant, query?: Partial<DayContextQuery>) => {
  const [first] = (await read(of, query)).context.professionals;
  if (!first) throw new Error("No schedule");
  return first;
};

const write = (of: TestTenant, work: (tx: Tx, tenantId: string) => Promise<unknown>) =>
  withTenant(memberScope(of), (tx) => work(tx, of.tenant.id));

async function addSite(of: TestTenant, given: Partial<typeof schema.site.$inferInsert> = {}) {
  const id = randomUUID();
  await write(of, (tx, tenantId) =>
    tx.insert(schema.site).values({ tenantId, id, name: "Naco", timeZone: zone, ...given }),
  );
  return id;
}

/** A confirmed appointment of half an hour at the main place. */
async function appointmentAt(of: TestTenant, clock: string, date?: string): Promise<string> {
  const id = randomUUID();
  const startsAt = at(clock, date);
  const time = { startsAt, endsAt: new Date(startsAt.getTime() + 30 * 60_000) };
  const { professionalId, serviceId, clientId } = of;
  await write(of, async (tx, tenantId) => {
    await tx.insert(schema.appointment).values({
      ...{ tenantId, id, clientId, professionalId, serviceId, ...time, code: id.slice(0, 8) },
      ...{ status: "confirmed", source: "public", currency: "DOP" },
    });
    await tx
      .insert(schema.occupancy)
      .values({ tenantId, appointmentId: id, professionalId, ...time });
  });
  return id;
}

describe("the service", () => {
  test("says every rule, and the longer notice of it and of the practice", async () => {
    const kindId = randomUUID();
    const place = await createTenant({
      tenant: { clientBookNoticeMinutes: 240, staffBookNoticeMinutes: 15 },
    });
    await write(place, async (tx, tenantId) => {
      await tx.insert(schema.resourceKind).values({ tenantId, id: kindId, name: "Sillón" });
      await tx.update(schema.service).set({
        ...{ packTightly: true, dailyMax: 4, weeklyMax: 12, capacity: 3 },
        ...{ resourceKindId: kindId, followUpDays: 30, bufferAfterMinutes: 10 },
      });
    });
    const { context, service } = await read(place);
    expect(service.followUpDays).toBe(30);
    expect(context.rules).toEqual({
      ...{ durationMinutes: 30, stepMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 10 },
      ...{ minimumNoticeMinutes: 240, staffNoticeMinutes: 15, horizonDays: 60 },
      ...{ packTightly: true, dailyMax: 4, weeklyMax: 12, needsResource: true, capacity: 3 },
    });
  });

  test("a priority's own notice stands in for everybody's, and its level is passed on", async () => {
    const place = await createTenant({ tenant: { clientBookNoticeMinutes: 240 } });
    await write(place, (tx, tenantId) =>
      tx.insert(schema.priorityLevel).values([
        { tenantId, level: 1, name: "Preferente" },
        { tenantId, level: 2, name: "Urgente", noticeMinutes: 0 },
      ]),
    );
    expect((await read(place)).context.rules.minimumNoticeMinutes).toBe(240);
    expect((await read(place, { level: 1 })).context.rules.minimumNoticeMinutes).toBe(240);
    const urgent = await read(place, { level: 2 });
    expect(urgent.context).toMatchObject({ level: 2, rules: { minimumNoticeMinutes: 0 } });
    expect(urgent.levels).toEqual([
      [1, "Preferente", null],
      [2, "Urgente", 0],
    ]);
  });

  test("is unknown in another tenant", async () => {
    const [here, there] = [await createTenant(), await createTenant()];
    await expect(read(here, { serviceId: there.serviceId })).rejects.toThrow("No such service");
  });
});

describe("weekly hours", () => {
  test("carry their weeks, their validity and their breaks", async () => {
    const place = await createTenant({ hours: null });
    await write(place, (tx, tenantId) =>
      tx.insert(schema.weeklyHours).values([
        {
          ...{ tenantId, professionalId: place.professionalId, weekday: 1 },
          ...{ startMinute: 1320, endMinute: 1560, everyWeeks: 2, weekAnchor: "2026-03-02" },
          ...{ validFrom: "2026-01-01", validTo: "2026-12-31" },
        },
        {
          ...{ tenantId, professionalId: place.professionalId, weekday: 1, kind: "break" },
          ...{ startMinute: 1380, endMinute: 1410 },
        },
      ]),
    );
    expect(await scheduleOf(place)).toMatchObject({
      weeklyHours: [
        {
          ...{ weekday: 1, startMinuteOfDay: 1320, endMinuteOfDay: 1560, everyWeeks: 2 },
          anchorDay: dayOf("2026-03-02"),
          ...{ validFromDay: dayOf("2026-01-01"), validToDay: dayOf("2026-12-31") },
        },
      ],
      breaks: [{ weekday: 1, startMinuteOfDay: 1380, endMinuteOfDay: 1410 }],
    });
  });

  test("of two places make two schedules, each in its zone; one when one is asked for", async () => {
    const place = await createTenant();
    const siteId = await addSite(place, { timeZone: "America/New_York" });
    await write(place, (tx, tenantId) =>
      tx.insert(schema.weeklyHours).values({
        ...{ tenantId, professionalId: place.professionalId, siteId },
        ...{ weekday: 1, startMinute: 600, endMinute: 720 },
      }),
    );
    const both = await read(place);
    expect(both.context.professionals).toMatchObject([
      { siteId: null, weeklyHours: { length: 6 } },
      { siteId, timeZone: "America/New_York", weeklyHours: [{ startMinuteOfDay: 600 }] },
    ]);
    expect(both.sites.get(siteId)).toMatchObject({ name: "Naco", timeZone: "America/New_York" });
    const one = await read(place, { siteId });
    expect(one.context.professionals.map((each) => each.siteId)).toEqual([siteId]);
    const main = await read(place, { siteId: null });
    expect(main.context.professionals.map((each) => each.siteId)).toEqual([null]);
  });

  test("at a place that is no longer used do not count", async () => {
    const place = await createTenant({ hours: null });
    const siteId = await addSite(place, { active: false });
    await write(place, (tx, tenantId) =>
      tx.insert(schema.weeklyHours).values({
        ...{ tenantId, professionalId: place.professionalId, siteId },
        ...{ weekday: 1, startMinute: 600, endMinute: 720 },
      }),
    );
    expect((await read(place)).context.professionals).toMatchObject([
      { siteId: null, weeklyHours: [] },
    ]);
  });
});

describe("special hours", () => {
  test("of a professional are their day's windows, closed where there are none", async () => {
    const place = await createTenant();
    await write(place, (tx, tenantId) =>
      tx.insert(schema.specialHours).values([
        {
          ...{ tenantId, professionalId: place.professionalId, onDate: "2026-03-02" },
          ...{ startMinute: 600, endMinute: 660 },
        },
        { tenantId, professionalId: place.professionalId, onDate: "2026-03-03" },
      ]),
    );
    expect((await scheduleOf(place)).specialDays).toEqual([
      {
        day: dayOf("2026-03-02"),
        windows: [{ startMinuteOfDay: 600, endMinuteOfDay: 660 }],
      },
      { day: dayOf("2026-03-03"), windows: [] },
    ]);
  });

  test("at one place leave the professional out of the others on that date", async () => {
    const place = await createTenant();
    const siteId = await addSite(place);
    await write(place, (tx, tenantId) =>
      tx.insert(schema.specialHours).values({
        ...{ tenantId, professionalId: place.professionalId, siteId, onDate: "2026-03-02" },
        ...{ startMinute: 600, endMinute: 660 },
      }),
    );
    const day = dayOf("2026-03-02");
    expect((await read(place)).context.professionals).toMatchObject([
      { siteId: null, specialDays: [{ day, windows: [] }] },
      { siteId, specialDays: [{ day, windows: [{ startMinuteOfDay: 600 }] }] },
    ]);
  });

  test("of the whole practice limit everybody, and are nobody's own", async () => {
    const place = await createTenant();
    await write(place, (tx, tenantId) =>
      tx
        .insert(schema.specialHours)
        .values({ tenantId, onDate: "2026-03-02", startMinute: 540, endMinute: 720 }),
    );
    const { context } = await read(place);
    expect(context.limitedDays).toEqual([
      { day: dayOf("2026-03-02"), windows: [{ startMinuteOfDay: 540, endMinuteOfDay: 720 }] },
    ]);
    expect(context.professionals[0]?.specialDays).toEqual([]);
  });
});

describe("holidays", () => {
  const independence = daysInterval("2026-02-26", "2026-03-01", zone);

  test("of the country count for those who observe them alone", async () => {
    const observing = await createTenant({ tenant: { observesHolidays: true } });
    const working = await createTenant();
    const holidays = async (of: TestTenant) =>
      (await read(of, { range: independence })).context.holidays;
    expect(await holidays(observing)).toEqual([dayOf("2026-02-27")]);
    expect(await holidays(working)).toEqual([]);
  });

  test("of the practice's own are added, and those on which it works are lifted", async () => {
    const place = await createTenant({ tenant: { observesHolidays: true } });
    await write(place, (tx, tenantId) =>
      tx.insert(schema.holiday).values([
        { tenantId, onDate: "2026-02-27", name: "Día de la Independencia", closed: false },
        { tenantId, onDate: "2026-02-28", name: "Aniversario" },
      ]),
    );
    expect((await read(place, { range: independence })).context.holidays).toEqual([
      dayOf("2026-02-28"),
    ]);
  });
});

describe("time off", () => {
  test("is one's own and the whole practice's, also what comes back; a room's is its own", async () => {
    const [kindId, resourceId] = [randomUUID(), randomUUID()];
    const place = await createTenant({ professionals: 2 });
    const [own, other] = place.professionalIds;
    await write(place, async (tx, tenantId) => {
      await tx.insert(schema.resourceKind).values({ tenantId, id: kindId, name: "Sillón" });
      await tx.insert(schema.resource).values({ tenantId, id: resourceId, kindId, name: "1" });
      await tx.update(schema.service).set({ resourceKindId: kindId });
      const hour = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
      await tx.insert(schema.timeOff).values([
        { tenantId, professionalId: own, ...hour("09:00", "10:00") },
        { tenantId, professionalId: other, ...hour("10:00", "11:00") },
        { tenantId, ...hour("11:00", "12:00") },
        { tenantId, resourceId, ...hour("12:00", "13:00") },
        {
          ...{ tenantId, professionalId: own, recurEvery: 2, recurUnit: "week" },
          ...{ startsAt: at("13:00", "2026-01-05"), endsAt: at("14:00", "2026-01-05") },
          recurUntil: "2026-06-30",
        },
        {
          ...{ tenantId, professionalId: own, recurEvery: 1, recurUnit: "week" },
          ...{ startsAt: at("13:00", "2025-01-06"), endsAt: at("14:00", "2025-01-06") },
          recurUntil: "2026-02-20",
        },
      ]);
    });
    const { context, resources } = await read(place);
    const starts = (list: readonly { startMinute: number }[] = []) =>
      list.map(({ startMinute }) => startMinute).sort();
    expect(starts(context.professionals[0]?.timeOff)).toEqual([minute("09:00"), minute("11:00")]);
    expect(context.professionals[0]?.recurringTimeOff).toEqual([
      {
        startMinute: minute("13:00", "2026-01-05"),
        endMinute: minute("14:00", "2026-01-05"),
        recurrence: { every: 2, unit: "week", untilDay: dayOf("2026-06-30") },
      },
    ]);
    expect(context.resources).toMatchObject([{ resourceId, siteId: null, busy: [] }]);
    expect(starts(context.resources?.[0]?.timeOff)).toEqual([minute("12:00")]);
    expect(resources.get(resourceId)?.name).toBe("1");
  });
});

describe("busy time", () => {
  test("is what stands, but not the appointment that is being moved", async () => {
    const place = await createTenant();
    const id = await appointmentAt(place, "10:00");
    const busy = { startMinute: minute("10:00"), endMinute: minute("10:30") };
    expect((await scheduleOf(place)).busy).toEqual([busy]);
    expect((await scheduleOf(place, { exceptAppointmentId: id })).busy).toEqual([]);
    expect((await scheduleOf(place, { exceptAppointmentIds: [id] })).busy).toEqual([]);
  });

  test("is a hold until it expires by the database's clock, and never for who holds it", async () => {
    const place = await createTenant();
    const hold = (id: string, clock: string, expires: string) =>
      write(place, async (tx, tenantId) => {
        const { professionalId, serviceId } = place;
        const startsAt = at(clock);
        const endsAt = new Date(startsAt.getTime() + 30 * 60_000);
        const expiresAt = sql`now() + ${expires}::interval`;
        const common = { tenantId, professionalId, startsAt, endsAt, expiresAt };
        await tx.insert(schema.slotHold).values({ ...common, id, serviceId });
        await tx.insert(schema.occupancy).values({ ...common, holdId: id });
      });
    const [live, over] = [randomUUID(), randomUUID()];
    await hold(live, "10:00", "5 minutes");
    await hold(over, "11:00", "-1 second");
    const starts = async (query?: Partial<DayContextQuery>) =>
      (await scheduleOf(place, query)).busy.map(({ startMinute }) => startMinute);
    expect(await starts()).toEqual([minute("10:00")]);
    expect(await starts({ exceptHoldId: live })).toEqual([]);
  });

  test("at another place is wider by the way there and back", async () => {
    const place = await createTenant();
    const siteId = await addSite(place);
    await write(place, async (tx, tenantId) => {
      await tx
        .insert(schema.travelTime)
        .values({ tenantId, fromSiteId: siteId, toSiteId: null, minutes: 40 });
      await tx.insert(schema.weeklyHours).values({
        ...{ tenantId, professionalId: place.professionalId, siteId },
        ...{ weekday: 1, startMinute: 540, endMinute: 1080 },
      });
    });
    await appointmentAt(place, "10:00");
    expect((await read(place)).context.professionals.map(({ busy }) => busy)).toEqual([
      [{ startMinute: minute("10:00"), endMinute: minute("10:30") }],
      [{ startMinute: minute("09:20"), endMinute: minute("11:10") }],
    ]);
  });

  test("before the asked range counts as far as the way from another place reaches into it", async () => {
    const place = await createTenant();
    const siteId = await addSite(place);
    await write(place, (tx, tenantId) =>
      tx
        .insert(schema.travelTime)
        .values({ tenantId, fromSiteId: null, toSiteId: siteId, minutes: 40 }),
    );
    await appointmentAt(place, "10:00");
    const range = { startMinute: minute("11:00"), endMinute: minute("11:01") };
    expect((await scheduleOf(place, { range, siteId })).busy).toHaveLength(1);
  });
});

describe("maxima", () => {
  const weekOf = async (of: TestTenant, query?: Partial<DayContextQuery>) =>
    (await scheduleOf(of, query)).bookedStarts ?? [];

  test("count what stands in the whole week, and nothing where there is none", async () => {
    const free = await createTenant();
    await appointmentAt(free, "10:00");
    expect((await scheduleOf(free)).bookedStarts).toBeUndefined();
    const place = await createTenant({ service: { weeklyMax: 5 } });
    const friday = await appointmentAt(place, "10:00", "2026-03-06");
    expect(await weekOf(place)).toEqual([minute("10:00", "2026-03-06")]);
    expect(await weekOf(place, { exceptAppointmentId: friday })).toEqual([]);
    await write(place, (tx) => tx.update(schema.appointment).set({ status: "cancelled" }));
    expect(await weekOf(place)).toEqual([]);
  });
});

describe("reserved hours", () => {
  test("are passed on as they stand", async () => {
    const place = await createTenant();
    await write(place, (tx, tenantId) =>
      tx.insert(schema.reservedHours).values({
        ...{ tenantId, level: 2, weekday: 1, startMinute: 540, endMinute: 600 },
        releaseMinutes: 60,
      }),
    );
    expect((await read(place)).context.reserved).toEqual([
      {
        ...{ level: 2, weekday: 1, startMinuteOfDay: 540, endMinuteOfDay: 600 },
        releaseMinutes: 60,
      },
    ]);
  });
});

describe("group sessions", () => {
  test("say how many seats are left, at their place, and count once for the maxima, who stands alone by themselves", async () => {
    const [sessionId, gone] = [randomUUID(), randomUUID()];
    const place = await createTenant({ service: { capacity: 4, dailyMax: 2 } });
    const { professionalId, serviceId } = place;
    await appointmentAt(place, "14:00");
    await write(place, async (tx, tenantId) => {
      const time = { startsAt: at("10:00"), endsAt: at("10:30") };
      const later = { startsAt: at("12:00"), endsAt: at("12:30") };
      const session = { tenantId, professionalId, serviceId, capacity: 4 };
      await tx.insert(schema.groupSession).values([
        { ...session, id: sessionId, ...time },
        { ...session, id: gone, ...later },
      ]);
      await tx.insert(schema.occupancy).values([
        { tenantId, groupSessionId: sessionId, professionalId, ...time },
        { tenantId, groupSessionId: gone, professionalId, ...later, active: false },
      ]);
      for (const [lane, expires] of [
        [0, "5 minutes"],
        [1, "-1 second"],
      ] as const) {
        const [id, expiresAt] = [randomUUID(), sql`now() + ${expires}::interval`];
        const held = { tenantId, ...time, expiresAt };
        await tx
          .insert(schema.slotHold)
          .values({ ...held, id, professionalId, serviceId, groupSessionId: sessionId });
        await tx
          .insert(schema.occupancy)
          .values({ ...held, holdId: id, seatOfId: sessionId, lane });
      }
    });
    expect(await scheduleOf(place)).toMatchObject({
      sessions: [
        {
          ...{ sessionId, seatsLeft: 3 },
          ...{ startMinute: minute("10:00"), endMinute: minute("10:30") },
        },
      ],
      busy: [
        { startMinute: minute("10:00"), endMinute: minute("10:30") },
        { startMinute: minute("14:00"), endMinute: minute("14:30") },
      ],
      bookedStarts: [minute("10:00"), minute("14:00")],
    });
  });
});
