import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import type { TenantScope } from "@/db/scope";
import { loadAvailability } from "@/lib/availability/load-availability";
import { booked, wish } from "@/tests/booking/wishes";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { bookAppointment } from "./book-appointment";
import { loadAppointment } from "./reads";
import { rescheduleAppointment } from "./reschedule-appointment";
import { resizeAppointment } from "./resize-appointment";

// It is Monday 2 March 2026, 08:00 in Santo Domingo; the practice opens from 09:00 to 18:00.
let at: TestTenant;
let desk: TenantScope;
let other: string;

beforeAll(async () => {
  at = await createTenant({ professionals: 2, service: { bufferAfterMinutes: 10 } });
  desk = memberScope(at, "staff", { name: "Carla" });
  other = at.professionalIds[1] ?? "";
});
afterAll(closePool);

test("the desk books a length of its own; it takes that time, with the buffers of the service", async () => {
  const value = await booked(desk, wish(at, "2026-03-03T09:00", { durationMinutes: 45 }));
  expect(value.end).toBe("2026-03-03T09:45:00-04:00");
  const clash = await bookAppointment(desk, wish(at, "2026-03-03T09:50"));
  expect(clash).toMatchObject({ code: "slot_taken" });
  await booked(desk, wish(at, "2026-03-03T09:55"));
});

test("a length that does not fit is refused with times where it does", async () => {
  await booked(desk, wish(at, "2026-03-04T10:00"));
  await booked(desk, wish(at, "2026-03-04T10:00", { professionalId: other }));
  const long = { durationMinutes: 90 };
  const refused = await bookAppointment(desk, wish(at, "2026-03-04T09:00", long));
  expect(refused).toMatchObject({ ok: false, code: "slot_taken" });
  const { alternatives = [] } = (!refused.ok && refused.detail) as {
    alternatives?: { start: string; end: string; professionalId: string }[];
  };
  expect(alternatives.length).toBeGreaterThan(0);
  const [first] = alternatives;
  expect(Date.parse(first?.end ?? "") - Date.parse(first?.start ?? "")).toBe(90 * 60_000);
  const chosen = { ...long, professionalId: first?.professionalId ?? "" };
  await booked(desk, wish(at, first?.start ?? "", chosen));
  const late = await bookAppointment(desk, wish(at, "2026-03-04T17:00", long));
  expect(late).toMatchObject({ code: "outside_hours" });
});

test("only the team chooses a length, and a shared time has one", async () => {
  const long = { durationMinutes: 45 };
  const visitor = await bookAppointment(publicScope(at), wish(at, "2026-03-05T09:00", long));
  expect(visitor).toMatchObject({ code: "forbidden" });
  const group = await createTenant({ service: { capacity: 4 } });
  const seat = await bookAppointment(memberScope(group), wish(group, "2026-03-05T09:00", long));
  expect(seat).toMatchObject({ code: "group_length_fixed" });
});

test("a length of its own goes along wherever the appointment is moved, and what is free is asked by it", async () => {
  const { id, client } = await booked(desk, wish(at, "2026-03-06T09:00", { durationMinutes: 120 }));
  const day = {
    ...{ serviceId: at.serviceId, professionalId: other, exceptAppointmentId: id },
    ...{ from: "2026-03-06", to: "2026-03-06" },
  };
  const free = await loadAvailability(desk, day);
  expect(free.ok && free.value.slots.at(-1)?.start).toBe("2026-03-06T16:00:00-04:00");
  const elsewhere = { appointmentId: id, start: "2026-03-06T11:00", professionalId: other };
  expect(await rescheduleAppointment(desk, elsewhere)).toMatchObject({ ok: true });
  expect(await loadAppointment(desk, id)).toMatchObject({ end: "2026-03-06T13:00:00-04:00" });

  await booked(desk, wish(at, "2026-03-06T15:00", { professionalId: other }));
  const tooLong = await rescheduleAppointment(desk, { ...elsewhere, start: "2026-03-06T14:00" });
  expect(tooLong).toMatchObject({ code: "slot_taken" });
  const themselves = clientScope({ ...at, clientId: client.id });
  const theirs = { appointmentId: id, start: "2026-03-10T09:00" };
  expect(await rescheduleAppointment(themselves, theirs)).toMatchObject({ ok: true });
  expect(await loadAppointment(desk, id)).toMatchObject({ end: "2026-03-10T11:00:00-04:00" });
});

test("an appointment that takes as long as its service takes with others what they take", async () => {
  const usual = await booked(desk, wish(at, "2026-03-11T09:00"));
  await resizeAppointment(desk, { appointmentId: usual.id, end: "2026-03-11T09:45" });
  await resizeAppointment(desk, { appointmentId: usual.id, end: "2026-03-11T09:30" });
  const moved = { appointmentId: usual.id, start: "2026-03-11T10:00", professionalId: other };
  expect(await rescheduleAppointment(desk, moved)).toMatchObject({ ok: true });
  expect(await loadAppointment(desk, usual.id)).toMatchObject({ end: "2026-03-11T10:30:00-04:00" });
});
