import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { notification } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookVisit } from "@/lib/visits/book-visit";
import { cancelVisit } from "@/lib/visits/cancel-visit";
import { refillTenant } from "@/lib/waitlist/refill-tenant";
import { booked, stranger, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { systemScopeOf } from "@/tests/factories/scopes";
import { freedTimesOf, makeDue, offersOf, waits } from "@/tests/factories/waitlist";
import { bookAppointment } from "./book-appointment";
import { cancelAppointment } from "./cancel-appointment";
import { loadAppointment } from "./reads";
import { undoCancellation } from "./undo-cancellation";

// It is Monday 2 March 2026, 08:00 in Santo Domingo. The database's clock is the machine's.
const ten = "2026-03-03T10:00:00-04:00";
let at: TestTenant;
let desk: TenantScope;

beforeEach(async () => {
  at = await createTenant({ professionals: 2, tenant: { waitlistRefills: true } });
  desk = memberScope(at, "staff");
});
afterAll(closePool);

test("a cancellation that is taken back leaves the appointment as it was, with its time and its reminders", async () => {
  const { id } = await cancelled();
  expect(await undo(id)).toMatchObject({ ok: true, value: [{ id, version: 3 }] });
  expect(await loadAppointment(desk, id)).toMatchObject({
    ...{ status: "confirmed", start: ten, cancellation: null },
    options: { cancel: true },
  });
  expect(await bookAppointment(desk, wish(at, ten))).toMatchObject({ code: "slot_taken" });
  const history = (await loadAppointment(desk, id))?.history ?? [];
  expect(history.at(-1)).toMatchObject({ fromStatus: "cancelled", toStatus: "confirmed" });
});

test("its mail waits until it can no longer be undone, and undone it is never sent", async () => {
  const { id } = await cancelled();
  expect(await owed(id)).toContain("cancelled");
  await undo(id);
  expect(await owed(id)).not.toContain("cancelled");
});

test("a client who has read of the cancellation is written to again", async () => {
  const { id } = await cancelled();
  await withTenant(desk, (tx) =>
    tx
      .update(notification)
      .set({ status: "sent", sentAt: new Date() })
      .where(and(eq(notification.appointmentId, id), eq(notification.kind, "cancelled"))),
  );
  await undo(id);
  expect(await owed(id)).toContain("booked");
});

test("nobody is offered the time while it can be undone, and nobody at all once it is", async () => {
  await waits(at, "Primera", { start: "10:00", end: "10:30" });
  const { id } = await cancelled();
  expect(await refillTenant(systemScopeOf(at))).toBe(0);
  expect(await freedTimesOf(at)).toHaveLength(1);
  await undo(id);
  await makeDue(at);
  expect(await refillTenant(systemScopeOf(at))).toBe(0);
  expect(await offersOf(at)).toEqual([]);
});

test("a time that was offered meanwhile stays with who is asked, by name", async () => {
  await waits(at, "Primera", { start: "10:00", end: "10:30" });
  const { id } = await cancelled();
  await makeDue(at);
  expect(await refillTenant(systemScopeOf(at))).toBe(1);
  expect(await undo(id)).toMatchObject({ code: "time_offered", detail: { name: "Primera" } });
  expect(await loadAppointment(desk, id)).toMatchObject({ status: "cancelled", version: 2 });
});

test("a time that was taken meanwhile is theirs, and free times nearby are named", async () => {
  const { id } = await cancelled();
  await booked(desk, wish(at, ten));
  const refused = await undo(id);
  expect(refused).toMatchObject({ code: "slot_taken" });
  expect(!refused.ok && refused.detail).toMatchObject({ alternatives: expect.any(Array) });
});

test("a stale screen, a minute later, a colleague and a stranger take nothing back", async () => {
  const { id } = await cancelled();
  expect(await undo(id, 1)).toMatchObject({ code: "version_conflict" });
  const later = { ...desk, nowMs: desk.nowMs + 61_000 };
  const target = { appointmentId: id, expectedVersion: 2 };
  expect(await undoCancellation(later, target)).toMatchObject({ code: "undo_too_late" });
  const colleague = memberScope(at, "professional", {
    professionalId: at.professionalIds[1] ?? "",
  });
  expect(await undoCancellation(colleague, target)).toMatchObject({ code: "not_found" });
  const stranger = memberScope(await createTenant());
  expect(await undoCancellation(stranger, target)).toMatchObject({ code: "not_found" });
});

test("of a visit that was cancelled whole all parts come back, or none", async () => {
  const { serviceId, professionalId } = at;
  const parts = [
    { serviceId, professionalId },
    { serviceId, professionalId },
  ];
  const start = "2026-03-04T09:00";
  const visit = await bookVisit(desk, { parts, start, client: stranger() });
  if (!visit.ok) throw new Error(visit.code);
  const [first = "", second = ""] = visit.value.appointmentIds;
  const whole = { reach: "visit", reason: "No puede", canBeUndone: true } as const;
  await cancelVisit(desk, { appointmentId: first, ...whole });
  const rival = await booked(desk, wish(at, "2026-03-04T09:30"));
  expect(await undo(first)).toMatchObject({ code: "slot_taken" });
  expect(await loadAppointment(desk, first)).toMatchObject({ status: "cancelled" });
  await cancelAppointment(desk, { appointmentId: rival.id, reason: "Era un error" });
  expect(await undo(first)).toMatchObject({ ok: true, value: [{ id: first }, { id: second }] });
  expect(await loadAppointment(desk, second)).toMatchObject({ status: "confirmed" });
});

async function cancelled(start = ten) {
  const { id } = await booked(desk, wish(at, start));
  const outcome = await cancelAppointment(desk, {
    ...{ appointmentId: id, reason: "No puede", tellsClient: true, canBeUndone: true },
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return { id };
}

function undo(appointmentId: string, expectedVersion = 2) {
  return undoCancellation(desk, { appointmentId, expectedVersion });
}

async function owed(id: string) {
  const rows = await withTenant(desk, (tx) =>
    tx
      .select({ kind: notification.kind })
      .from(notification)
      .where(and(eq(notification.appointmentId, id), eq(notification.status, "pending"))),
  );
  return rows.map(({ kind }) => kind);
}
