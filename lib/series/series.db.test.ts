import { and, eq, inArray, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { appointment, appointmentSeries, notification, occupancy } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { loadAppointment } from "@/lib/appointments/reads";
import { claimBatch } from "@/lib/notifications/claim-batch";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { type BookedSeries, bookSeries } from "./book-series";
import { cancelSeries } from "./cancel-series";
import { loadSeriesPlace } from "./load-series-place";
import { moveSeries } from "./move-series";
import { previewSeries } from "./preview-series";
import { previewSeriesMove } from "./preview-series-move";
import { bookSeriesInput } from "./schema";
import type { SeriesDateView } from "./views";

// It is Monday 2 March 2026, 08:00 in Santo Domingo, unless a test says otherwise. Reminders are due by the database's
// clock: where they are counted the dates are far ahead.
let at: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({
    ...{ professionals: 2, service: { bufferAfterMinutes: 10 } },
    tenant: { reminderHours: [24] },
  });
  desk = memberScope(at, "staff", { name: "Carla" });
});
afterAll(closePool);

const weekly = { every: 1, unit: "week", count: 4 } as const;

describe("a preview", () => {
  test("says of each date whether it can be, and else names the nearest free times", async () => {
    await booked(desk, forAna("2026-03-10T09:00"));
    const dates = await previewed(asked("2026-03-03T09:00"));
    expect(dates.map(({ wanted, code }) => [wanted, code])).toEqual([
      ["2026-03-03T09:00", null],
      ["2026-03-10T09:00", "slot_taken"],
      ["2026-03-17T09:00", null],
      ["2026-03-24T09:00", null],
    ]);
    expect(dates[0]?.free?.start).toBe("2026-03-03T09:00:00-04:00");
    expect(dates[1]?.free).toBeNull();
    expect(dates[1]?.alternatives.length).toBe(3);
    expect(dates[1]?.alternatives.every((each) => each.start.startsWith("2026-03-10"))).toBe(true);
  });

  test("knows that the client is elsewhere at that hour", async () => {
    const [, other] = at.professionalIds;
    await booked(desk, { ...forAna("2026-04-07T11:00"), professionalId: other ?? "" });
    const input = { ...asked("2026-03-31T11:00"), clientId: at.clientId };
    const codes = (await previewed(input)).map(({ code }) => code);
    expect(codes).toEqual([null, "client_busy", null, null]);
  });

  test("names no time in which the series itself already stands", async () => {
    const daily = { every: 1, unit: "day", count: 3 } as const;
    // Sunday is closed: what is free near it is Saturday or Monday, and not at 09:00 of Monday.
    const dates = await previewed({ ...asked("2026-05-09T09:00"), repeat: daily });
    expect(dates.map(({ code }) => code)).toEqual([null, "outside_hours", null]);
    const taken = dates.flatMap(({ free }) => free?.start ?? []);
    for (const each of dates[1]?.alternatives ?? []) {
      const isSamePerson = each.professionalId === at.professionalId;
      expect(isSamePerson && taken.includes(each.start)).toBe(false);
    }
  });

  test("of ten thousand, of one and of a century is refused by its field", async () => {
    const of = (repeat: object) =>
      bookSeriesInput.safeParse({ ...asked("2026-03-03T09:00"), clientId: at.clientId, repeat });
    expect(messagesOf(of({ every: 1, unit: "week", count: 10_000 }))).toEqual({
      "repeat.count": "series_too_long",
    });
    expect(messagesOf(of({ every: "1", unit: "week", count: "1" }))).toEqual({
      "repeat.count": "series_too_short",
    });
    expect(messagesOf(of({ every: 1, unit: "week" }))).toEqual({ "repeat.count": "required" });
    expect(messagesOf(of({ every: 1, unit: "week", until: "2026-02-31" }))).toEqual({
      "repeat.until": "invalid_date",
    });
    const century = { every: 1, unit: "month", until: "2126-03-03" } as const;
    expect(
      await previewSeries(desk, { ...asked("2026-03-03T09:00"), repeat: century }),
    ).toMatchObject({
      code: "series_too_far",
    });
  });
});

