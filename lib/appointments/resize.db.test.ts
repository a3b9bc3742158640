import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog, notification } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import type { Result } from "@/lib/core/result";
import { codesOf, many } from "@/tests/booking/outcomes";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { bookAppointment } from "./book-appointment";
import { cancelAppointment } from "./cancel-appointment";
import { loadAgenda } from "./load-agenda";
import { loadAppointment } from "./reads";
import { type ResizeAppointmentInput, resizeAppointment } from "./resize-appointment";

// It is Monday 2 March 2026, 08:00 in Santo Domingo; the practice opens from 09:00 to 18:00.
let at: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({ service: { bufferAfterMinutes: 10 } });
  desk = memberScope(at, "staff", { name: "Carla" });
});
afterAll(closePool);

const resize = (id: string, end: string, more: Partial<ResizeAppointmentInput> = {}) =>
  resizeAppointment(desk, { appointmentId: id, end, ...more });

test("an appointment that is made longer takes the time, buffers and all, and says so in its history", async () => {
  const { id } = await booked(desk, wish(at, "2026-03-03T09:00"));
  expect(await resize(id, "2026-03-03T10:00")).toMatchObject({ ok: true, value: { version: 2 } });
  const detail = await loadAppointment(desk, id);
  expect(detail).toMatchObject({
    start: "2026-03-03T09:00:00-04:00",
    end: "2026-03-03T10:00:00-04:00",
  });
  expect(detail?.history.map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ["booked", "Carla"],
    ["resized", "Carla"],
  ]);
  const clash = await bookAppointment(desk, wish(at, "2026-03-03T10:05"));
  expect(clash).toMatchObject({ code: "slot_taken" });
  await booked(desk, wish(at, "2026-03-03T10:10"));
  const agenda = await loadAgenda(desk, { from: "2026-03-03", to: "2026-03-03" });
  expect(agenda.appointments[0]).toMatchObject({ id, bufferBefore: 0, bufferAfter: 10 });
  const log = await withTenant(desk, (tx) =>
    tx.select().from(auditLog).where(eq(auditLog.subjectId, id)),
  );
  expect(log.map(({ action }) => action)).toContain("appointment:resized");
});

test("one that is made shorter gives time back, also where nobody attends any more", async () => {
  const late = { outsideHours: true };
  const { id } = await booked(desk, wish(at, "2026-03-03T18:00", late));
  expect(await resize(id, "2026-03-03T18:15")).toMatchObject({ ok: true });
  await booked(desk, wish(at, "2026-03-03T18:25", late));
});

test("it grows neither into the next one nor past closing time, unless somebody insists on the latter", async () => {
  const { id } = await booked(desk, wish(at, "2026-03-04T16:00"));
  await booked(desk, wish(at, "2026-03-04T17:00"));
  expect(await resize(id, "2026-03-04T16:55")).toMatchObject({ code: "slot_taken" });
  const insisting = await resize(id, "2026-03-04T16:55", { outsideHours: true });
  expect(insisting).toMatchObject({ code: "slot_taken" });
  const last = await booked(desk, wish(at, "2026-03-05T17:30"));
  expect(await resize(last.id, "2026-03-05T18:30")).toMatchObject({ code: "outside_hours" });
  const open = await resize(last.id, "2026-03-05T18:30", { outsideHours: true });
  expect(open).toMatchObject({ ok: true });
});

test("one that is going on may take longer, and the client keeps reminders and gets no mail", async () => {
  const { id } = await booked(desk, wish(at, "2026-03-06T11:00"));
  const during = { ...desk, nowMs: Date.parse("2026-03-06T11:20:00-04:00") };
  const longer = await resizeAppointment(during, { appointmentId: id, end: "2026-03-06T11:45" });
  expect(longer).toMatchObject({ ok: true });
  const owed = await withTenant(desk, (tx) =>
    tx.select().from(notification).where(eq(notification.appointmentId, id)),
  );
  expect(owed.filter(({ kind }) => kind === "moved")).toEqual([]);
});

test("a stale screen, a cancelled one, nonsense and another practice's are refused", async () => {
  const { id } = await booked(desk, wish(at, "2026-03-07T09:00"));
  expect(await resize(id, "2026-03-07T09:40", { expectedVersion: 1 })).toMatchObject({ ok: true });
  expect(await resize(id, "2026-03-07T09:50", { expectedVersion: 1 })).toMatchObject({
    code: "version_conflict",
  });
  expect(await resize(id, "2026-03-07T08:00")).toMatchObject({ code: "invalid_length" });
  expect(await resize(id, "soon")).toMatchObject({ code: "invalid_time" });
  const stranger = memberScope(await createTenant());
  const foreign = await resizeAppointment(stranger, { appointmentId: id, end: "2026-03-07T10:00" });
  expect(foreign).toMatchObject({ code: "not_found" });
  await cancelAppointment(desk, { appointmentId: id, reason: "No viene" });
  expect(await resize(id, "2026-03-07T10:00")).toMatchObject({ code: "already_cancelled" });
});

test("a professional changes their own only, and a shared time has one length", async () => {
  const group = await createTenant({ professionals: 2, service: { capacity: 4 } });
  const seat = await booked(memberScope(group), wish(group, "2026-03-03T10:00"));
  const longer = { appointmentId: seat.id, end: "2026-03-03T11:00" };
  expect(await resizeAppointment(memberScope(group), longer)).toMatchObject({
    code: "group_length_fixed",
  });
  const [, other = ""] = group.professionalIds;
  const colleague = memberScope(group, "professional", { professionalId: other });
  expect(await resizeAppointment(colleague, longer)).toMatchObject({ code: "not_found" });
});

test("of two that grow towards the same minutes at once, one gets them", async () => {
  const first = await booked(desk, wish(at, "2026-03-09T09:00"));
  const race = await many<Result<unknown, string, unknown>>(8, (n) =>
    n % 2 === 0
      ? resize(first.id, `2026-03-09T09:${50 + n}`)
      : bookAppointment(desk, wish(at, "2026-03-09T09:45")),
  );
  const codes = codesOf(race);
  expect(codes.ok).toBeGreaterThanOrEqual(1);
  const agenda = await loadAgenda(desk, { from: "2026-03-09", to: "2026-03-09" });
  const times = agenda.taken.map(({ start, end }) => [start, end]).sort();
  for (const [index, [, end = ""]] of times.entries()) {
    const next = times[index + 1]?.[0];
    if (next) expect(Date.parse(end)).toBeLessThanOrEqual(Date.parse(next));
  }
});
