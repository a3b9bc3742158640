import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { changeStatus } from "@/lib/appointments/change-status";
import { loadAppointment } from "@/lib/appointments/reads";
import { nowMs } from "@/lib/clock";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { noteNoShows } from "./note-no-shows";

const removeDatabase = await vi.hoisted(async () => {
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  return startOwnDatabase({});
});

afterAll(async () => {
  await closePool();
  await removeDatabase();
});

let asks: TestTenant;
let notes: TestTenant;

beforeAll(async () => {
  [asks, notes] = await Promise.all([
    createTenant(),
    createTenant({ tenant: { noShowMinutes: 30 } }),
  ]);
});

/** The database's clock decides here, so the appointment stands where that clock is. */
async function booked(at: TestTenant, minutesAgo: number): Promise<string> {
  const startMs = Math.floor(nowMs() / 60_000 - minutesAgo) * 60_000;
  const outcome = await bookAppointment(memberScope(at, "owner", { nowMs: startMs - 3_600_000 }), {
    ...{ serviceId: at.serviceId, professionalId: at.professionalId, outsideHours: true },
    ...{ client: { name: `Hace ${minutesAgo}`, phone: `809 555 ${2000 + minutesAgo}` } },
    start: new Date(startMs).toISOString(),
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
}

const statusOf = async (at: TestTenant, id: string) =>
  (await loadAppointment(memberScope(at), id))?.status;

test("nobody's absence is noted by itself, unless the practice said so and the time it gave is over; taken back, it is not noted again", async () => {
  const suggested = await booked(asks, 90);
  const [long, short] = [await booked(notes, 90), await booked(notes, 10)];
  const here = await booked(notes, 200);
  const now = { nowMs: nowMs() };
  const arrived = { appointmentId: here, step: "arrive" } as const;
  expect((await changeStatus(memberScope(notes, "staff", now), arrived)).ok).toBe(true);

  expect(await noteNoShows()).toBe(1);
  expect(await statusOf(notes, long)).toBe("no_show");
  expect(await statusOf(notes, short)).toBe("confirmed");
  expect(await statusOf(notes, here)).toBe("arrived");
  expect(await statusOf(asks, suggested)).toBe("confirmed");
  expect(await noteNoShows()).toBe(0);

  const undone = await changeStatus(memberScope(notes, "staff", now), {
    ...{ appointmentId: long, step: "undo" },
  });
  expect(undone.ok).toBe(true);
  expect(await noteNoShows()).toBe(0);
  expect(await statusOf(notes, long)).toBe("confirmed");
});