describe("booking", () => {
  test("makes every date in one go, which share their series; one confirmation speaks for all", async () => {
    const { seriesId, appointmentIds, count } = await series("2041-06-03T09:00");
    expect(count).toBe(4);
    const rows = await rowsOf(seriesId);
    expect(rows.map(({ id }) => id)).toEqual(appointmentIds);
    expect(rows.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2041-06-03T13:00:00.000Z",
      "2041-06-10T13:00:00.000Z",
      "2041-06-17T13:00:00.000Z",
      "2041-06-24T13:00:00.000Z",
    ]);
    expect(await messagesOwed(appointmentIds)).toEqual(["booked", ...times("reminder", 4)]);
    expect((await loadAppointment(desk, appointmentIds[2] ?? ""))?.history).toMatchObject([
      { kind: "booked", version: 1 },
    ]);
  });

  test("with a date that is taken makes none, and lists the dates as they stand", async () => {
    const taken = await booked(desk, forAna("2026-06-09T15:00"));
    const outcome = await bookSeries(desk, forAna2("2026-06-02T15:00"));
    expect(outcome).toMatchObject({ ok: false, code: "series_conflicts" });
    expect(datesIn(outcome).map(({ code }) => code)).toEqual([null, "slot_taken", null, null]);
    expect(await startingAt("2026-06-02T19:00:00Z")).toBe(0);
    expect(taken.status).toBe("confirmed");
  });

  test("takes what was chosen for a date that is taken, and leaves out what was left out", async () => {
    await booked(desk, forAna("2026-06-10T10:00"));
    const input = forAna2("2026-06-03T10:00");
    const dates = await previewed(input);
    const [first, second, third] = dates;
    const chosen = [first?.free, second?.alternatives[0], third?.free].map((each) => ({
      start: each?.start ?? "",
      professionalId: each?.professionalId ?? "",
    }));
    const outcome = await bookSeries(desk, { ...input, dates: [...chosen, null] });
    expect(outcome).toMatchObject({ ok: true, value: { count: 3 } });
  });

  test("keeps the wall clock across the clock changes of Santiago and New York", async () => {
    for (const [timeZone, start, offsets] of [
      ["America/Santiago", "2026-03-30T09:30", ["-03:00", "-04:00", "-04:00", "-04:00"]],
      ["America/New_York", "2026-03-02T09:30", ["-05:00", "-04:00", "-04:00", "-04:00"]],
    ] as const) {
      const there = await createTenant({ tenant: { timeZone }, service: { stepMinutes: 30 } });
      const outcome = await bookSeries(memberScope(there), {
        ...forAna2(start),
        serviceId: there.serviceId,
        professionalId: there.professionalId,
        clientId: there.clientId,
      });
      const ids = outcome.ok ? outcome.value.appointmentIds : [];
      const details = await Promise.all(ids.map((id) => loadAppointment(memberScope(there), id)));
      expect(details.map((each) => each?.start.slice(11))).toEqual(
        offsets.map((offset) => `09:30:00${offset}`),
      );
    }
  });

  test("twice from one form books once", async () => {
    const input = { ...forAna2("2026-07-01T09:00"), formId: crypto.randomUUID() };
    const [first, second] = await Promise.all([bookSeries(desk, input), bookSeries(desk, input)]);
    expect(first).toEqual(second);
    expect(first.ok).toBe(true);
  });

  test("with the same professional, twelve at once over the same dates: one makes all, the others nothing", async () => {
    const attempts = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        // They meet in the middle: each begins a week later than the one before.
        const start = `2026-08-${String(3 + 7 * (index % 3)).padStart(2, "0")}T16:00`;
        return bookSeries(desk, { ...forAna2(start), clientId: undefined, client: stranger() });
      }),
    );
    const won = attempts.flatMap((each) => (each.ok ? [each.value] : []));
    expect(won).toHaveLength(1);
    for (const each of attempts) if (!each.ok) expect(each.code).toBe("series_conflicts");
    // Whoever won: every date that any of the three starts may reach, 17 August to 7 September included.
    const dates = [3, 10, 17, 24, 31, 38].map((day) => new Date(Date.UTC(2026, 7, day, 20)));
    const written = await withTenant(desk, (tx) =>
      tx
        .select({ id: appointment.id })
        .from(appointment)
        .where(and(eq(appointment.tenantId, at.tenant.id), inArray(appointment.startsAt, dates)))
        .orderBy(appointment.startsAt),
    );
    expect(written.map(({ id }) => id)).toEqual(won[0]?.appointmentIds);
    expect(await emptySeries()).toBe(0);
  });

  test("a race lost in the middle of it makes nothing, and says which date went", async () => {
    const attempts = await Promise.all([
      bookSeries(desk, forAna2("2026-09-01T09:00")),
      booked(
        publicScope(at, Date.parse("2026-08-20T12:00:00Z")),
        wish(at, "2026-09-15T09:00"),
      ).catch(() => null),
    ]);
    const [outcome, single] = attempts;
    const members = await startingAt("2026-09-01T13:00:00Z");
    if (outcome.ok) expect([members, single]).toEqual([1, null]);
    else {
      expect(members).toBe(0);
      expect(datesIn(outcome).map(({ code }) => code)).toEqual([null, null, "slot_taken", null]);
    }
  });
});

