import { beforeEach, expect, test } from "vitest";
import type { TenantScope } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { changeStatus } from "@/lib/appointments/change-status";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { addWalkIn } from "./add-walk-in";
import { loadAttending } from "./load-attending";
import { addWalkInInput } from "./schema";

/** Monday 2026-03-02, 10:00 in Santo Domingo: the practice is open. */
const tenOClock = Date.UTC(2026, 2, 2, 14);

let at: TestTenant;

beforeEach(async () => {
  at = await createTenant({ professionals: 2 });
});

function doctor(minutesAfterTen = 0, professionalId = at.professionalIds[0]): TenantScope {
  const nowMs = tenOClock + minutesAfterTen * 60_000;
  return memberScope(at, "professional", { nowMs, professionalId });
}

async function booked(time: string, name: string, professionalId = at.professionalIds[0]) {
  const outcome = await bookAppointment(memberScope(at), {
    ...{ serviceId: at.serviceId, professionalId: professionalId ?? "" },
    ...{ start: `2026-03-02T${time}`, reason: "Control", notes: "Trae estudios" },
    client: { name, phone: `+1809555${String(1000 + Math.floor(Math.random() * 8999))}` },
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
}

const nextOf = async (scope: TenantScope, query = {}) =>
  (await loadAttending(scope, query)).next?.person.name;

test("who is in comes before who waits, who waits before who is to come", async () => {
  const first = await booked("10:00", "Primera");
  const second = await booked("10:30", "Segunda");
  expect(await nextOf(doctor())).toBe("Primera");
  await changeStatus(doctor(5), { appointmentId: second, step: "arrive" });
  expect(await nextOf(doctor(6))).toBe("Segunda");
  await changeStatus(doctor(7), { appointmentId: first, step: "start" });
  expect(await nextOf(doctor(8))).toBe("Primera");
  await changeStatus(doctor(20), { appointmentId: first, step: "complete" });
  expect(await nextOf(doctor(21))).toBe("Segunda");
});

test("what is good to know is there: notes, the first time, and how often they did not come", async () => {
  const missed = await booked("09:00", "Primera");
  await changeStatus(doctor(1), { appointmentId: missed, step: "miss" });
  const { people } = await loadAttending(doctor(2), {});
  const again = await bookAppointment(memberScope(at), {
    ...{ serviceId: at.serviceId, professionalId: at.professionalIds[0] ?? "" },
    ...{ start: "2026-03-02T10:30", clientId: people[0]?.clientId ?? "", notes: "Trae estudios" },
  });
  expect(again.ok).toBe(true);
  const { next } = await loadAttending(doctor(3), {});
  expect(next).toMatchObject({ notes: "Trae estudios", lastVisit: null, missed: 1, age: null });
});

test("anybody still to be attended can be looked at; who is done gives way to who is next", async () => {
  const first = await booked("10:00", "Primera");
  const second = await booked("10:30", "Segunda");
  expect(await nextOf(doctor(), { personKey: second })).toBe("Segunda");
  await cancelAppointment(doctor(), { appointmentId: second, reason: "Urgencia del médico" });
  expect(await nextOf(doctor(), { personKey: second })).toBe("Primera");
  await changeStatus(doctor(1), { appointmentId: first, step: "miss" });
  const { next, people } = await loadAttending(doctor(2), { personKey: first });
  expect(next).toBeUndefined();
  expect(people).toMatchObject([{ name: "Primera", state: "no_show" }]);
});

test("who wants anybody is with whom the queue foresees them", async () => {
  const added = await addWalkIn(doctor(), addWalkInInput.parse({ client: { name: "Sin Cita" } }));
  expect(added.ok).toBe(true);
  const desk = memberScope(at, "staff", { nowMs: tenOClock + 60_000 });
  const days = await Promise.all(
    at.professionalIds.map((professionalId) => loadAttending(desk, { professionalId })),
  );
  expect(days.flatMap(({ people }) => people)).toHaveLength(1);
});

test("a professional has the own day alone, whoever is asked for; without a professional's seat, none", async () => {
  const [mine, theirs] = at.professionalIds;
  await booked("10:00", "Mía", mine);
  const other = await booked("10:30", "Ajena", theirs);
  const day = await loadAttending(doctor(), { professionalId: theirs, personKey: other });
  expect(day.professionals.map(({ id }) => id)).toEqual([mine]);
  expect(day.people.map(({ name }) => name)).toEqual(["Mía"]);
  expect(day.next?.person.name).toBe("Mía");
  const nobody = memberScope(at, "professional", { nowMs: tenOClock });
  const none = { professionals: [], professional: undefined, people: [], next: undefined };
  expect(await loadAttending(nobody, { professionalId: theirs })).toEqual(none);
});

test("nothing of another practice is seen, whoever is asked for", async () => {
  const key = await booked("10:00", "Ajena");
  const elsewhere = memberScope(await createTenant(), "owner", { nowMs: tenOClock });
  const query = { professionalId: at.professionalIds[0], personKey: key };
  const day = await loadAttending(elsewhere, query);
  expect(day.people).toEqual([]);
  expect(day.next).toBeUndefined();
});
