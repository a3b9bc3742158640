import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { createTenant, memberScope } from "@/tests/factories";
import { bookOwing, changeOwing, owedRows } from "@/tests/factories/owed-appointments";

const hourMs = 3_600_000;

test("a booking owes its confirmation now and the reminders that are still ahead", async () => {
  const practice = await createTenant({ tenant: { reminderHours: [72, 24, 2] } });
  const { appointmentId } = await bookOwing(practice, { hoursAhead: 48 });
  const rows = await owedRows(practice, appointmentId);
  expect(rows.map((row) => row.dedupeKey)).toEqual([
    `${appointmentId}:booked:email:0:v1`,
    `${appointmentId}:reminder:email:24:v1`,
    `${appointmentId}:reminder:email:2:v1`,
  ]);
  const [confirmation, dayBefore] = rows;
  const startMs = (dayBefore?.dueAt.getTime() ?? 0) + 24 * hourMs;
  expect(dayBefore?.expiresAt.getTime()).toBe(startMs);
  expect(confirmation?.expiresAt.getTime()).toBeGreaterThan(startMs);
  expect(confirmation?.runAt).toEqual(confirmation?.dueAt);
});

test("owing the same twice writes nothing twice", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await changeOwing(practice, appointmentId, "accepted");
  await changeOwing(practice, appointmentId, "accepted");
  const rows = await owedRows(practice, appointmentId);
  expect(rows.filter((row) => row.kind === "accepted")).toHaveLength(1);
  expect(rows.filter((row) => row.kind === "reminder")).toHaveLength(1);
});

test("a move takes back what is pending for the old time and owes the new", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await changeOwing(practice, appointmentId, "moved");
  const rows = await owedRows(practice, appointmentId);
  const summary = rows.map(({ kind, forVersion, status }) => `${kind} v${forVersion} ${status}`);
  expect(summary.sort()).toEqual([
    "booked v1 cancelled",
    "moved v2 pending",
    "reminder v1 cancelled",
    "reminder v2 pending",
    "reminder v2 pending",
  ]);
});

test("a cancellation leaves itself as the only pending message", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await changeOwing(practice, appointmentId, "cancelled");
  const pending = (await owedRows(practice, appointmentId)).filter(
    (row) => row.status === "pending",
  );
  expect(pending.map((row) => row.kind)).toEqual(["cancelled"]);
});

test("an acceptance replaces a confirmation that has not left and keeps the reminders", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await changeOwing(practice, appointmentId, "accepted");
  const pending = (await owedRows(practice, appointmentId)).filter(
    (row) => row.status === "pending",
  );
  expect(pending.map((row) => row.kind)).toEqual(["accepted", "reminder"]);
});

test("the practice's acceptance and the client's own are two messages, each owed once", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  await changeOwing(practice, appointmentId, "accepted");
  await withTenant(memberScope(practice), (tx) =>
    tx
      .update(schema.appointment)
      .set({ acceptedAt: sql`now()` })
      .where(eq(schema.appointment.id, appointmentId)),
  );
  await changeOwing(practice, appointmentId, "accepted");
  await changeOwing(practice, appointmentId, "accepted");
  const rows = await owedRows(practice, appointmentId);
  expect(rows.filter((row) => row.kind === "accepted")).toHaveLength(2);
});

test("a client without an e-mail is owed nothing", async () => {
  const practice = await createTenant();
  await withTenant(memberScope(practice), (tx) =>
    tx.update(schema.client).set({ email: null }).where(eq(schema.client.id, practice.clientId)),
  );
  const { appointmentId } = await bookOwing(practice);
  expect(await owedRows(practice, appointmentId)).toEqual([]);
});