describe("changing", () => {
  test("an appointment says where it stands in its series, also after one was cancelled", async () => {
    const { appointmentIds } = await series("2026-10-05T09:00");
    const [first = "", second = "", third = ""] = appointmentIds;
    await cancelAppointment(desk, { appointmentId: second, reason: "x" });
    expect(await loadSeriesPlace(desk, third)).toMatchObject({
      ...{ number: 3, total: 4 },
      open: { following: 2, all: 3 },
    });
    expect(await loadSeriesPlace(desk, second)).toMatchObject({ open: { following: 0, all: 0 } });
    const alone = await booked(desk, forAna("2026-10-06T15:00"));
    expect(await loadSeriesPlace(desk, alone.id)).toBeUndefined();
    expect(await cancelSeries(desk, { ...cancels(first, "all"), expectedCount: 4 })).toMatchObject({
      code: "version_conflict",
    });
  });

  test("cancelling one leaves the others, this and the following takes those, all takes what is ahead", async () => {
    const { seriesId, appointmentIds } = await series("2026-10-07T09:00");
    const [first = "", second = "", third = ""] = appointmentIds;
    await cancelSeries(desk, cancels(second, "one"));
    expect(await statusesOf(seriesId)).toEqual([
      "confirmed",
      "cancelled",
      "confirmed",
      "confirmed",
    ]);
    const outcome = await cancelSeries(desk, { ...cancels(third, "following"), expectedCount: 2 });
    expect(outcome).toMatchObject({ ok: true, value: [{ version: 2 }, { version: 2 }] });
    expect(await statusesOf(seriesId)).toEqual([
      "confirmed",
      "cancelled",
      "cancelled",
      "cancelled",
    ]);
    await cancelSeries(desk, cancels(first, "all"));
    expect(await statusesOf(seriesId)).toEqual(times("cancelled", 4));
    expect(await activeTimes(appointmentIds)).toBe(0);
  });

  test("cancelling all spares what is past, and tells the client once", async () => {
    const { seriesId, appointmentIds } = await series("2026-03-05T17:00");
    const later = { ...desk, nowMs: Date.parse("2026-03-14T12:00:00Z") };
    await cancelSeries(later, cancels(appointmentIds[3] ?? "", "all"));
    expect(await statusesOf(seriesId)).toEqual([
      "confirmed",
      "confirmed",
      "cancelled",
      "cancelled",
    ]);
    const owed = await pendingOf(appointmentIds.slice(2));
    expect(owed.map(({ kind }) => kind)).toEqual(["cancelled"]);
  });

  test("the team must say why", async () => {
    const { appointmentIds } = await series("2026-10-08T09:00");
    const outcome = await cancelSeries(desk, {
      appointmentId: appointmentIds[0] ?? "",
      reach: "all",
    });
    expect(outcome).toMatchObject({ code: "reason_required" });
  });

  test("moving this and the following shifts them together, each with its version, history and reminders", async () => {
    const { seriesId, appointmentIds } = await series("2041-10-14T13:00");
    const second = appointmentIds[1] ?? "";
    const preview = await previewSeriesMove(desk, shift(second, "following", "2041-10-23T11:30"));
    const dates = preview.ok ? preview.value.dates : [];
    expect(dates.map(({ free }) => free?.start)).toEqual([
      "2041-10-23T11:30:00-04:00",
      "2041-10-30T11:30:00-04:00",
      "2041-11-06T11:30:00-04:00",
    ]);
    const outcome = await moveSeries(desk, { ...moves(second, dates), expectedVersion: 1 });
    expect(outcome).toMatchObject({
      ok: true,
      value: { count: 3, named: { id: second, version: 2 } },
    });
    expect(
      (await rowsOf(seriesId)).map(({ startsAt, version }) => [startsAt.toISOString(), version]),
    ).toEqual([
      ["2041-10-14T17:00:00.000Z", 1],
      ["2041-10-23T15:30:00.000Z", 2],
      ["2041-10-30T15:30:00.000Z", 2],
      ["2041-11-06T15:30:00.000Z", 2],
    ]);
    const last = await loadAppointment(desk, appointmentIds[3] ?? "");
    expect(last?.history.map(({ kind, version }) => [kind, version])).toEqual([
      ["booked", 1],
      ["rescheduled", 2],
    ]);
    const owed = await pendingOf(appointmentIds.slice(1));
    expect(owed.map(({ kind }) => kind).sort()).toEqual(["moved", ...times("reminder", 3)]);
    expect(owed.every(({ forVersion }) => forVersion === 2)).toBe(true);
    const told = await dueFor(second);
    expect(told?.previousStartsAt?.toISOString()).toBe("2041-10-21T17:00:00.000Z");
    expect(told?.together?.appointments.map(({ id }) => id)).toEqual(appointmentIds.slice(1));

    const back = outcome.ok ? outcome.value.before.map((each) => ({ ...each })) : [];
    const undone = await moveSeries(desk, {
      appointmentId: second,
      moves: back,
      outsideHours: true,
      expectedVersion: 2,
    });
    expect(undone).toMatchObject({ ok: true, value: { count: 3 } });
    expect(
      (await rowsOf(seriesId)).map(({ startsAt }) => startsAt.toISOString().slice(0, 10)),
    ).toEqual([...["2041-10-14", "2041-10-21", "2041-10-28", "2041-11-04"]]);
  });

  test("a series may move by a week, each into the next one's place, and to another professional", async () => {
    const { seriesId, appointmentIds } = await series("2026-11-10T09:00");
    const first = appointmentIds[0] ?? "";
    const [, other = ""] = at.professionalIds;
    for (const professionalId of [undefined, other]) {
      const start = professionalId ? "2026-11-17T09:30" : "2026-11-17T09:00";
      const preview = await previewSeriesMove(desk, {
        ...shift(first, "all", start),
        professionalId,
      });
      const dates = preview.ok ? preview.value.dates : [];
      expect(dates.every(({ free }) => free)).toBe(true);
      expect((await moveSeries(desk, moves(first, dates))).ok).toBe(true);
    }
    const rows = await rowsOf(seriesId);
    expect(rows.every(({ professionalId }) => professionalId === other)).toBe(true);
    expect(rows[0]?.startsAt.toISOString()).toBe("2026-11-17T13:30:00.000Z");
  });

  test("a series has the length that the desk gave it, also where it moves", async () => {
    const long = await bookSeries(desk, { ...forAna2("2042-02-03T09:00"), durationMinutes: 75 });
    const first = long.ok ? (long.value.appointmentIds[0] ?? "") : "";
    const seriesId = long.ok ? long.value.seriesId : "";
    const lengths = async () =>
      (await rowsOf(seriesId)).map((row) => row.endsAt.getTime() - row.startsAt.getTime());
    expect(await lengths()).toEqual(times(75 * 60_000, 4));
    const preview = await previewSeriesMove(desk, shift(first, "all", "2042-02-03T14:00"));
    const dates = preview.ok ? preview.value.dates : [];
    expect((await moveSeries(desk, moves(first, dates))).ok).toBe(true);
    expect(await lengths()).toEqual(times(75 * 60_000, 4));
  });

  test("a move that one of them cannot make moves none, and lists why; that one may stay", async () => {
    const { seriesId, appointmentIds } = await series("2026-12-01T09:00");
    const first = appointmentIds[0] ?? "";
    await booked(desk, { ...forAna("2026-12-16T14:00"), clientId: undefined, client: stranger() });
    const preview = await previewSeriesMove(desk, shift(first, "all", "2026-12-02T14:00"));
    const dates = preview.ok ? preview.value.dates : [];
    expect(dates.map(({ code }) => code)).toEqual([null, null, "slot_taken", null]);
    const stubborn = dates.map(({ appointmentId, wanted }) => ({
      ...{ appointmentId: appointmentId ?? "", start: wanted },
      professionalId: at.professionalId,
    }));
    const refused = await moveSeries(desk, {
      appointmentId: first,
      outsideHours: false,
      moves: stubborn,
    });
    expect(refused).toMatchObject({ code: "series_conflicts" });
    expect((await rowsOf(seriesId)).map(({ version }) => version)).toEqual([1, 1, 1, 1]);
    expect((await moveSeries(desk, moves(first, dates))).ok).toBe(true);
    expect((await rowsOf(seriesId)).map(({ version }) => version)).toEqual([2, 2, 1, 2]);
  });

  test("somebody else's change in between is told, and nothing moves", async () => {
    const { seriesId, appointmentIds } = await series("2026-12-03T09:00");
    const first = appointmentIds[0] ?? "";
    const preview = await previewSeriesMove(desk, shift(first, "all", "2026-12-03T10:30"));
    const dates = preview.ok ? preview.value.dates : [];
    const stale = { ...moves(first, dates), expectedVersion: 7 };
    expect(await moveSeries(desk, stale)).toMatchObject({ code: "version_conflict" });
    expect((await rowsOf(seriesId)).map(({ version }) => version)).toEqual([1, 1, 1, 1]);
  });

  test("an appointment of another series, of another tenant or of nobody is not found", async () => {
    const [ours, theirs] = [await series("2026-12-04T09:00"), await series("2026-12-04T10:30")];
    const first = ours.appointmentIds[0] ?? "";
    const foreign = {
      appointmentId: theirs.appointmentIds[0] ?? "",
      start: "2026-12-04T12:00",
      professionalId: at.professionalId,
    };
    expect(
      await moveSeries(desk, { appointmentId: first, outsideHours: false, moves: [foreign] }),
    ).toMatchObject({ code: "not_found" });
    const elsewhere = memberScope(await createTenant(), "owner");
    expect(await cancelSeries(elsewhere, cancels(first, "all"))).toMatchObject({
      code: "not_found",
    });
    const doctor = memberScope(at, "professional", {
      professionalId: at.professionalIds[1] ?? null,
    });
    expect(await cancelSeries(doctor, cancels(first, "all"))).toMatchObject({ code: "not_found" });
  });
});

function asked(start: string) {
  const { serviceId, professionalId } = at;
  return {
    serviceId,
    professionalId,
    start,
    outsideHours: false,
    declared: [],
    repeat: weekly,
    clientId: undefined,
  };
}

function forAna(start: string) {
  return wish(at, start, { clientId: at.clientId, client: undefined });
}

function forAna2(start: string): Parameters<typeof bookSeries>[1] {
  return { ...asked(start), clientId: at.clientId };
}

function stranger() {
  const id = crypto.randomUUID();
  return { name: `Persona ${id}`, email: `${id}@ejemplo.example`, phone: undefined };
}

async function previewed(input: Parameters<typeof previewSeries>[1]) {
  const preview = await previewSeries(desk, input);
  if (!preview.ok) throw new Error(preview.code);
  return preview.value.dates;
}

async function series(start: string): Promise<BookedSeries> {
  const outcome = await bookSeries(desk, forAna2(start));
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.detail)}`);
  return outcome.value;
}

function cancels(appointmentId: string, reach: "one" | "following" | "all") {
  return { appointmentId, reach, reason: "El cliente se muda" };
}

function shift(appointmentId: string, reach: "following" | "all", start: string) {
  return { appointmentId, reach, start, outsideHours: false };
}

function moves(appointmentId: string, dates: readonly SeriesDateView[]) {
  return {
    ...{ appointmentId, outsideHours: false },
    moves: dates.map(({ appointmentId: id, free }) => free && { appointmentId: id ?? "", ...free }),
  };
}

function datesIn(outcome: { ok: boolean; detail?: unknown }): readonly SeriesDateView[] {
  return (outcome.detail as { dates: readonly SeriesDateView[] }).dates;
}

function messagesOf(parsed: ReturnType<typeof bookSeriesInput.safeParse>) {
  const issues = parsed.error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

function rowsOf(seriesId: string) {
  return withTenant(desk, (tx) =>
    tx
      .select()
      .from(appointment)
      .where(and(eq(appointment.tenantId, at.tenant.id), eq(appointment.seriesId, seriesId)))
      .orderBy(appointment.startsAt),
  );
}

async function statusesOf(seriesId: string) {
  return (await rowsOf(seriesId)).map(({ status }) => status);
}

async function startingAt(iso: string): Promise<number> {
  const rows = await withTenant(desk, (tx) =>
    tx
      .select({ id: appointment.id })
      .from(appointment)
      .where(and(eq(appointment.tenantId, at.tenant.id), eq(appointment.startsAt, new Date(iso)))),
  );
  return rows.length;
}

/** Series of which no appointment was written. */
async function emptySeries(): Promise<number> {
  const rows = await withTenant(desk, (tx) =>
    tx
      .select({ id: appointmentSeries.id })
      .from(appointmentSeries)
      .leftJoin(
        appointment,
        and(eq(appointment.tenantId, at.tenant.id), eq(appointment.seriesId, appointmentSeries.id)),
      )
      .where(and(eq(appointmentSeries.tenantId, at.tenant.id), isNull(appointment.id))),
  );
  return rows.length;
}

function pendingOf(ids: readonly string[]) {
  return withTenant(desk, (tx) =>
    tx
      .select({ kind: notification.kind, forVersion: notification.forVersion })
      .from(notification)
      .where(
        and(
          eq(notification.tenantId, at.tenant.id),
          inArray(notification.appointmentId, [...ids]),
          eq(notification.status, "pending"),
        ),
      ),
  );
}

/** The message about an appointment that is to leave now, among those of all tests. */
async function dueFor(appointmentId: string) {
  const system = { ...desk, actor: { kind: "system" as const } };
  for (;;) {
    const { due } = await claimBatch(system, crypto.randomUUID());
    const found = due
      .flatMap((each) => ("appointment" in each ? [each] : []))
      .find(({ appointment: { id } }) => id === appointmentId);
    if (found || due.length === 0) return found;
  }
}

async function messagesOwed(ids: readonly string[]): Promise<string[]> {
  return (await pendingOf(ids)).map(({ kind }) => kind).sort();
}

async function activeTimes(ids: readonly string[]): Promise<number> {
  const rows = await withTenant(desk, (tx) =>
    tx
      .select({ id: occupancy.id })
      .from(occupancy)
      .where(
        and(
          eq(occupancy.tenantId, at.tenant.id),
          inArray(occupancy.appointmentId, [...ids]),
          eq(occupancy.active, true),
        ),
      ),
  );
  return rows.length;
}

function times<T>(value: T, count: number): T[] {
  return Array.from({ length: count }, () => value);
}
